"""The settings of a computer: read whole, written whole, or refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos.core.config import BadConfig, PrinterConfig, TillConfig, read_config, write_config
from pos.core.paths import DataFolder, default_cache_root, default_data_root, resource


def test_what_is_written_is_read(tmp_path: Path) -> None:
    config = TillConfig(
        "CKL",
        2,
        (
            PrinterConfig("struk", "network", "192.168.1.50:9100", 80),
            PrinterConfig("label", "windows", 'Label "kecil" \\\\kasir\\X', 58, drawer=False),
        ),
    )
    write_config(tmp_path / "till.toml", config)

    assert read_config(tmp_path / "till.toml") == config
    assert config.till_code == "CKL-2"
    assert [file.name for file in tmp_path.iterdir()] == ["till.toml"]


@pytest.mark.parametrize("shown", [True, False])
def test_the_buyers_screen_is_on_unless_it_was_switched_off(tmp_path: Path, shown: bool) -> None:
    path = tmp_path / "till.toml"
    write_config(path, TillConfig("CKL", 1, buyer_screen=shown))
    assert read_config(path).buyer_screen is shown
    path.write_text("centre = 'CKL'\ntill = 1\n", encoding="utf-8")
    assert read_config(path).buyer_screen


@pytest.mark.parametrize(
    "content",
    [b"", b"centre = 'CKL'\ntill = 1\nbuyer_screen = 'no'", b"centre = 'CKL'",
     b"centre = 'CKL'\ntill = 'one'", b"centre = ", b"\xff\xfe",
     b"centre = 'CKL'\ntill = 1\n[[printer]]\ncolour = 'red'", b"centre = 'CKL'\ntill = 1\nprinter = 5"],
)  # fmt: skip
def test_damaged_settings_are_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "till.toml"
    path.write_bytes(content)
    with pytest.raises(BadConfig) as trouble:
        read_config(path)

    assert trouble.value.path == path
    assert "\n" not in str(trouble.value)


def test_missing_settings_are_told_as_missing(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="no such settings file"):
        read_config(tmp_path / "till.toml")


def test_everything_of_a_shop_lies_in_its_folder(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    places = (
        folder.database, folder.lock, folder.secret, folder.config, folder.papers, folder.exports,
        folder.backups, folder.logs,
    )  # fmt: skip

    assert len(set(places)) == len(places)
    assert all(place.parent == tmp_path for place in places)
    assert default_data_root().name == "gerabah-pos"


def test_what_is_cached_never_lies_in_a_shops_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs
    from platformdirs import windows

    monkeypatch.setattr(windows, "get_win_folder", lambda _: "/local")
    monkeypatch.setattr(platformdirs, "PlatformDirs", windows.Windows)

    assert not default_cache_root().is_relative_to(default_data_root())


def test_the_programs_own_files_are_found() -> None:
    assert resource("demo", "centres.csv").is_file()
    assert resource("fonts").is_dir()
