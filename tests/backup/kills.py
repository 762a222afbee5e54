"""Backup, restore and upgrade, killed at random moments: `python tests/backup/kills.py --kills 50`.

Each round kills a program of its own somewhere in the act; the shop must open afterwards, `verify` must find
nothing, and nothing may be lost.  The moments come from a seed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pos.backup.domain import DamagedBackup  # noqa: E402
from pos.backup.packing import check  # noqa: E402
from pos.core.clock import SystemClock  # noqa: E402
from pos.core.paths import DataFolder  # noqa: E402
from pos.schema import upgrade  # noqa: E402
from pos.shop import Shop  # noqa: E402

LATER = '''
"""A later version of the program."""
from alembic import op

revision = "later"
down_revision = "{before}"


def upgrade() -> None:
    op.execute("CREATE TABLE vase (id INTEGER PRIMARY KEY, what TEXT)")
    op.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
        "INSERT INTO vase SELECT i, hex(randomblob(40)) FROM n"
    )
'''


class Broken(AssertionError):
    """A promise that was not kept."""


def tell(line: str) -> None:
    """A line that is out at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def act(mode: str, root: Path, file: Path) -> None:
    """What is killed, in a program of its own."""
    shop = Shop(DataFolder(root))
    if mode == "upgrade":
        be_later(file)
    else:
        assert shop.db
    tell("ready")
    if mode == "backup":
        shop.backups.make(file, "kill")
    elif mode == "restore":
        shop.close()
        restoring = shop.restoring
        restoring.decide(restoring.drill(file), "kill")
        Shop(DataFolder(root)).close()
    else:
        assert shop.db
    tell("done")


def be_later(scripts: Path) -> None:
    """The program of a later version, whose migrations lie in `scripts`."""
    upgrade.MIGRATIONS = scripts  # type: ignore[misc]
    upgrade.HEAD = "later"  # type: ignore[misc]


def later_scripts(folder: Path) -> Path:
    """The migrations of a later version."""
    scripts = folder / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "later.py").write_text(LATER.format(before=upgrade.HEAD), encoding="utf-8")
    return scripts


