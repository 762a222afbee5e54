"""Whole days through the real window."""
