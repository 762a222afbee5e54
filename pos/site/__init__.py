"""Story pages: a small static site on which a scanned tag shows who made the pot."""
