"""The people at the till: names, roles, PINs and the wait after wrong ones."""
