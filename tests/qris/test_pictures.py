"""A QRIS code comes as a picture: a bank's file, or a telephone's photo of the poster on the counter."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from pytestqt.qtbot import QtBot

from pos.core.photos import BadPhoto
from pos.printing.bitmap import image_of
from pos.printing.qr import qr_bitmap
from pos.qris.domain import NoCodeInPicture, QrisRefused, Refusal
from pos.qris.service import code_in_picture
from pos.shop import Shop
from pos.staff.domain import Attendant
from tests.qris.test_settings import Office


class Files:
    """A file dialog in which one file is chosen."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def choose_file(self, _parent: object, _title: str, _kinds: str) -> Path:
        return self.path


def photo_of(text: str, path: Path, wide: int) -> Path:
    """The poster, held askew, in yellow light, a little out of focus, as a JPEG."""
    code = image_of(qr_bitmap(text, 8)).convert("L")
    poster = Image.new("L", (wide, wide * 3 // 4), 200)
    side = wide // 3
    poster.paste(code.resize((side, side)), (wide // 3, wide // 6))
    askew = poster.rotate(8, resample=Image.Resampling.BICUBIC, fillcolor=180)
    soft = askew.filter(ImageFilter.GaussianBlur(wide / 1_500))
    Image.merge("RGB", (soft, soft.point(lambda grey: grey * 0.9), soft.point(lambda grey: grey * 0.6))).save(
        path, "JPEG", quality=60
    )
    return path


@pytest.mark.parametrize("wide", [1_200, 4_000])
def test_a_photo_of_the_poster_is_read(payload: str, tmp_path: Path, wide: int) -> None:
    assert code_in_picture(photo_of(payload, tmp_path / "foto.jpg", wide)).payload == payload


def test_another_code_beside_it_is_passed_over(payload: str, tmp_path: Path) -> None:
    both = Image.new("L", (1_600, 800), 255)
    for at, text in enumerate(("https://example.id", payload)):
        both.paste(image_of(qr_bitmap(text, 6)).convert("L"), (at * 800, 20))
    both.save(tmp_path / "dua.png")
    assert code_in_picture(tmp_path / "dua.png").payload == payload


def test_what_shows_no_code_of_a_merchant_is_told(tmp_path: Path) -> None:
    Image.new("RGB", (300, 300), "white").save(tmp_path / "kosong.png")
    with pytest.raises(NoCodeInPicture):
        code_in_picture(tmp_path / "kosong.png")
    image_of(qr_bitmap("https://example.id", 6)).save(tmp_path / "alamat.png")
    with pytest.raises(QrisRefused) as refused:
        code_in_picture(tmp_path / "alamat.png")
    assert refused.value.reason is not Refusal.EMPTY
    (tmp_path / "teks.png").write_bytes(b"no picture")
    with pytest.raises(BadPhoto):
        code_in_picture(tmp_path / "teks.png")
    with pytest.raises(BadPhoto):
        code_in_picture(tmp_path / "hilang.png")


def test_setelan_opens_a_picture_and_asks_whose_code_it_is(
    qtbot: QtBot, shop: Shop, dedi: Attendant, payload: str, tmp_path: Path
) -> None:
    image_of(qr_bitmap(payload, 6)).save(tmp_path / "qris.png")
    office = Office(qtbot, shop, dedi, (1366, 768))
    office.panel.outside = Files(tmp_path / "qris.png")  # type: ignore[assignment]
    office.panel.open_picture.click()
    office.say_yes()
    stored = shop.qris.of("CKL")
    assert stored is not None
    assert stored.payload == payload
    office.panel.outside.path = tmp_path / "hilang.png"  # type: ignore[attr-defined]
    office.panel.open_picture.click()
    assert "hilang.png" in office.told
