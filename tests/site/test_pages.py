"""The site of the demo organisation: right in every page, closed in itself, silent about people's numbers."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from PIL import Image
from sqlalchemy import select

from pos.catalogue.domain import PieceState
from pos.catalogue.tables import PieceRow, ProductRow, TagRow
from pos.catalogue.tag_codes import shown
from pos.shop import Shop
from tests.goods import demo_rows
from tests.site.conftest import HOST
from tests.site.pages import Site

ORDERED = ProductRow.category == "Pesanan"


def tags(shop: Shop, *where: object) -> list[tuple[str, str, str]]:
    """Code, SKU and name of some tags of pieces."""
    query = select(TagRow.code, ProductRow.sku, ProductRow.name)
    query = query.join(ProductRow, ProductRow.sku == TagRow.sku).join(
        PieceRow, PieceRow.id == TagRow.piece_id
    )
    with shop.db.read() as session:
        return [tuple(row) for row in session.execute(query.where(*where).order_by(TagRow.code))]


def test_every_page_has_one_heading_a_language_alt_texts_and_its_twin(site: Site) -> None:
    assert len(site.pages) > 400
    for path, tree in site.pages.items():
        language = "en" if path.startswith("en/") else "id"
        assert tree.get("lang") == language, path
        assert len(tree.findall(".//h1")) == 1, path
        levels = [int(e.tag[1]) for e in tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        assert all(image.get("alt") is not None for image in tree.iter("img")), path
        ids = [e.get("id") for e in tree.iter() if e.get("id")]
        assert len(ids) == len(set(ids)), path
        assert all(e.get("aria-labelledby") in {None, *ids} for e in tree.iter()), path
        assert not list(tree.iter("script")), path
        if path != "404.html":
            twin = path.removeprefix("en/") if language == "en" else f"en/{path}"
            link = next(a for a in tree.iter("a") if a.get("hreflang"))
            assert site.target(path, str(link.get("href"))) == site.root / twin
            skip = next(tree.iter("a"))
            assert skip.get("href") == f"#{next(tree.iter('main')).get('id')}"


def test_every_way_leads_into_the_site_or_to_a_telephone(site: Site) -> None:
    for path in site.pages:
        for element, way in site.ways(path):
            if way.startswith(("tel:+62", "https://wa.me/62")):
                assert element == "a", (path, way)
            elif way.startswith(f"https://{HOST}/"):
                assert element == "link", (path, way)  # this very site, for search engines
                inside = urlsplit(way).path
                assert (site.root / inside.lstrip("/") / "index.html").is_file() or inside.endswith(".html")
            else:
                assert not urlsplit(way).scheme, (path, way)
                assert not way.startswith("//"), (path, way)
                assert site.target(path, way).is_file() or way.startswith("#"), (path, way)


def test_no_file_asks_anything_of_another_host(site: Site) -> None:
    ours = ("https://wa.me/62", f"https://{HOST}/", "http://www.w3.org/2000/svg", "http://www.sitemaps.org/")
    for file in site.root.rglob("*"):
        if file.suffix in {".html", ".css", ".svg", ".xml"}:
            text = file.read_text(encoding="utf-8")
            for found in re.finditer(r"(https?:)?//[\w.-]+\S*", text):
                assert found.group().startswith(ours), (file, found.group())
            for wanted in re.findall(r"url\(\"?([^\")]+)", text):
                assert (file.parent / wanted).is_file(), (file, wanted)


def test_every_tag_has_its_page_in_both_languages(site: Site, organisation: Shop) -> None:
    with organisation.db.read() as session:
        codes = set(session.scalars(select(TagRow.code)))
    assert len(codes) > 100
    assert {p.name for p in (site.root / "T").iterdir()} == codes
    assert {p.name for p in (site.root / "en" / "T").iterdir()} == codes
    for code in codes:
        assert shown(code) in site.text(f"T/{code}/index.html")


def test_nothing_personal_is_told(site: Site) -> None:
    written = "\n".join(
        file.read_text(encoding="utf-8") for file in site.root.rglob("*") if file.suffix in {".html", ".xml"}
    )
    for maker in demo_rows("artisans.csv"):
        assert maker["phone"][1:] not in written
        for secret in ("account_no", "ewallet"):
            assert not maker[secret] or maker[secret] not in written, maker["code"]
        if maker["account_holder"]:
            assert maker["account_holder"] not in written
        if maker["full_name"] != maker["tag_name"]:
            assert maker["full_name"] not in written
        assert f"Kampung {maker['kampung']}" not in written


def test_who_has_not_agreed_is_not_named_and_his_pots_are_shown(site: Site, organisation: Shop) -> None:
    for code in ("P16", "P17"):  # works no more; never agreed
        name = organisation.artisans.get(code).tag_name
        assert not any(name in site.text(path) for path in site.pages)
        assert not (site.root / "perajin" / code.lower()).exists()
    page = site.text("barang/p17-hi001/index.html")
    assert "Namanya belum kami tampilkan" in page
    assert "Rp" in page


def test_a_maker_tells_his_story_in_both_languages(site: Site) -> None:
    page, english = site.text("perajin/p03/index.html"), site.text("en/perajin/p03/index.html")
    for said in ("Bu Uun Unayah", "Desa Bumijaya, Ciruas", "April 2024", "Kendinya dibakar dengan jerami."):
        assert said in page
    assert "Uun learned from her mother." in english
    assert "water jugs" in english
    assert "Bu Uun belajar" not in english
    only = site.pages["en/perajin/p02/index.html"]
    assert [p.text for p in only.iter("p") if p.get("lang") == "id"] == ["Gentong besar."]


def test_a_thing_has_price_place_and_a_way_to_ask(site: Site) -> None:
    page = site.text("barang/p03-ke003/index.html")
    for said in ("Kendi Air besar", "Rp85.000", "Masih ada", "tinggi 32 cm, garis tengah 22 cm", "2,3 kg"):
        assert said in page
    assert "2.3 kg" in site.text("en/barang/p03-ke003/index.html")
    asked = [way for _, way in site.ways("barang/p03-ke003/index.html") if "wa.me" in way]
    assert urlsplit(asked[0]).path in {"/62254000001", "/62254000003"}
    (text,) = parse_qs(urlsplit(asked[0]).query)["text"]
    assert "Kendi Air besar (kode P03-KE003)" in text


def test_a_sold_piece_says_so_kindly_and_shows_others_of_its_maker(site: Site, organisation: Shop) -> None:
    ((code, sku, name),) = tags(organisation, PieceRow.state == PieceState.SOLD, ~ORDERED)
    assert sku == "P04-GE001"
    text = site.text(f"T/{code}/index.html")
    for said in ("Sudah dibawa pulang", "Dibuat oleh Pak Mahfud Sayuti", name, "Tanya yang mirip"):
        assert said in text
    assert "This one has found a home" in site.text(f"en/T/{code}/index.html")
    # It may be a present: the page tells no price of it, only those of others.
    page = site.pages[f"T/{code}/index.html"]
    assert not [p for p in page.iter("p") if "price" in str(p.get("class"))]
    assert [link for _, link in site.ways(f"T/{code}/index.html") if "barang/p04-" in link]


def test_a_piece_that_stands_says_where(site: Site, organisation: Shop) -> None:
    standing = PieceRow.state == PieceState.IN_STOCK
    code, _, name = next(
        tag for tag in tags(organisation, standing, ~ORDERED, PieceRow.centre == "CKL") if tag[1][:3] == "P04"
    )
    text = site.text(f"T/{code}/index.html")
    for said in (name, "Masih ada", "Pusat Oleh-Oleh Desa Wisata Cikolelet", "Hanya satu", "Rp475.000"):
        assert said in text
    (asked,) = [way for _, way in site.ways(f"T/{code}/index.html") if "wa.me" in way]
    assert urlsplit(asked).path == "/62254000001"
    assert shown(code) in parse_qs(urlsplit(asked).query)["text"][0]


def test_what_somebody_ordered_is_told_to_nobody(site: Site, organisation: Shop) -> None:
    ordered = tags(organisation, ORDERED)
    assert len(ordered) == 2
    for code, _, _ in ordered:
        assert "Pesanan khusus" in site.text(f"T/{code}/index.html")
        assert "wa.me" not in site.text(f"T/{code}/index.html")
    written = "".join(
        file.read_text(encoding="utf-8") for file in site.root.rglob("*") if file.suffix in {".html", ".xml"}
    )
    for word in ("Ratna", "Budi", "Marbella", "812-333", "PS-CKL"):
        assert word not in written
    waiting = [site.text(f"T/{code}/index.html") for code, _, _ in ordered]
    assert sum("Dibuat atas pesanan" in text for text in waiting) == 1


def test_photos_are_resized_and_a_pot_stands_in_where_there_is_none(site: Site) -> None:
    sizes = set()
    for file in (site.root / "foto").iterdir():
        with Image.open(file) as picture:
            sizes.add(picture.size)
    assert sizes == {(960, 720), (480, 360)}
    image = next(i for i in site.pages["barang/p02-ge001/index.html"].iter("img") if i.get("class"))
    assert site.target("barang/p02-ge001/index.html", str(image.get("src"))).name == "padasan.svg"


def test_pages_are_light(site: Site) -> None:
    for path in site.pages:
        assert (site.root / path).stat().st_size < 60_000, path
    assert (site.root / "gaya.css").stat().st_size < 10_000
    fonts = [file for file in (site.root / "huruf").iterdir() if file.suffix == ".ttf"]
    assert sum(file.stat().st_size for file in fonts) < 120_000


def test_the_map_of_the_site_names_pages_that_are_there(site: Site) -> None:
    places = re.findall("<loc>(.*?)</loc>", (site.root / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(places) == len(set(places)) > 200
    for place in places:
        inside = Path(urlsplit(place).path.lstrip("/"))
        assert (site.root / inside / "index.html").is_file() or (site.root / inside).is_file(), place
    robots = (site.root / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: https://{HOST}/sitemap.xml" in robots
