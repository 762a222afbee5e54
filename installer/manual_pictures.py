"""Makes the pictures of the manual: one day of a demo shop in the real window, grabbed on the way.

    python installer/manual_pictures.py [NAME …]

Run it after a screen has changed; `tests/manual` fails where a picture shows what is no longer there.  Each
picture carries what it shows in its text chunks: the page, the sheet over it, and the words of the buttons.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402
from PIL.PngImagePlugin import PngInfo  # noqa: E402
from PySide6.QtCore import QBuffer, QIODevice, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QTableView, QWidget  # noqa: E402

from pos.app.pages import Pages  # noqa: E402
from pos.app.places import MUTASI, PEMANDU, PESANAN  # noqa: E402
from pos.app.settings import BACKUP, DOCTOR, PRINTERS  # noqa: E402
from pos.app.till_window import TillWindow  # noqa: E402
from pos.clearing.domain import Acquired  # noqa: E402
from pos.core.clock import FixedClock, instant_at, local  # noqa: E402
from pos.core.paths import DataFolder, resource  # noqa: E402
from pos.demo.extras import add_guide  # noqa: E402
from pos.demo.organisation import ATTENDANTS, HOME_CENTRE, config_of  # noqa: E402
from pos.demo.qris_codes import store_codes  # noqa: E402
from pos.demo.trade import DemoTill, trade  # noqa: E402
from pos.shop import Shop, new_shop  # noqa: E402
from pos.stock.domain import ShelfItem  # noqa: E402
from pos.stock.screens.products_list import LISTINGS  # noqa: E402
from pos.till.domain import COUNT_PLACES  # noqa: E402
from pos.training import TrainingShop  # noqa: E402
from pos.ui import language, theme  # noqa: E402
from pos.ui.dialogs import top_sheet  # noqa: E402
from pos.ui.tasks import InlineTasks  # noqa: E402
from pos.ui.widgets.button import Button  # noqa: E402

TODAY: Final = date(2026, 11, 24)
SIZE: Final = (1366, 768)
COLOURS: Final = 40
MOST_BYTES: Final = 60 * 1024
_KEYS: Final = {"Enter": Qt.Key.Key_Return, "Down": Qt.Key.Key_Down}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture shows: the classes of page and sheet (or none), and the buttons' words."""

    page: str
    sheet: str
    buttons: tuple[str, ...]


class Walk:
    """A person's hands on the window, from the first login to the evening."""

    def __init__(self, root: Path, spoken: str, *, traded: bool) -> None:
        self.clock = FixedClock(instant_at(TODAY, 10, 24))
        self.shop = _made(root, self.clock, traded=traded)
        self._real: TillWindow | None = None
        for person in self.shop.staff.all():
            self.shop.staff.set_preferences(person.id, replace(person.preferences, language=spoken))
        self.window = self._open(self.shop)

    def _open(self, shop: Shop) -> TillWindow:
        window = TillWindow(shop, shop.config, InlineTasks())
        window.shell.resize(*SIZE)
        window.shell.show()
        window.begin()
        window.scanner.remove()  # keys come one after another without a pause
        self.settle()
        return window

    @property
    def pages(self) -> Pages:
        assert self.window.pages is not None
        return self.window.pages

    def press(self, *names: str) -> None:
        """Keys: those of the map through the shell, letters and digits to whatever has the focus."""
        for name in names:
            shell = self.window.shell
            if len(name) > 1 and name not in _KEYS:
                shell.press_key(name)
            else:
                target = shell.focusWidget() or top_sheet(shell) or shell.page()
                if name in _KEYS:
                    QTest.keyClick(target, _KEYS[name])
                else:
                    QTest.keyClicks(target, name)
            self.settle()

    def type(self, text: str) -> None:
        """Letter by letter."""
        self.press(*text)

    def scan(self, word: str, which: int = 0) -> None:
        """The tag of something that is on the shelf."""
        self.window.shell.take_scan(self.shop.shelf.search(HOME_CENTRE, word)[which].code)
        self.settle()

    def click(self, button: QWidget) -> None:
        """A button."""
        button.click()  # type: ignore[attr-defined]
        self.settle()

    def log_in(self, place: int) -> None:
        """Siti is 0, Dedi 1."""
        self.window.lock()
        self.window.login.tiles[place].click()
        for digit in ATTENDANTS[place][2]:
            QTest.keyClicks(self.window.login, digit)
        self.settle()

    def settle(self) -> None:
        """Let layouts and queued signals arrive."""
        for _ in range(4):
            QApplication.processEvents()

    def seen(self) -> Seen:
        """What is on the screen now."""
        shell = self.window.shell
        sheet = top_sheet(shell)
        words = {
            button.text()
            for button in (sheet or shell).findChildren(Button)
            if button.isVisible() and button.text() and not any(ch.isdigit() for ch in button.text())
        }
        return Seen(type(shell.page()).__name__, type(sheet).__name__ if sheet else "", tuple(sorted(words)))

    def practise(self) -> None:
        """The training till in the place of the real one."""
        self.window.shell.hide()
        self._real, shop = self.window, TrainingShop(self.shop)
        self.window = self._open(shop)

    def end(self) -> None:
        """Close windows and shops."""
        if self._real is not None:
            self._real.end()
            self._real.shell.deleteLater()
        self.window.end()
        self.window.shell.hide()
        self.window.shell.deleteLater()
        self.settle()


