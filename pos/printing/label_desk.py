"""Setting up the label printer: the ruler label, a sample tag, and their picture."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from pos.core.config import PrinterConfig
from pos.core.money import Rupiah
from pos.printing.desk import PrinterDesk
from pos.printing.devices.port import Batch, Sending
from pos.printing.domain import TagContent
from pos.printing.label_press import ROLL, Press, press_of, stock_of
from pos.printing.setting_up import Trial

SAMPLE = TagContent(
    "65VHPVBG", "HTTPS://DESA.ID/T/65VHPVBG", "Vas Leher Panjang", "Surosowan", "Bu Aminah",
    Rupiah(125_000), one_of_a_kind=True,
)  # fmt: skip
"""A tag to look at; its code is nobody's."""

_BETWEEN = 14
_LINER = 205


class LabelDesk(PrinterDesk):
    """A desk of printers that also tries labels; each call waits, so it belongs into a task."""

    def try_ruler_label(self, config: PrinterConfig) -> Trial:
        """The ruler label, past the spool: what is tried is not kept yet."""
        from pos.printing.label_ruler import ruler_bitmap, ruler_bytes
        from pos.printing.labels import encode_label

        stock, press = stock_of(config) or ROLL, press_of(config)
        printer = self._keeper.printer_of(config)
        label = ruler_bytes(stock, press, printer.setup.paper.dots)

        def picture() -> bytes:
            return encode_label(ruler_bitmap(stock, press), stock, "png")

        return self._send_label(config, "GARIS-UJI", label, picture)

    def try_tag(self, config: PrinterConfig) -> Trial:
        """A sample tag as the goods will carry it.  Raises `OffsetTooLarge`."""
        from pos.printing.labels import encode_label, placed_tag

        stock, press = stock_of(config) or ROLL, press_of(config)
        printer = self._keeper.printer_of(config)
        bitmap = placed_tag(SAMPLE, stock, press)
        label = encode_label(bitmap, stock, press.language, press, printer.setup.paper.dots)

        def picture() -> bytes:
            return encode_label(bitmap, stock, "png")

        return self._send_label(config, "CONTOH-LABEL", label, picture)

    def _send_label(
        self, config: PrinterConfig, stem: str, label: bytes, picture: Callable[[], bytes]
    ) -> Trial:
        from pos.printing.labels import STOCKS

        printer, press = self._keeper.printer_of(config), press_of(config)
        dots = STOCKS[stock_of(config) or ROLL].height
        if not printer.setup.talks:
            return Trial(printer.send(Sending(stem, label, dots, picture)), self._clock.now())
        batch = Batch(press.language, lambda: iter((label,)), _nothing, dots)
        return Trial(printer.send(Sending(stem, b"", dots, batch=batch)), self._clock.now())

    def label_picture(self, config: PrinterConfig | None) -> bytes:
        """The sample tag and the ruler label on their liner, as PNG at native dots."""
        from PIL import Image

        from pos.printing.bitmap import image_of
        from pos.printing.label_press import dots_of
        from pos.printing.label_ruler import ruler_bitmap
        from pos.printing.labels import moved, tag_bitmap

        stock = ROLL if config is None else stock_of(config) or ROLL
        press = Press() if config is None else press_of(config)
        tag = moved(tag_bitmap(SAMPLE, stock), dots_of(press.right_tenths), dots_of(press.down_tenths))
        labels = [image_of(tag), image_of(ruler_bitmap(stock, press))]
        gap = dots_of(press.gap_tenths) or _BETWEEN
        wide = labels[0].width + 2 * _BETWEEN
        liner = Image.new("L", (wide, sum(one.height for one in labels) + gap + 2 * _BETWEEN), _LINER)
        y = _BETWEEN
        for one in labels:
            liner.paste(one.convert("L"), (_BETWEEN, y))
            y += one.height + gap
        buffer = BytesIO()
        liner.save(buffer, "PNG")
        return buffer.getvalue()


def _nothing() -> None:
    """A trial counts nothing."""
