"""Marketplaces on the screen."""
