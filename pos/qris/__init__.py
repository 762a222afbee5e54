"""QRIS: a centre's merchant code, read strictly, shown with the amount where that was tried, and kept."""
