"""Alembic's folder: its environment and one file a revision."""
