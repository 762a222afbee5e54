"""An organisation in an empty folder: three centres, their makers and goods, and days of trade.

Everything goes through the services that the till uses; the same seed and date give the same files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from pos.centres.domain import Centre
from pos.core.clock import FixedClock, instant_at
from pos.core.config import PrinterConfig, TillConfig
from pos.core.errors import PosError
from pos.core.paths import DataFolder, resource
from pos.demo.qris_codes import store_codes
from pos.demo.trade import DemoTill, TradedDay, trade
from pos.printing.labels import write_tags
from pos.shop import Shop, new_shop
from pos.staff.domain import Role

HOME_CENTRE: Final = "CKL"
"""The centre whose till the demo opens."""

ATTENDANTS: Final = (("Siti", Role.ATTENDANT, "1111"), ("Dedi", Role.SUPERVISOR, "222222"))
"""Names, roles and PINs of the demo (`domain.md` section 10)."""


class FolderNotEmpty(PosError):
    """A demo is only made in an empty folder."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"{root} is not empty; the demo is made in an empty folder")
        self.root = root


@dataclass(frozen=True, slots=True)
class DemoMade:
    """What was made: the folder, and one line a traded day."""

    root: Path
    days: tuple[TradedDay, ...]

    def as_facts(self) -> dict[str, object]:
        """For `--json`."""
        return {
            "folder": str(self.root),
            "days": [
                {
                    "centre": d.centre,
                    "date": d.day,
                    "sales": d.sales,
                    "total": d.total.amount,
                    "paid": d.paid.amount,
                }
                for d in self.days
            ],
        }

    def lines(self) -> list[str]:
        """For a person."""
        return [
            *(f"{d.centre} {d.day}: {d.sales} sales, {d.total}; artisans got {d.paid}" for d in self.days),
            f"papers:      {self.root / 'papers'}",
            f"settlements: {self.root / 'exports'}",
            f"open the till with: gerabah-pos --data {self.root}   (Siti 1111, Dedi 222222)",
        ]


def build_demo(
    root: Path, *, days: int, today: date, seed: int, progress: Callable[[str], object] | None = None
) -> DemoMade:
    """Make the organisation and `days` days of trade up to `today`, each settled, paid and exported.

    Raises `FolderNotEmpty`.  The clock ends on the evening of `today`.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise FolderNotEmpty(root)
    root = root.resolve()
    first = today - timedelta(days=days - 1)
    clock = FixedClock(instant_at(first - timedelta(days=1), 9))
    shop = new_shop(DataFolder(root), config_of(HOME_CENTRE, 80), clock)
    try:
        _found(shop)
        return DemoMade(root, tuple(_days(shop, clock, first, days, seed, progress)))
    finally:
        shop.close()


def config_of(centre: str, paper_mm: int) -> TillConfig:
    """The demo's till of a centre; its printers are folders that keep each paper as bytes and picture."""
    printers = (
        PrinterConfig("struk", "folder", f"papers/struk-{centre}-{paper_mm}mm", paper_mm),
        PrinterConfig("label", "folder", f"papers/label-{centre}-58mm", 58, drawer=False),
    )
    return TillConfig(centre, 1, printers)


def _found(shop: Shop) -> None:
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    shop.goods.import_products(resource("demo", "products.csv"))
    for name, role, pin in ATTENDANTS:
        shop.staff.add(name, role, pin)
    store_codes(shop)


def _tags(shop: Shop, centre: Centre) -> None:
    """The tags of everything that the centre got: a roll for the label printer and a picture of it."""
    contents = [tag for note in shop.goods.intakes(centre.code) for tag in shop.goods.tags(intake=note)]
    folder = shop.folder.papers / f"label-{centre.code}-58mm"
    folder.mkdir(parents=True, exist_ok=True)
    for form, ending in (("escpos", "bin"), ("png", "png")):
        write_tags(contents, folder / f"tags-{centre.code}.{ending}", stock="58", form=form)


def _days(
    shop: Shop, clock: FixedClock, first: date, days: int, seed: int, progress: Callable[[str], object] | None
) -> list[TradedDay]:
    centres = shop.centres.all()
    spoolers = {c.code: shop.spooler(config_of(c.code, c.paper_mm)) for c in centres}
    for centre in centres:
        _tags(shop, centre)
    made = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        for centre in centres:
            till = DemoTill(shop, clock, centre, spoolers[centre.code])
            made.append(trade(till, day, seed))
            if progress is not None:
                progress(f"{centre.code} {day}\n")
    return made
