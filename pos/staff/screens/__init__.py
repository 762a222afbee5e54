"""The screen that lets people in."""
