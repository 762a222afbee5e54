"""The goods: every movement is a fact, and stock is the sum of movements."""
