"""The shop at Cikolelet with an open shift, and baskets."""

from tests.sales.conftest import shift, shop

__all__ = ["shift", "shop"]
