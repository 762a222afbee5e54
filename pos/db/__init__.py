"""The database: one base for all tables, and the only maker of sessions."""
