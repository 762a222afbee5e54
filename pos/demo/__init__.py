"""The demo organisation: the real services, driven through a few days of trade."""
