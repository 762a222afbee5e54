"""Fields that a stolen database must not give away, encrypted with a key outside of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pos.core.errors import PosError

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


class KeyMissing(PosError):
    """The key of the encrypted fields is not there or is another shop's."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"the key {path} is missing or not this shop's; account numbers cannot be read")
        self.path = path


class FieldCipher:
    """Encrypts and decrypts texts; the key file is made at first use, readable by this user alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def encrypt(self, text: str) -> str:
        """A token for a text; nothing stays nothing."""
        return self._fernet(create=True).encrypt(text.encode()).decode() if text else ""

    def decrypt(self, token: str) -> str:
        """The text of a token. Raises `KeyMissing`."""
        from cryptography.fernet import InvalidToken

        if not token:
            return ""
        try:
            return self._fernet(create=False).decrypt(token.encode()).decode()
        except InvalidToken:
            raise KeyMissing(self._path) from None

    def _fernet(self, *, create: bool) -> Fernet:
        from cryptography.fernet import Fernet

        if not self._path.exists():
            if not create:
                raise KeyMissing(self._path)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(Fernet.generate_key())
                file.flush()
                os.fsync(file.fileno())
        try:
            return Fernet(self._path.read_bytes())
        except ValueError:
            raise KeyMissing(self._path) from None
