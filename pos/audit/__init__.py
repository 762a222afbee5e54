"""Proving the books and laying them open: `verify` and `facts`."""
