"""Opening and closing a till."""
