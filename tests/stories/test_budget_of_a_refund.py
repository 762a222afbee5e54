"""The budget of a refund (`interaction.md` section 3)."""

from __future__ import annotations

from pos.sales.domain import Sale
from tests.stories.conftest import Till
from tests.stories.test_a_day import start_the_day
from tests.stories.test_budgets import sales_of


def a_cheap_sale(till: Till) -> Sale:
    """Two things below the limit of an attendant, sold to a buyer who comes back."""
    start_the_day(till)
    for word in ("kendi", "cobek"):
        till.scan(till.code(word))
    till.press("F9")
    till.press("Enter")
    (sale,) = sales_of(till)
    till.count_from_here()
    return sale


def test_refunding_one_line_is_two_scans_and_two_keys(till: Till) -> None:
    sale = a_cheap_sale(till)
    till.scan(sale.mark)
    till.scan(till.code("kendi"))
    till.press("4", "Enter")
    assert till.keys == 2
    _, refund = sales_of(till)
    assert refund.paid == -sale.lines[0].net


def test_refunding_one_line_is_two_scans_and_two_taps(till: Till) -> None:
    sale = a_cheap_sale(till)
    till.scan(sale.mark)
    till.scan(till.code("kendi"))
    till.tap(till.button("4"))
    till.tap(till.button("Enter"))
    assert till.taps == 2
    _, refund = sales_of(till)
    assert refund.paid == -sale.lines[0].net
