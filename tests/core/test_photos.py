"""Photos that people take in: small, upright, without what else a telephone writes into them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from pos.core.photos import BadPhoto, PhotoFolder


@pytest.fixture
def photos(tmp_path: Path) -> PhotoFolder:
    """The folder of a shop that has none yet."""
    return PhotoFolder(tmp_path / "photos")


def taken(path: Path, size: tuple[int, int], **how: object) -> Path:
    """A photo as a telephone writes it."""
    Image.new("RGB", size, (168, 66, 29)).save(path, **how)
    return path


def size_of(path: Path) -> tuple[int, int]:
    """A kept photo's width and height."""
    with Image.open(path) as kept:
        return kept.size


def test_a_large_photo_is_kept_small_and_a_smaller_one_is_kept_for_lists(
    photos: PhotoFolder, tmp_path: Path
) -> None:
    name = photos.keep(taken(tmp_path / "guci.png", (3000, 2000)))

    large, small = photos.file(name), photos.small(name)
    assert large is not None
    assert small is not None
    assert size_of(large) == (1600, 1067)
    assert size_of(small) == (320, 213)


def test_a_photo_stands_upright_and_says_nothing_of_where_it_was_taken(
    photos: PhotoFolder, tmp_path: Path
) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # turned to the right
    turned[0x010F] = "Telepon Bu Siti"
    name = photos.keep(taken(tmp_path / "guci.jpg", (400, 300), exif=turned))

    kept = photos.file(name)
    assert kept is not None
    assert size_of(kept) == (300, 400)
    assert b"Bu Siti" not in kept.read_bytes()


def test_the_same_photo_twice_is_one_file(photos: PhotoFolder, tmp_path: Path) -> None:
    photo = taken(tmp_path / "guci.jpg", (40, 30))

    assert photos.keep(photo) == photos.keep(photo)
    assert len(list(photos.root.iterdir())) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "unreadable"),
        (b"bukan gambar", "unreadable"),
        (b"%PDF-1.7 nota", "unreadable"),
        (b"\xff\xd8\xff\xe0" + bytes(300), "unreadable"),
    ],
)
def test_what_is_no_picture_is_refused_and_leaves_nothing(
    photos: PhotoFolder, tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(content)

    with pytest.raises(BadPhoto) as refused:
        photos.keep(path)
    assert refused.value.reason == reason
    assert not photos.root.exists()


def test_a_photo_that_is_cut_off_is_refused(photos: PhotoFolder, tmp_path: Path) -> None:
    whole = taken(tmp_path / "guci.jpg", (800, 600), quality=95).read_bytes()
    (tmp_path / "guci.jpg").write_bytes(whole[: len(whole) // 2])

    with pytest.raises(BadPhoto):
        photos.keep(tmp_path / "guci.jpg")


def test_a_file_of_a_hundred_megabytes_is_refused_before_it_is_read(
    photos: PhotoFolder, tmp_path: Path
) -> None:
    with (tmp_path / "film.jpg").open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    with pytest.raises(BadPhoto) as refused:
        photos.keep(tmp_path / "film.jpg")
    assert refused.value.reason == "large"


def test_a_small_file_that_claims_to_be_a_giant_picture_is_refused(
    photos: PhotoFolder, tmp_path: Path
) -> None:
    Image.new("1", (30_000, 30_000)).save(tmp_path / "bom.png")

    with pytest.raises(BadPhoto) as refused:
        photos.keep(tmp_path / "bom.png")
    assert refused.value.reason == "large"


def test_a_name_from_outside_cannot_leave_the_folder(photos: PhotoFolder, tmp_path: Path) -> None:
    (tmp_path / "rahasia.jpg").write_bytes(b"x")

    assert photos.file("../rahasia") is None
    assert photos.file("") is None
