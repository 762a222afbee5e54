"""The shop at Cikolelet with an open shift."""

from tests.sales.conftest import shift, shop

__all__ = ["shift", "shop"]
