"""QRIS on screen: the code as a card, and its settings."""
