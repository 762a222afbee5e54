"""The manual on the screen and as a PDF."""
