"""`verify` over deposits, orders and guides: what is changed by hand is named."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pos.core.ids import new_id
from pos.core.money import Rupiah
from pos.guides.domain import GuideKind
from pos.orders.domain import NewOrder
from pos.sales.domain import Basket, Deposit, Referrer
from pos.staff.domain import Role
from tests.audit.trade import change, found_in
from tests.goods import stocked_shop


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One order taken up, one cancelled, one open, and a guide who was paid: to be copied."""
    shop = stocked_shop(tmp_path_factory.mktemp("orders"))
    shop.staff.add("Siti", Role.ATTENDANT, "1111")
    shift = shop.shifts.open("CKL", 1, shop.staff.all()[0], Rupiah(500_000))
    guide = shop.guides.add("Pak Ujang", GuideKind.GUIDE, 500, till="CKL-1", person="Dedi")
    new = NewOrder("Ibu Ratna", "", "P05", "Guci ukir", Rupiah(450_000), Rupiah(150_000), date(2026, 12, 8))
    taken, cancelled, _open = (shop.orders.take(shift, new, person="Siti") for _ in range(3))
    item = shop.orders.take_in(shift, taken.number, person="Siti")
    basket = replace(
        Basket(key=new_id()).add(item),
        deposit=Deposit(taken.number, taken.deposit),
        referrer=Referrer(guide.code, guide.name, guide.rate_bps),
    )
    shop.sales.pay_cash(shift, basket)
    shop.orders.cancel(shift, cancelled.number, "Tidak jadi", person="Siti", approved_by="Dedi")
    shop.guides.pay(shift, guide.code, person="Dedi")
    shop.close()
    return shop.folder.database


@pytest.fixture
def copy(honest: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(honest, tmp_path / "gerabah.db"))


def test_honest_orders_fit(copy: Path) -> None:
    assert found_in(copy) == []


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE custom_order SET deposit = deposit - 50000 WHERE number LIKE '%-003'", "PS-CKL-261124-003"),
        ("UPDATE custom_order SET buyer = 'Orang lain' WHERE number LIKE '%-001'", "PS-CKL-261124-001"),
        ("DELETE FROM custom_order_end WHERE kind = 'cancelled'", "PS-CKL-261124-002"),
        ("DELETE FROM custom_order_end WHERE kind = 'taken'", "PS-CKL-261124-001 CKL-1-261124-0001"),
        ("DELETE FROM custom_order WHERE number LIKE '%-003'", "PS-CKL-261124"),
        (
            (
                "INSERT INTO custom_order_end VALUES "
                "('PS-CKL-261124-003', 'cancelled', NULL, 0, '', '2026-11-24 02:00:00.000000', 'x', 'x')"
            ),
            "PS-CKL-261124-003",
        ),
        ("UPDATE payment SET reference = 'PS-CKL-261124-003' WHERE method = 'deposit'", "CKL-1-261124-0001"),
        ("UPDATE posting SET amount = amount * 2 WHERE account = 'deposit'", "CKL"),
        ("UPDATE guide_payout SET amount = amount - 100", "KP-CKL-20261124-1"),
        ("UPDATE guide_payout SET guide_code = 'G02'", "KP-CKL-20261124-1"),
        ("DELETE FROM guide_payout", "KP-CKL-20261124"),
    ],
)
def test_a_lie_about_orders_and_guides_is_named(copy: Path, statement: str, where: str) -> None:
    change(copy, statement)

    assert where in {finding.where for finding in found_in(copy)}
