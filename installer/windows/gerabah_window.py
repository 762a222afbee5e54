"""What `Gerabah POS.exe` runs: the till without a console, whose last words are shown in a box of Windows."""

from __future__ import annotations

import io
import sys
import traceback

_CAPTION = "Gerabah POS"
_MOST = 1500
"""Characters of a trace that a box shows; the end of it says what went wrong."""


def main() -> int:
    """Open the till; where it cannot even draw a window, say why in a box."""
    said = io.StringIO()
    if sys.stdout is None:
        sys.stdout = said
    if sys.stderr is None:
        sys.stderr = said
    try:
        from pos.__main__ import main as command_line

        code = command_line(sys.argv[1:])
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
    except Exception:  # noqa: BLE001 - nobody sees a traceback of a program without a console
        traceback.print_exc(file=said)
        code = 1
    if code and said.getvalue().strip():
        _show(said.getvalue().strip())
    return code


def _show(text: str) -> None:
    import ctypes

    sentence = (
        "Kasir tidak dapat dibuka. Data toko tidak berubah. Foto kotak ini untuk yang membantu Anda.\n"
        "The till cannot be opened. The shop's data are untouched.\n\n"
    )
    warning = 0x30
    ctypes.windll.user32.MessageBoxW(None, sentence + text[-_MOST:], _CAPTION, warning)


if __name__ == "__main__":
    sys.exit(main())
