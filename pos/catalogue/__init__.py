"""Products, pieces and the codes on their tags."""
