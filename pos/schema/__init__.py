"""The database over time: what it looks like today, and how an older one becomes so."""
