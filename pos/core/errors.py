"""The one family of troubles that a user can meet."""


class PosError(Exception):
    """A trouble with a remedy: its facts are attributes, its text is one clear English line.

    Screens turn the class and its attributes into an Indonesian sentence (`say()` of the slice);
    the command line prints `str(error)` and exits with 2.  Anything that is not a `PosError`
    is a defect and rises to the crash dialog.
    """


class NotWholeRupiah(PosError):
    """Text or a value that is not a whole amount of rupiah (`domain.md` section 2)."""

    def __init__(self, given: object) -> None:
        super().__init__(f"{given!r} is not a whole amount of rupiah; write 25000 or 25.000")
        self.given = given


class BadText(PosError):
    """A text that cannot be stored: empty where it must not be, too long, or with control characters."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class NotFound(PosError):
    """Something was named that is not there."""

    def __init__(self, what: str, key: str) -> None:
        super().__init__(f"no {what} {key}")
        self.what = what
        self.key = key


class FolderTrouble(PosError):
    """A folder or file cannot be made or written."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}")
        self.path = path
        self.reason = reason
