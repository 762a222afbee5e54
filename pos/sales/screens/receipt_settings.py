"""*Struk & teks*: the logo, the texts and the languages of a centre's receipts, seen before they are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pos.centres.domain import (
    MOST_FOOT,
    MOST_FOOT_LINES,
    MOST_HEAD,
    MOST_HEAD_LINES,
    BadReceiptText,
    Centre,
    ReceiptLook,
)
from pos.core.errors import PosError
from pos.printing.bitmap import packed
from pos.printing.domain import PAPER_58, PAPER_80, Paper
from pos.printing.layout import layout
from pos.printing.logo import NARROW_DOTS, WIDE_DOTS, LogoSource, Way, drawn, read_logo
from pos.printing.preview import preview_png
from pos.printing.screens.paper_preview import PaperPreview
from pos.sales.screens.receipt_sample import sample_receipt
from pos.sales.screens.say_receipt import unprintable
from pos.staff.domain import Attendant
from pos.ui import theme
from pos.ui.say import say
from pos.ui.tasks import Tasks
from pos.ui.widgets.button import Button
from pos.ui.widgets.chips import ChipRow
from pos.ui.widgets.labels import Label
from pos.ui.widgets.notice import Notice
from pos.ui.widgets.panel import Panel, Scroll, column, row
from pos.ui.widgets.switch import Switch
from pos.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from pos.centres.service import Centres

_LANE: Final = "pictures"
_LEAST_FORM: Final = 420
_EDGE: Final = 20
_UNDO: Final = "undo"


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """What stands in the form: the look, and the picture that its logo was drawn from, if it is here."""

    look: ReceiptLook
    source: LogoSource | None = None
    way: Way = Way.PHOTO
    wide_dots: int = NARROW_DOTS


class ReceiptSettings(QWidget):
    """How receipts look; for supervisors.  `take_file(path)` takes a picture for the logo."""

    def __init__(
        self,
        centres: Centres,
        tasks: Tasks,
        centre: str,
        till_code: str,
        paper_mm: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._centres = centres
        self._tasks = tasks
        self._code = centre
        self._till_code = till_code
        self._paper_mm = paper_mm
        self._person = ""
        self._centre: Centre | None = None
        self._kept = ReceiptLook()
        self._draft = ReceiptDraft(self._kept)
        self._before: ReceiptDraft | None = None
        self._paper = PAPER_58
        self._is_drawing = self._is_stale = False
        self._build()
        self._wire()

    def begin(self, person: Attendant) -> None:
        """A supervisor opens the section; what the same one typed and has not kept is still there."""
        same = self._centre is not None and self._person == person.name
        self._person = person.name
        if same and not self.may_be_rebuilt():
            self._draw()
            return
        self.notice.clear_notice()
        code = self._code

        def look() -> Centre:
            return self._centres.get(code)

        self._tasks.run(self, look, self._on_read, self._on_trouble)

    def press_key(self, name: str) -> bool:
        """F12 keeps it; Ctrl+Z brings a deleted logo back."""
        if name == "F12":
            self._on_save()
        elif name == "Ctrl+Z" and self._before is not None:
            self._on_acted(_UNDO)
        else:
            return False
        return True

    def may_be_rebuilt(self) -> bool:
        """Whether nothing was changed and not kept."""
        return self._centre is None or self._draft.look == self._kept

    # --- building ---

    def _build(self) -> None:
        outer = row(self, 0)
        middle = column(None, 0)
        scroll = Scroll(10)
        scroll.column.setContentsMargins(theme.dp(_EDGE), theme.dp(16), theme.dp(_EDGE), theme.dp(12))
        self._fill(scroll.column)
        scroll.column.addStretch()
        middle.addWidget(scroll, 1)
        foot = column(None, 8)
        foot.setContentsMargins(theme.dp(_EDGE), theme.dp(8), theme.dp(_EDGE), theme.dp(16))
        self.notice = Notice()
        self.save = Button(self.tr("SIMPAN"), "pay", "check", "F12")
        foot.addWidget(self.notice)
        foot.addWidget(self.save)
        middle.addLayout(foot)
        outer.addLayout(middle, 1)
        outer.addWidget(self._beside())

    def _fill(self, inner: QVBoxLayout) -> None:
        inner.addWidget(Label(self.tr("Struk & teks"), "heading"))
        text = self.tr("Berlaku untuk semua struk pusat ini. Setiap perubahan dicatat.")
        inner.addWidget(Label(text, "body", "secondary", wrap=True))
        inner.addWidget(Label(self.tr("Logo"), "captionStrong", "secondary"))
        buttons = row(None, 8)
        self.choose = Button(self.tr("Pilih gambar"), "secondary", "photo-scan")
        self.remove = Button(self.tr("Hapus logo"), "secondary", "trash")
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        inner.addLayout(buttons)
        self.ways, self.widths = ChipRow(), ChipRow()
        self.ways.set_choices([(Way.PHOTO, self.tr("Foto")), (Way.LINES, self.tr("Gambar garis"))])
        self.widths.set_choices([(str(NARROW_DOTS), self.tr("Kecil")), (str(WIDE_DOTS), self.tr("Lebar"))])
        for chips in (self.ways, self.widths):
            inner.addWidget(chips)
        self.head = TextArea(self.tr("Teks di atas"), self.tr("Contoh: WA 0812-0000-0101"), MOST_HEAD_LINES)
        self.foot = TextArea(
            self.tr("Teks di bawah"), self.tr("Kosong: ucapan terima kasih dari program"), MOST_FOOT_LINES
        )
        inner.addWidget(self.head)
        inner.addWidget(self.foot)
        caption = self.tr("bahasa Inggris di bawahnya")
        self.english = Switch(self.tr("Dua bahasa"), caption)
        inner.addWidget(self.english)

    def _beside(self) -> Panel:
        side = self._side = Panel("sunken")
        inner = column(side, 10, 0)
        inner.setContentsMargins(theme.dp(_EDGE), theme.dp(16), theme.dp(6), 0)
        self.papers = ChipRow()
        self.papers.set_choices([("58", self.tr("58 mm")), ("80", self.tr("80 mm"))])
        self.preview = PaperPreview()
        inner.addWidget(self.papers)
        inner.addWidget(self.preview, 1)
        return side

    def _wire(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)
        self.ways.chosen.connect(self._on_way)
        self.widths.chosen.connect(self._on_width)
        self.papers.chosen.connect(self._on_paper)
        self.head.typed.connect(self._on_typed)
        self.foot.typed.connect(self._on_typed)
        self.english.toggled.connect(self._on_english)
        self.notice.acted.connect(self._on_acted)

    # --- drawing ---

    def _show(self) -> None:
        draft = self._draft
        fields = ((self.head, draft.look.head), (self.foot, draft.look.foot))
        for area, text in fields:
            with QSignalBlocker(area):
                area.set_text(text)
            area.show_hint(unprintable(text))
        self._show_counts()
        with QSignalBlocker(self.english):
            self.english.setChecked(draft.look.english)
        self.remove.setVisible(bool(draft.look.logo))
        self.choose.set_text(
            self.tr("Ganti gambar") if draft.look.logo else self.tr("Pilih gambar"), "photo-scan"
        )
        for chips, key in ((self.ways, draft.way.value), (self.widths, str(draft.wide_dots))):
            with QSignalBlocker(chips):
                chips.choose(key)
            chips.setVisible(draft.source is not None)
        self._draw()

    def _show_counts(self) -> None:
        said = self.tr("{lines} dari {most} baris, {n} dari {letters} huruf")
        areas = ((self.head, MOST_HEAD_LINES, MOST_HEAD), (self.foot, MOST_FOOT_LINES, MOST_FOOT))
        for area, most, letters in areas:
            text = area.text().strip("\n")
            lines = text.count("\n") + 1 if text else 0
            area.count.setText(said.format(lines=lines, most=most, n=len(text), letters=letters))
        wrong = self._wrong()
        for name, area in (("head", self.head), ("foot", self.foot)):
            area.show_wrong(say(wrong).happened if wrong is not None and wrong.field == name else "")

    def _wrong(self) -> BadReceiptText | None:
        try:
            self._draft.look.checked()
        except BadReceiptText as error:
            return error
        return None

    def _draw(self) -> None:
        """Have the receipt drawn in its lane; what is typed meanwhile is drawn once more at the end."""
        centre, look, paper = self._centre, self._draft.look, self._paper
        if centre is None:
            return
        if self._is_drawing:
            self._is_stale = True
            return
        self._is_drawing, self._is_stale = True, False

        def draw() -> bytes:
            return preview_png(layout(sample_receipt(centre, look), paper), paper)

        self._tasks.run(self, draw, self._on_drawn, self._on_not_drawn, lane=_LANE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The paper has its own dots where the form still has room beside it."""
        wanted = PaperPreview.width_for(self._paper.dots) + theme.dp(_EDGE) + theme.dp(6)
        self._side.setFixedWidth(max(theme.dp(220), min(wanted, self.width() - theme.dp(_LEAST_FORM))))

    # --- what happens ---

    def _to(self, draft: ReceiptDraft) -> None:
        self._draft = draft
        self._show()

    def _on_read(self, centre: Centre) -> None:
        first = self._centre is None
        self._centre = centre
        self._kept = centre.receipt_look
        self._before = None
        if first:
            self._set_paper(PAPER_80 if (self._paper_mm or centre.paper_mm) == 80 else PAPER_58)
        self._to(ReceiptDraft(self._kept))

    def _on_drawn(self, png: bytes) -> None:
        self._is_drawing = False
        if self._is_stale:
            self._draw()
        else:
            self.preview.show_png(png)

    def _on_not_drawn(self, error: PosError) -> None:
        self._is_drawing = False
        self._on_trouble(error)

    def _on_typed(self) -> None:
        look = replace(self._draft.look, head=self.head.text(), foot=self.foot.text())
        self._to(replace(self._draft, look=look))

    def _on_english(self, on: bool) -> None:
        self._to(replace(self._draft, look=replace(self._draft.look, english=on)))

    def _on_paper(self, key: str) -> None:
        self._set_paper(PAPER_80 if key == "80" else PAPER_58)
        self._draw()

    def _set_paper(self, paper: Paper) -> None:
        self._paper = paper
        with QSignalBlocker(self.papers):
            self.papers.choose(str(paper.width_mm))
        self._fit()

    # --- the logo ---

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih gambar untuk logo"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = self.tr("Gambar (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        dialog.setNameFilters([pictures, self.tr("Semua berkas (*)")])
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, path: str) -> None:
        """A picture for the logo; it is read and drawn apart from the screen."""
        self.choose.set_busy(self.tr("Membaca…"))

        def read() -> tuple[LogoSource, Way, int, str]:
            source = read_logo(Path(path))
            dots = packed(drawn(source, source.way, source.wide_dots))
            return source, source.way, source.wide_dots, dots

        self._tasks.run(self, read, self._on_logo, self._on_no_logo, lane=_LANE)

    def _on_way(self, key: str) -> None:
        self._redraw(Way(key), self._draft.wide_dots)

    def _on_width(self, key: str) -> None:
        self._redraw(self._draft.way, int(key))

    def _redraw(self, way: Way, wide_dots: int) -> None:
        source = self._draft.source
        if source is None:
            return

        def again() -> tuple[LogoSource, Way, int, str]:
            return source, way, wide_dots, packed(drawn(source, way, wide_dots))

        self._tasks.run(self, again, self._on_logo, self._on_no_logo, lane=_LANE)

    def _on_logo(self, found: tuple[LogoSource, Way, int, str]) -> None:
        source, way, wide_dots, dots = found
        self.choose.set_busy()
        self.notice.clear_notice()
        self._before = None
        self._to(ReceiptDraft(replace(self._draft.look, logo=dots), source, way, wide_dots))

    def _on_no_logo(self, error: PosError) -> None:
        self.choose.set_busy()
        self._on_trouble(error)
        self._show()

    def _on_remove(self) -> None:
        self._before = self._draft
        self._to(ReceiptDraft(replace(self._draft.look, logo="")))
        undo = ((_UNDO, self.tr("Urungkan"), "arrow-back-up"),)
        self.notice.show_notice(
            "info", self.tr("Logo dihapus dari contoh."), self.tr("Simpan untuk memakainya."), "", undo
        )

    def _on_acted(self, _key: str) -> None:
        before, self._before = self._before, None
        self.notice.clear_notice()
        if before is not None:
            look = replace(self._draft.look, logo=before.look.logo)
            self._to(replace(before, look=look))

    # --- keeping ---

    def _on_save(self) -> None:
        """Refuse with a sentence at the field, or keep it."""
        wrong = self._wrong()
        if self._centre is None or wrong is not None:
            if wrong is not None:
                (self.head if wrong.field == "head" else self.foot).edit.setFocus()
            return
        self.save.set_busy(self.tr("Menyimpan…"))
        code, look, person, till_code = self._code, self._draft.look, self._person, self._till_code

        def keep() -> Centre:
            return self._centres.set_receipt(code, look, person, till_code)

        self._tasks.run(self, keep, self._on_kept, self._on_trouble)

    def _on_kept(self, centre: Centre) -> None:
        self.save.set_busy()
        self._centre, self._kept, self._before = centre, centre.receipt_look, None
        self._to(replace(self._draft, look=self._kept))
        said = self.tr("Struk berikutnya memakainya.")
        self.notice.show_notice("paid", self.tr("Tersimpan."), said)

    def _on_trouble(self, error: PosError) -> None:
        self.save.set_busy()
        said = say(error)
        self.notice.show_notice("danger", said.happened, said.rest)
