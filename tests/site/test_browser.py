"""The pages in a real browser, as wide as a telephone: right without help, and silent towards the world."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from pos.catalogue.domain import PieceState
from pos.catalogue.tables import PieceRow, TagRow
from pos.shop import Shop
from tests.site.conftest import HOST
from tests.site.pages import Site

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here: apt-get install chromium")

WIDE, HIGH = 390, 844

_BROWSERS_OWN = re.compile(r"(^|\.)(google|googleapis|gvt1|gstatic|chromium)\.(com|org)$")
"""What the browser asks for itself, for updates; no page can name these, `test_pages` reads them all."""

# A frame as wide as a telephone around each page: a headless window is never so narrow.  The page itself
# runs no script; this one measures it and writes down what it found.
_MEASURE = """<!DOCTYPE html><title>measure</title><body><script>
const paths = PATHS, found = [];
async function look(path) {
  const frame = document.createElement("iframe");
  frame.width = WIDE; frame.height = HIGH; frame.src = path;
  await new Promise(done => { frame.onload = done; document.body.append(frame); });
  const page = frame.contentDocument, root = page.documentElement;
  for (const image of page.images) image.loading = "eager";
  await Promise.all([...page.images].map(image => image.decode().catch(() => null)));
  await page.fonts.ready;
  const shown = [...page.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 0);
  found.push({
    path, wide: root.scrollWidth,
    broken: [...page.images].filter(image => !image.naturalWidth).map(image => image.src),
    low: [...page.querySelectorAll("a:not(.skip)")].map(a => a.getBoundingClientRect())
      .filter(box => box.height < 44 || box.width < 44).length,
    small: shown.filter(e => parseFloat(frame.contentWindow.getComputedStyle(e).fontSize) < 16).length,
    font: page.fonts.check('600 16px "IBM Plex Sans Condensed"'),
  });
  frame.remove();
}
(async () => {
  for (const path of paths) await look(path);
  const told = document.createElement("pre"); told.textContent = JSON.stringify(found);
  document.body.append(told);
})();
</script></body>"""


@dataclass
class Host:
    """The host of the site on a loopback port, that is the proxy to everything else as well: it hears all."""

    root: Path
    measure: str = ""
    asked: list[str] = field(default_factory=list)
    port: int = 0


class _Ear(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, host: Host) -> None:
        self._host = host
        super().__init__(*args, directory=str(host.root))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._host.asked.append(self.path)
        asked = urlsplit(self.path)
        if asked.hostname != HOST:
            self.send_error(502)
        elif asked.path == "/measure":
            self._answer(200, self._host.measure.encode())
        elif not (self._host.root / asked.path.lstrip("/")).exists():
            self._answer(404, (self._host.root / "404.html").read_bytes())
        else:
            self.path = asked.path
            super().do_GET()

    def do_CONNECT(self) -> None:
        self._host.asked.append(f"https://{self.path}/")
        self.send_error(502)

    def _answer(self, status: int, page: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_said: object) -> None:
        """Quiet."""


@pytest.fixture
def host(site: Site) -> Iterator[Host]:
    told = Host(site.root)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Ear, host=told))
    told.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


def browse(host: Host, profile: Path, *words: str) -> str:
    """What a headless browser says that can reach nothing but through the host's proxy."""
    assert CHROMIUM is not None
    told = subprocess.run(
        [
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
            f"--user-data-dir={profile}", f"--proxy-server=http://127.0.0.1:{host.port}",
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", *words,
        ],
        capture_output=True, timeout=100, check=True,
    )  # fmt: skip
    return told.stdout.decode()


def asked_of_others(host: Host) -> list[str]:
    hosts = {str(urlsplit(asked).hostname) for asked in host.asked} - {HOST}
    return sorted(name for name in hosts if not _BROWSERS_OWN.search(name))


def test_pages_fit_a_telephone_and_ask_nothing_of_anybody(
    host: Host, site: Site, organisation: Shop, tmp_path: Path
) -> None:
    with organisation.db.read() as session:
        pieces = select(TagRow.code, PieceRow.state).join(PieceRow, PieceRow.id == TagRow.piece_id)
        by_state = {state: code for code, state in session.execute(pieces)}
    paths = ["", "perajin/", "perajin/p03/", "barang/p03-ke001/", "jenis/dapur/", "pusat/ckl/"]
    paths += [f"T/{by_state[state]}/" for state in (PieceState.SOLD, PieceState.IN_STOCK)]
    everywhere = [f"/{folder}{path}" for path in paths for folder in ("", "en/")]
    script = _MEASURE.replace("PATHS", json.dumps([*everywhere, "/T/22222222/"]))
    host.measure = script.replace("WIDE", str(WIDE)).replace("HIGH", str(HIGH))
    measured: list[str] = []
    for _ in range(3):  # on a busy computer the browser's own time may run out before its pages are there
        said = browse(host, tmp_path, "--dump-dom", "--virtual-time-budget=60000", f"http://{HOST}/measure")
        measured = re.findall("<pre>(.*?)</pre>", said)
        if measured:
            break
    found = json.loads(html.unescape(measured[0]))
    assert [page["path"] for page in found] == [*everywhere, "/T/22222222/"]
    for page in found:
        assert page["wide"] == WIDE, page
        assert page["broken"] == [], page
        assert page["low"] == 0, page
        assert page["small"] == 0, page
        assert page["font"], page
    assert f"http://{HOST}/huruf/IBMPlexSansCondensed_600SemiBold.ttf" in host.asked
    assert asked_of_others(host) == []


def test_a_scanned_tag_opens_with_its_maker(
    host: Host, site: Site, organisation: Shop, tmp_path: Path
) -> None:
    (tag,) = organisation.goods.tags(sku="P03-KE001")
    assert tag.payload == f"HTTPS://{HOST.upper()}/T/{tag.code}"
    scanned = tag.payload.replace("HTTPS://", "http://")  # what a host with a certificate answers
    said = browse(host, tmp_path, "--dump-dom", scanned)
    assert "Dibuat oleh Bu Uun Unayah" in said
    assert "Kendinya dibakar dengan jerami." in said
    assert f"http://{HOST}/gaya.css" in host.asked
    assert asked_of_others(host) == []
