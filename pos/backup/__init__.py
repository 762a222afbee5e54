"""Verified copies of a shop: made, kept, checked, and brought back."""
