"""The month on the screen."""
