"""Guides and drivers who bring buyers: their cards, what they have earned, and money handed to them."""
