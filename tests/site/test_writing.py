"""Writing the site: whole or not at all, over its earlier self alone, the same for the same goods."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import update

from pos.__main__ import main
from pos.artisans.tables import ArtisanRow
from pos.catalogue.tables import ProductRow
from pos.centres.tables import CentreRow
from pos.core.errors import FolderTrouble, NotFound
from pos.core.folders import ForeignFolder
from pos.shop import Shop
from pos.site.domain import PracticeHasNoSite
from pos.ui.tasks import Cancelled, Progress
from tests.goods import MORNING, empty_shop
from tests.site.conftest import photo
from tests.site.pages import Site, bytes_of, text_of


def change(shop: Shop, table: type, which: object, **values: object) -> None:
    with shop.db.write() as session:
        session.execute(update(table).where(which).values(values))


def rest(out: Path) -> list[str]:
    """What lies beside the site that nobody asked for."""
    return sorted(p.name for p in out.parent.iterdir() if p.name.startswith(f".{out.name}."))


def test_the_same_goods_give_the_same_bytes(shop: Shop, tmp_path: Path) -> None:
    kept = shop.photos.keep(photo(tmp_path))
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", photo=kept)
    written = shop.story_site.write(tmp_path / "situs")
    first = bytes_of(tmp_path / "situs")
    assert written.photos == 1
    assert written.size == sum(map(len, first.values()))
    assert written.pages == sum(name.endswith(".html") for name in first)
    shop.story_site.write(tmp_path / "situs")
    assert bytes_of(tmp_path / "situs") == first
    assert rest(tmp_path / "situs") == []


def test_what_is_gone_loses_its_page_but_its_tag_keeps_one(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    shop.story_site.write(out)
    assert (out / "barang/p03-ke001/index.html").is_file()
    (tag,) = shop.goods.tags(sku="P03-KE001")
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", active=False)
    change(shop, ArtisanRow, ArtisanRow.code == "P02", active=False)
    shop.story_site.write(out)
    assert not (out / "barang/p03-ke001").exists()
    assert not (out / "perajin/p02").exists()
    site = Site.read(out)
    assert "Tidak lagi di rak kami" in site.text(f"T/{tag.code}/index.html")
    assert "Rp35.000" not in site.text(f"T/{tag.code}/index.html").partition("Karya")[0]


def test_what_people_type_is_only_ever_read(shop: Shop, tmp_path: Path) -> None:
    nasty = "<script>alert(1)</script> & \"kendi\" 'air'"
    odd = {"name": nasty, "name_en": "", "category": "../<b>Aneh</b>", "motif": "</dd>", "colour": "a\x0bb"}
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", **odd)
    change(shop, ArtisanRow, ArtisanRow.code == "P03", tag_name="<i>Uun", story="<img src=x onerror=y>")
    change(shop, CentreRow, CentreRow.code == "CKL", address='Jl. "Raya" <1>', phone="telepon")
    shop.story_site.write(tmp_path / "situs")
    site = Site.read(tmp_path / "situs")
    for tree in site.pages.values():
        for forbidden in ("script", "i", "b"):
            assert tree.find(f".//{forbidden}") is None
        assert all(image.get("onerror") is None for image in tree.iter("img"))
    assert nasty in site.text("barang/p03-ke001/index.html")
    asked = next(way for _, way in site.ways("barang/p03-ke001/index.html") if "wa.me" in way)
    assert nasty in parse_qs(urlsplit(asked).query)["text"][0]
    assert "<img src=x onerror=y>" in site.text("perajin/p03/index.html")
    kinds = {p.name for p in (tmp_path / "situs" / "jenis").iterdir()}
    (strange,) = {kind for kind in kinds if "aneh" in kind}
    assert strange.startswith("b-aneh-b_")
    assert 'Jl. "Raya" <1>' in site.text("pusat/ckl/index.html")
    assert not [way for _, way in site.ways("pusat/ckl/index.html") if way.startswith(("tel:", "https://wa"))]


def test_a_folder_with_anything_else_is_refused(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    out.mkdir()
    (out / "skripsi.docx").write_text("penting")
    with pytest.raises(ForeignFolder) as refused:
        shop.story_site.write(out)
    assert refused.value.found == "skripsi.docx"
    assert "skripsi.docx, which is not of what is written here; nothing was changed" in str(refused.value)
    assert bytes_of(out) == {"skripsi.docx": b"penting"}
    (out / "skripsi.docx").unlink()
    shop.story_site.write(out)  # an empty one is fine
    (out / ".git").mkdir()
    with pytest.raises(ForeignFolder) as refused:
        shop.story_site.write(out)
    assert refused.value.found == ".git"
    file = tmp_path / "berkas"
    file.write_text("x")
    with pytest.raises(ForeignFolder):
        shop.story_site.write(file)


def test_a_run_that_is_stopped_leaves_the_earlier_site(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    shop.story_site.write(out)
    before = bytes_of(out)
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", name="Kendi baru")
    steps = []

    def halfway(done: int, of: int) -> None:
        steps.append((done, of))
        if done > of // 2:
            progress.cancel()

    progress = Progress(halfway)
    with pytest.raises(Cancelled):
        shop.story_site.write(out, moved=progress.moved)
    assert 3 < len(steps) < 20
    assert bytes_of(out) == before
    assert rest(out) == []


def test_progress_ends_at_its_end(shop: Shop, tmp_path: Path) -> None:
    shop.photos.keep(photo(tmp_path))
    steps: list[tuple[int, int]] = []
    shop.story_site.write(tmp_path / "situs", moved=lambda done, of: steps.append((done, of)))
    assert len({of for _, of in steps}) == 1
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    assert steps[-2][0] <= steps[-1][1]


def test_a_run_that_is_killed_leaves_the_earlier_site(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    shop.story_site.write(out)
    before = bytes_of(out)
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", name="Kendi baru")
    words = [sys.executable, "-m", "pos", "--data", str(shop.folder.root), "site", "--out", str(out)]
    with subprocess.Popen(words, cwd=Path(__file__).parents[2]) as run:
        deadline = time.monotonic() + 60
        while not any(tmp_path.glob(".situs.baru-*/barang/*")) and time.monotonic() < deadline:
            assert run.poll() is None, "it was over before it could be killed"
        run.send_signal(signal.SIGKILL)
    assert bytes_of(out) == before
    (left,) = tmp_path.glob(".situs.baru-*")
    shop.story_site.write(out)
    assert "Kendi baru" in text_of(Site.read(out).pages["barang/p03-ke001/index.html"])
    assert left.exists()  # it is young: another run may be at it
    long_ago = (MORNING - timedelta(days=2)).timestamp()
    os.utime(left, (long_ago, long_ago))
    shop.story_site.write(out)
    assert rest(out) == []


def test_two_runs_at_once_leave_one_whole_site(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    others = []

    def meanwhile(_done: int, _of: int) -> None:
        if not others:
            others.append(shop.story_site.write(out))

    shop.story_site.write(out, moved=meanwhile)
    assert len(others) == 1
    alone = tmp_path / "sendiri"
    shop.story_site.write(alone)
    assert bytes_of(out) == bytes_of(alone)
    assert rest(out) == []


def test_a_plug_pulled_between_the_two_renames_loses_nothing(shop: Shop, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    shop.story_site.write(out)
    before = bytes_of(out)
    out.rename(tmp_path / ".situs.lama-0011aabb")

    def never(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        shop.story_site.write(out, moved=never)
    assert bytes_of(out) == before


def test_a_disk_that_refuses_is_told_and_the_earlier_site_stays(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(FolderTrouble) as trouble:
        shop.story_site.write(tmp_path / "berkas" / "situs")
    assert "cannot be written" in str(trouble.value)
    out = tmp_path / "situs"
    shop.story_site.write(out)
    before = bytes_of(out)

    def in_the_way(_done: int, _of: int) -> None:
        for made in tmp_path.glob(".situs.baru-*"):
            (made / "gambar").write_text("no folder can be made here")

    with pytest.raises(FolderTrouble):
        shop.story_site.write(out, moved=in_the_way)
    assert bytes_of(out) == before
    assert rest(out) == []


def test_a_photo_that_cannot_be_read_becomes_the_drawing_of_a_pot(shop: Shop, tmp_path: Path) -> None:
    kept = shop.photos.keep(photo(tmp_path))
    change(shop, ProductRow, ProductRow.sku == "P03-KE001", photo=kept)
    change(shop, ProductRow, ProductRow.sku == "P03-KE002", photo="0" * 24)
    (shop.folder.photos / f"{kept}.jpg").write_bytes(b"\xff\xd8 cut off")
    assert shop.story_site.write(tmp_path / "situs").photos == 0
    site = Site.read(tmp_path / "situs")
    for sku in ("p03-ke001", "p03-ke002"):
        assert any("gambar/kendi.svg" in way for _, way in site.ways(f"barang/{sku}/index.html"))


def test_one_centre_shows_its_own(shop: Shop, tmp_path: Path) -> None:
    shop.story_site.write(tmp_path / "situs", "BDL")
    site = Site.read(tmp_path / "situs")
    assert {p.name for p in (tmp_path / "situs" / "pusat").iterdir()} == {"bdl"}
    assert "Desa Wisata Cikolelet" not in "".join(site.text(path) for path in site.pages)
    for path in site.pages:
        for _, way in site.ways(path):
            if not urlsplit(way).scheme and not way.startswith("#"):
                assert site.target(path, way).is_file(), (path, way)
    with pytest.raises(NotFound):
        shop.story_site.write(tmp_path / "lain", "XXX")
    assert not (tmp_path / "lain").exists()


def test_the_goods_of_a_merged_card_are_shown_as_the_others_of_their_maker(
    shop: Shop, tmp_path: Path
) -> None:
    change(shop, ArtisanRow, ArtisanRow.code == "P03", merged_into="P02", active=False)
    shop.story_site.write(tmp_path / "situs")
    site = Site.read(tmp_path / "situs")
    assert not (tmp_path / "situs/perajin/p03").exists()
    assert "Dibuat oleh Pak Sarkawi" in site.text("barang/p03-ke001/index.html")


def test_long_lists_go_over_pages(shop: Shop, tmp_path: Path) -> None:
    change(shop, ProductRow, ProductRow.artisan_code.is_not(None), category="Semua", artisan_code="P03")
    shop.story_site.write(tmp_path / "situs")
    site = Site.read(tmp_path / "situs")
    texts = [site.text(f"jenis/semua/{name}.html") for name in ("index", "2", "3")]
    assert "Halaman 1 dari 3" in texts[0]
    assert not (tmp_path / "situs/jenis/semua/4.html").exists()
    counts = [len(list(site.pages[f"perajin/p03/{n}.html"].iter("li"))) for n in ("index", "2", "3")]
    assert counts == [48, 48, 20]


def test_the_practice_shop_has_no_site(shop: Shop, tmp_path: Path) -> None:
    shop.db.training = True
    with pytest.raises(PracticeHasNoSite):
        shop.story_site.write(tmp_path / "situs")


def test_without_a_host_there_is_no_map_of_the_site(shop: Shop, tmp_path: Path) -> None:
    shop.story_site.write(tmp_path / "situs")
    assert not (tmp_path / "situs/sitemap.xml").exists()
    assert (tmp_path / "situs/robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_an_empty_shop_has_a_site(tmp_path: Path) -> None:
    bare = empty_shop(tmp_path)
    bare.story_site.write(tmp_path / "situs")
    site = Site.read(tmp_path / "situs")
    assert "Gerabah desa wisata" in site.text("index.html")
    bare.close()


def test_the_command_says_what_it_wrote(
    shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--data", str(shop.folder.root), "site", "--out", str(tmp_path / "situs")]
    assert main(words) == 0
    assert "pages, 116 tags, 0 photos" in capsys.readouterr().out
    assert main([*words, "--json"]) == 0
    assert '"tags": 116' in capsys.readouterr().out
    (tmp_path / "situs" / "lain.txt").write_text("x")
    assert main(words) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "lain.txt" in said
    assert main([*words[:-1], str(tmp_path / "baru"), "--centre", "XXX"]) == 2