def _made(root: Path, clock: FixedClock, *, traded: bool) -> Shop:
    """The demo's goods and people at one centre; `traded` adds the day before, which takes some seconds."""
    shop = new_shop(DataFolder(root), config_of(HOME_CENTRE, 80), clock)
    shop.centres.import_csv(resource("demo", "centres.csv"))
    shop.artisans.import_csv(resource("demo", "artisans.csv"))
    for name in ("products.csv", "services.csv"):
        shop.goods.import_products(resource("demo", name))
    for name, role, pin in ATTENDANTS:
        shop.staff.add(name, role, pin)
    store_codes(shop)
    add_guide(shop, f"{HOME_CENTRE}-1", ATTENDANTS[-1][0])
    if traded:
        centre = shop.centres.get(HOME_CENTRE)
        trade(DemoTill(shop, clock, centre, shop.spooler(shop.config)), date(2026, 11, 23), 7)
    clock.set(instant_at(TODAY, 10, 24))
    return shop


# --- the day, picture by picture ---


def _login(_walk: Walk) -> None:
    """As it begins."""


def _open_shift(walk: Walk) -> None:
    walk.log_in(0)
    walk.press("2", "Enter", "3", "Enter", "1", "0")


def _sell(walk: Walk) -> None:
    walk.press("F12")
    for word in ("guci", "celengan", "vas"):
        walk.scan(word)


def _search(walk: Walk) -> None:
    walk.type("guc")


def _unknown(walk: Walk) -> None:
    walk.press("Esc")
    walk.window.shell.take_scan("XYZ9Z99Z")
    walk.settle()


def _discount(walk: Walk) -> None:
    walk.scan("celengan", 1)
    walk.press("F4")


def _extras(walk: Walk) -> None:
    walk.press("Esc", "Ctrl+E")


def _hold(walk: Walk) -> None:
    walk.press("Esc", "F5")


def _held(walk: Walk) -> None:
    walk.press("Enter")
    walk.scan("vas")
    walk.press("F5", "Enter", "F6")


def _cash(walk: Walk) -> None:
    walk.press("1")
    walk.press("F12", "5", "0", "0", ".")


def _qris(walk: Walk) -> None:
    walk.press("Q")


def _split(walk: Walk) -> None:
    walk.click(walk.pages.payment.ways["B"])
    walk.press("5", "0", ".")


def _done(walk: Walk) -> None:
    walk.press("Esc")
    walk.press("F12", "5", "0", "0", ".", "Enter")


def _void(walk: Walk) -> None:
    walk.click(walk.pages.done.undo)


def _return(walk: Walk) -> None:
    walk.press("Esc")
    sale = walk.shop.sales.get(f"{HOME_CENTRE}-1-261124-0001")
    walk.pages.open_receipt(walk.shop.staff.all()[0], sale.mark)
    walk.settle()
    walk.window.shell.take_scan(sale.lines[0].code)
    walk.press("1")


def _papers(walk: Walk) -> None:
    walk.press("Ctrl+P")


def _intake(walk: Walk) -> None:
    walk.press("Alt+3", "F3", "Enter")
    maker = walk.pages.goods.intake.state.maker
    assert maker is not None
    theirs = [one for one in walk.shop.shelf.search(HOME_CENTRE, limit=500) if one.artisan_code == maker.code]
    for one in sorted({one.sku: one for one in theirs if one.left > 1}.values(), key=_price)[:3]:
        walk.window.shell.take_scan(one.code)
        walk.settle()


def _price(one: ShelfItem) -> int:
    return one.price.amount


def _goods(walk: Walk) -> None:
    walk.window.shell.toasts.dismiss()
    walk.log_in(1)
    walk.press("Alt+4")


def _card(walk: Walk) -> None:
    _tap_row(walk, walk.pages.goods.products.list.table)


def _labels(walk: Walk) -> None:
    walk.click(walk.pages.goods.products.editor.labels)


