"""The card of an attendant; the wait after wrong PINs is kept here, so that a restart does not clear it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Integer, String, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from pos.db.base import Base, EnumText, UtcDateTime, one_of
from pos.staff.domain import Attendant, Preferences, Role


class StaffRow(Base):
    """One attendant; `pin_hash` is argon2id."""

    __tablename__ = "staff"
    __table_args__ = (one_of("role", Role),)

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    role: Mapped[Role] = mapped_column(EnumText(Role))
    pin_hash: Mapped[str] = mapped_column(String(160))
    failures: Mapped[int] = mapped_column(Integer)
    locked_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    active: Mapped[bool] = mapped_column(Boolean)
    language: Mapped[str] = mapped_column(String(2))
    scale_percent: Mapped[int] = mapped_column(Integer)
    look: Mapped[str] = mapped_column(String(8))
    sounds: Mapped[bool] = mapped_column(Boolean)
    key_caps: Mapped[bool] = mapped_column(Boolean)

    def to_domain(self) -> Attendant:
        """The person as a value."""
        preferences = Preferences(
            self.language, self.scale_percent, self.look, sounds=self.sounds, key_caps=self.key_caps
        )
        return Attendant(self.id, self.name, self.role, preferences)
