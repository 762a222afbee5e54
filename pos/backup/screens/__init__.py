"""Copies on the screen: the section of the settings, and the way back."""