def killed(mode: str, root: Path, file: Path, after: float | None) -> float:
    """Run an act and kill it so many seconds after it began; tells how long it took where it was let be."""
    command = [sys.executable, __file__, "--act", mode, str(root), str(file)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout is not None
    assert program.stderr is not None
    with program.stdout, program.stderr:
        if program.stdout.readline() != "ready\n":
            raise Broken(f"{mode} did not begin: {program.stderr.read()[-500:]}")
        begun = time.monotonic()
        if after is None:
            said = program.stdout.readline()
            took = time.monotonic() - begun
            program.wait(60)
            if said != "done\n":
                raise Broken(f"{mode} did not end: {program.stderr.read()[-500:]}")
            return took
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        program.wait(60)
        return after


def sales_in(root: Path) -> int:
    """Open the shop as its next start does, prove its books, and count its sales."""
    shop = Shop(DataFolder(root))
    try:
        findings = shop.audit.verify()
        if findings:
            raise Broken(f"verify: {findings[:3]}")
        return _count(shop)
    finally:
        shop.close()


def _count(shop: Shop) -> int:
    from sqlalchemy import text

    with shop.db.read() as session:
        return int(session.execute(text("SELECT COUNT(*) FROM sale")).scalar_one())


class Rounds:
    """A shop with sales, a copy of it from before the last of them, and rounds of kills."""

    def __init__(self, folder: Path, shop: Path, seed: int) -> None:
        self.folder, self.shop = folder, shop
        self.chance = random.Random(seed)
        self.copy = folder / "copy.gerabah"
        self.scripts = later_scripts(folder)
        prepared = Shop(DataFolder(shop))
        prepared.backups.make(self.copy, "kills")
        self.copied = _count(prepared)
        prepared.close()
        sell(shop, 3)
        self.sold = sales_in(shop)

    def run(self, mode: str, kills: int) -> dict[str, int]:
        """How often the act was found done and undone after its kill."""
        checks: dict[str, Callable[[Path, Path], str]] = {
            "backup": self._after_backup, "restore": self._after_restore, "upgrade": self._after_upgrade,
        }  # fmt: skip
        found: dict[str, int] = {}
        takes = 0.0
        for place in range(kills + 1):
            root, out = self.folder / f"{mode}-{place}", self.folder / f"{mode}-{place}.gerabah"
            shutil.copytree(self.shop, root)
            file = {"backup": out, "restore": self.copy, "upgrade": self.scripts}[mode]
            if place == 0:
                takes = killed(mode, root, file, None)
            else:
                killed(mode, root, file, self.chance.uniform(0, 1.15 * takes))
                state = checks[mode](root, out)
                found[state] = found.get(state, 0) + 1
            shutil.rmtree(root)
            out.unlink(missing_ok=True)
        return found

    def _after_backup(self, root: Path, out: Path) -> str:
        if sales_in(root) != self.sold:
            raise Broken("a sale is lost")
        if not out.exists():
            return "none"
        try:
            stamp = check(out, _still)
        except DamagedBackup as error:
            raise Broken(f"half a backup: {error}") from error
        if stamp.standing.sales != self.sold:
            raise Broken("the backup is not of this shop")
        return "whole"

    def _after_restore(self, root: Path, out: Path) -> str:
        sales = sales_in(root)
        kept = list((root / "sebelum-pulih").glob("*/gerabah.db"))
        if sales == self.sold and not kept:
            sell(root, 1)
            return "as before"
        if sales != self.copied or len(kept) != 1:
            raise Broken(f"{sales} sales, and {len(kept)} databases put aside")
        aside = self.folder / "aside"
        shutil.copytree(root, aside)
        for ending in ("", "-wal", "-shm"):
            (aside / f"gerabah.db{ending}").unlink(missing_ok=True)
            before = kept[0].with_name(f"gerabah.db{ending}")
            if before.exists():
                shutil.copy(before, aside / before.name)
        try:
            if sales_in(aside) != self.sold:
                raise Broken("the books that were put aside are not whole")
        finally:
            shutil.rmtree(aside)
        sell(root, 1)
        if sales_in(root) != self.copied + 1:
            raise Broken("the restored shop does not sell")
        return "restored"

    def _after_upgrade(self, root: Path, out: Path) -> str:
        try:
            sales, state = sales_in(root), "as before"
        except upgrade.NewerDatabase:
            was = upgrade.MIGRATIONS, upgrade.HEAD
            be_later(self.scripts)
            try:
                sales, state = sales_in(root), "upgraded"
            finally:
                upgrade.MIGRATIONS, upgrade.HEAD = was  # type: ignore[misc]
        if sales != self.sold:
            raise Broken("a sale is lost in the upgrade")
        copies = list((root / "backups").glob("*-before-later-*.db"))
        if state == "upgraded" and not copies:
            raise Broken("upgraded without a copy")
        for copy in copies:  # the way back, with the program of before
            restoring = Shop(DataFolder(root)).restoring
            restoring.decide(restoring.drill(copy), "kills")
            if sales_in(root) != self.sold:
                raise Broken("the copy before the upgrade is not whole")
        return f"{state}, {'a' if copies else 'no'} copy"


def sell(root: Path, sales: int) -> None:
    """Some sales through the services of the till."""
    from pos.sales.soak import soak

    shop = Shop(DataFolder(root))
    services = (shop.shelf, shop.staff, shop.shifts, shop.sales)
    soak(services, shop.config.till_code, sales, 1, _quiet)
    shop.close()


def _quiet(_line: str) -> None:
    """Nobody reads along."""


def _still(_done: int, _of: int) -> None:
    """Nobody watches."""


def main() -> int:
    """Run the rounds and tell how they ended."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--kills", type=int, default=50)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--act", nargs=3, metavar=("MODE", "ROOT", "FILE"))
    given = arguments.parse_args()
    if given.act:
        act(given.act[0], Path(given.act[1]), Path(given.act[2]))
        return 0
    from pos.core.clock import local_date
    from pos.demo.organisation import build_demo

    with tempfile.TemporaryDirectory(prefix="gerabah-kills-") as name:
        folder = Path(name)
        build_demo(folder / "shop", days=1, today=local_date(SystemClock().now()), seed=7)
        rounds = Rounds(folder, folder / "shop", given.seed)
        for mode in ("backup", "restore", "upgrade"):
            tell(f"{mode} {given.kills} kills: {rounds.run(mode, given.kills)}")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
