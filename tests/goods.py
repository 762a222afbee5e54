"""A shop with the demo's centres, makers and goods, and files like those that people bring."""

from __future__ import annotations

import atexit
import csv
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from pos.core.clock import FixedClock
from pos.core.config import TillConfig
from pos.core.paths import DataFolder, resource
from pos.shop import Shop, new_shop

MORNING = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""09.00 at the centre."""


def empty_shop(folder: Path) -> Shop:
    """A shop with its tables and nothing in them, on the morning of 24 November 2026."""
    return new_shop(DataFolder(folder / "shop"), TillConfig("CKL", 1, ()), FixedClock(MORNING))


def shop_with_makers(folder: Path) -> Shop:
    """A shop that knows the demo's centres and makers, with bare shelves."""
    return copied(_with_makers(), folder)


def stocked_shop(folder: Path) -> Shop:
    """A shop with all of the demo's goods on its shelves."""
    return copied(_stocked(), folder)


def copied(made: Path, folder: Path) -> Shop:
    """A shop in this folder that begins as one that was made before, on the same morning."""
    root = folder / "shop"
    shutil.copytree(made, root)
    return Shop(DataFolder(root), FixedClock(MORNING))


# Made once in a run and copied: nearly every story of the shop begins with one of these.


@cache
def _with_makers() -> Path:
    shop = empty_shop(kept_folder())
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    shop.close()
    return shop.folder.root


@cache
def _stocked() -> Path:
    shop = copied(_with_makers(), kept_folder())
    shop.goods.import_products(resource("demo", "products.csv"))
    shop.close()
    return shop.folder.root


def kept_folder() -> Path:
    """An empty folder until the end of the run."""
    folder = Path(tempfile.mkdtemp(prefix="gerabah-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def demo_rows(name: str) -> list[dict[str, str]]:
    """The rows of a file of the demo set."""
    with resource("demo", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    """A CSV file of these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return path
