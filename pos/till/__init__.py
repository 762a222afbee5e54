"""One selling computer: shifts, the blind count, the shift report."""
