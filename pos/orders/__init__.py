"""Made-to-order pieces: what a buyer ordered, the deposit, and how the order ended."""
