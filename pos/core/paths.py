"""Where files lie: the program's own resources, and a shop's data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file or folder of `resources/`, in a wheel (`pos/resources`) or in a source tree."""
    inside = _PACKAGE / "resources"
    root = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The names inside a shop's data folder."""

    root: Path
    database_name: str = "gerabah.db"

    @property
    def database(self) -> Path:
        """The SQLite file of this till."""
        return self.root / self.database_name

    @property
    def lock(self) -> Path:
        """Held while a till is open on this folder."""
        return self.root / "gerabah.lock"

    @property
    def secret(self) -> Path:
        """The key of encrypted fields, kept outside the database."""
        return self.root / "secret.key"

    @property
    def config(self) -> Path:
        """Which centre and till this computer is, and its printers."""
        return self.root / "till.toml"

    @property
    def open_basket(self) -> Path:
        """The unpaid basket of this till's counter, as long as there is one; each database has its own."""
        return self.root / f"{self.database_name}.basket.json"

    @property
    def papers(self) -> Path:
        """What the folder printer writes."""
        return self.root / "papers"

    @property
    def photos(self) -> Path:
        """Photos of goods and makers."""
        return self.root / "photos"

    @property
    def exports(self) -> Path:
        """Settlement and month files."""
        return self.root / "exports"

    @property
    def backups(self) -> Path:
        """Copies of the whole shop, and those of its database made before an upgrade."""
        return self.root / "backups"

    @property
    def restoring(self) -> Path:
        """A restored shop that is to take this one's place: decided, and brought in at the next opening."""
        return self.root / ".pulih"

    @property
    def training(self) -> DataFolder:
        """A shop of its own to practise on."""
        return DataFolder(self.root / "latihan")

    @property
    def first_start(self) -> Path:
        """How far the first start has come; there as long as it is not finished."""
        return self.root / "mulai.json"

    @property
    def needs_first_start(self) -> bool:
        """Whether there is no shop here, or one whose set-up was not finished.

        A till's settings without their database are no empty folder: what can be restored is not covered.
        """
        there = self.database.exists() or self.config.exists()
        return self.first_start.exists() or not there

    @property
    def demo(self) -> DataFolder:
        """An invented organisation to look at."""
        return DataFolder(self.root / "contoh")

    @property
    def logs(self) -> Path:
        """Log files, without personal data."""
        return self.root / "logs"


def default_data_root() -> Path:
    """The data folder of this user on this system."""
    from platformdirs import user_data_path  # only the plain start needs it

    return user_data_path("gerabah-pos", appauthor=False)


def default_cache_root() -> Path:
    """What this user's programs can make anew, such as the parsed table of printers.

    A folder of its own: Windows would put it into the data folder, and a shop begins in an empty one.
    """
    from platformdirs import user_cache_path  # only where something is kept

    return user_cache_path("gerabah-pos-cache", appauthor=False, opinion=False)
