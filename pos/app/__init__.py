"""The window of a till, put together: the only place that knows every slice."""

from pos.app.start import run

__all__ = ["run"]