def _online(walk: Walk) -> None:
    walk.press("Esc", "Esc")
    walk.click(walk.pages.goods.products.list.jobs[LISTINGS])


def _makers(walk: Walk) -> None:
    walk.press("Esc", "Alt+5")
    _tap_row(walk, walk.pages.goods.artisans.screen.list.table)


def _count(walk: Walk) -> None:
    walk.press("Esc", "Alt+6")
    walk.click(walk.pages.goods.counting.start.choices[""])
    for word in ("guci", "celengan", "vas", "kendi"):
        walk.scan(word)


def _acts(walk: Walk) -> None:
    walk.window._on_place(MUTASI)
    walk.settle()


def _broken(walk: Walk) -> None:
    walk.press("2")
    walk.scan("celengan", 1)


def _orders(walk: Walk) -> None:
    walk.press("Esc", "Esc")
    walk.window._on_place(PESANAN)
    walk.settle()


def _guides(walk: Walk) -> None:
    walk.window._on_place(PEMANDU)
    walk.settle()


def _settings(walk: Walk) -> None:
    walk.press("Alt+9")
    walk.pages.settings.open_section(PRINTERS[0][0].value)
    walk.settle()


def _count_money(walk: Walk) -> None:
    walk.log_in(0)
    for held in walk.shop.holding.held(HOME_CENTRE):
        walk.shop.holding.drop(held.id, walk.shop.config.till_code, ATTENDANTS[0][0])
    for words in _SOLD_TODAY:
        for word in words:
            walk.scan(word)
        walk.press("F9", "Enter")
    walk.press("Alt+0")


_SOLD_TODAY: Final = (("kendi", "cobek"), ("celengan",), ("anglo", "vas"), ("gentong",))


def _counted(walk: Walk) -> None:
    shift = walk.shop.shifts.current(walk.shop.config.till_code)
    assert shift is not None
    expected = walk.shop.shifts.sums(shift).expected.amount
    for row, value in zip(walk.pages.close_shift.board.rows, COUNT_PLACES, strict=True):
        row.set_count(expected // value.amount)
        expected %= value.amount
    walk.press("F12")


def _evening(walk: Walk) -> None:
    walk.press("F12")
    walk.log_in(1)


def _day_closed(walk: Walk) -> None:
    walk.press("F12", "Enter")


def _pay_run(walk: Walk) -> None:
    walk.press("F12")


def _backup(walk: Walk) -> None:
    walk.press("Esc", "Alt+9")
    walk.pages.settings.open_section(BACKUP)
    walk.settle()


def _doctor(walk: Walk) -> None:
    walk.pages.settings.open_section(DOCTOR)
    walk.settle()


def _month(walk: Walk) -> None:
    walk.press("Alt+8")


def _journal(walk: Walk) -> None:
    walk.click(walk.pages.goods.report.journal)


def _landed(walk: Walk) -> None:
    """The acquirer tells of most of yesterday's QRIS money, and of two things that nobody knows."""
    walk.press("Esc")
    clearing, dedi = walk.shop.clearing, ATTENDANTS[1][0]
    *told, last = clearing.standing(HOME_CENTRE, Acquired.QRIS).payments
    rows = [(one.sold_at, one.reference, one.amount.amount) for one in told if one.amount.amount > 0]
    rows += [(last.sold_at, "613290555", last.amount.amount), (told[0].sold_at, "ADM", -5_000)]
    path = walk.shop.folder.root / "mutasi.csv"
    lines = [f"{local(at):%d/%m/%Y %H:%M:%S},{reference},{gross}" for at, reference, gross in rows]
    path.write_text("\n".join(("Waktu Transaksi,RRN,Nominal", *lines)), encoding="utf-8")
    _table, columns, _said = clearing.columns_of(path)
    clearing.read(path, (HOME_CENTRE, Acquired.QRIS), dedi, columns)
    path.unlink()
    walk.click(walk.pages.goods.report.view.landed)


def _practice(walk: Walk) -> None:
    walk.practise()
    walk.log_in(0)
    walk.press("F12")
    walk.scan("guci")


def _tap_row(walk: Walk, table: QTableView) -> None:
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
    )
    walk.settle()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the manual: its name, the page and the sheet that it must show, and how one gets there."""

    name: str
    page: str
    sheet: str
    go: Callable[[Walk], None]


PICTURES: Final = (
    Picture("masuk", "LoginScreen", "", _login),
    Picture("buka-sif", "OpenShiftScreen", "", _open_shift),
    Picture("kasir", "SaleScreen", "", _sell),
    Picture("cari", "SaleScreen", "", _search),
    Picture("kode-tak-dikenal", "SaleScreen", "", _unknown),
    Picture("diskon", "SaleScreen", "DiscountSheet", _discount),
    Picture("tambahan", "SaleScreen", "ExtrasSheet", _extras),
    Picture("tahan", "SaleScreen", "HoldSheet", _hold),
    Picture("ditahan", "SaleScreen", "HeldSheet", _held),
    Picture("tunai", "PaymentScreen", "", _cash),
    Picture("qris", "PaymentScreen", "", _qris),
    Picture("campur", "PaymentScreen", "", _split),
    Picture("selesai", "DoneScreen", "", _done),
    Picture("batal", "DoneScreen", "VoidSheet", _void),
    Picture("retur", "ReturnScreen", "", _return),
    Picture("kertas", "PapersScreen", "", _papers),
    Picture("titip", "IntakeScreen", "", _intake),
    Picture("barang", "ProductsScreen", "", _goods),
    Picture("kartu-barang", "ProductsScreen", "", _card),
    Picture("label", "ProductsScreen", "LabelCountSheet", _labels),
    Picture("toko-daring", "ProductsScreen", "ListingsSheet", _online),
    Picture("perajin", "ArtisansScreen", "", _makers),
    Picture("opname", "CountScreen", "", _count),
    Picture("mutasi", "ActsScreen", "", _acts),
    Picture("rusak", "ActsScreen", "", _broken),
    Picture("pesanan", "OrdersScreen", "", _orders),
    Picture("pemandu", "GuidesPanel", "", _guides),
    Picture("printer", "SettingsPage", "", _settings),
    Picture("hitung-uang", "CloseShiftScreen", "", _count_money),
    Picture("tutup-sif", "CloseShiftScreen", "", _counted),
    Picture("setoran", "SettlementScreen", "", _evening),
    Picture("hari-ditutup", "SettlementScreen", "", _day_closed),
    Picture("bayar-perajin", "PayoutRunScreen", "", _pay_run),
    Picture("cadangan", "SettingsPage", "", _backup),
    Picture("pemeriksaan", "SettingsPage", "", _doctor),
    Picture("laporan", "ReportScreen", "", _month),
    Picture("buku", "JournalScreen", "", _journal),
    Picture("uang-qris", "ClearingScreen", "", _landed),
    Picture("latihan", "SaleScreen", "", _practice),
)


@contextmanager
def walked(spoken: str, *, traded: bool) -> Iterator[Walk]:
    """A walk in a language, in a folder of its own."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme.apply_theme(app)
    language.speak(spoken)  # for the login, before anybody is in
    with tempfile.TemporaryDirectory(prefix="gerabah-manual-") as folder:
        walk = Walk(Path(folder) / "shop", spoken, traded=traded)
        try:
            yield walk
        finally:
            walk.end()
            language.speak(language.INDONESIAN)


