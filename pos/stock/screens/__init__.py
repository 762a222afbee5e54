"""The screens of goods: intake, products, stock acts, counts."""
