"""QRIS and card money: the acquirers' statements, matched with what the tills took."""