def written(walk: Walk, picture: Picture) -> bytes:
    """The window as a small PNG that carries what it shows; `SystemExit` where it is another screen."""
    walk.window.shell.toasts.dismiss()
    seen = walk.seen()
    if (seen.page, seen.sheet) != (picture.page, picture.sheet):
        raise SystemExit(f"{picture.name}: {seen.page} {seen.sheet} is on the screen, not {picture}")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    walk.window.shell.grab().save(buffer, "PNG")
    plain = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    about = PngInfo()
    for name, text in (("Page", seen.page), ("Sheet", seen.sheet), ("Buttons", "\n".join(seen.buttons))):
        about.add_itxt(name, text)
    for colours in (COLOURS, COLOURS // 2, COLOURS // 4):
        out = BytesIO()
        few = plain.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True, pnginfo=about)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise SystemExit(f"{picture.name}: {out.tell()} bytes")


def kept(path: Path) -> Seen:
    """What a stored picture says that it shows."""
    with Image.open(path) as picture:
        text = picture.text  # type: ignore[attr-defined]
    return Seen(text["Page"], text["Sheet"], tuple(text["Buttons"].splitlines()))


def main(names: list[str]) -> int:
    """Make the named pictures, or all, in both languages."""
    unknown = set(names) - {one.name for one in PICTURES}
    if unknown:
        sys.stderr.write(f"no such picture: {', '.join(sorted(unknown))}\n")
        return 2
    for spoken in language.LANGUAGES:
        folder = resource("manual", "pictures", spoken)
        folder.mkdir(parents=True, exist_ok=True)
        with walked(spoken, traded=True) as walk:
            for picture in PICTURES:
                picture.go(walk)
                content = written(walk, picture)
                if not names or picture.name in names:
                    (folder / f"{picture.name}.png").write_bytes(content)
                    sys.stdout.write(f"{spoken}/{picture.name}.png  {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
