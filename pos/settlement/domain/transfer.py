"""Money on its way to banks and wallets: a batch of transfers, who pays it, and what keeps it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pos.artisans.domain import Rail
from pos.core.errors import PosError
from pos.core.money import Rupiah, total
from pos.settlement.domain.payout import FeeBearer


class BankForm(StrEnum):
    """What a file of transfers is written for."""

    CSV = "csv"
    XLSX = "xlsx"
    BRI = "bri"
    MANDIRI = "mandiri"
    BNI = "bni"
    PAIN_03 = "pain.001.001.03"
    PAIN_09 = "pain.001.001.09"
    EWALLET = "ewallet"

    @property
    def rail(self) -> Rail:
        """Whose payouts go into it."""
        return Rail.EWALLET if self is BankForm.EWALLET else Rail.BANK

    @property
    def needs_payer(self) -> bool:
        """Whether the account that pays stands in it."""
        return self not in {BankForm.CSV, BankForm.XLSX, BankForm.BRI, BankForm.EWALLET}

    @property
    def suffix(self) -> str:
        """The end of its file's name."""
        if self in {BankForm.PAIN_03, BankForm.PAIN_09}:
            return ".xml"
        return ".xlsx" if self is BankForm.XLSX else ".csv"


@dataclass(frozen=True, slots=True)
class Payer:
    """The account that artisans are paid from, its number masked, and who bears the banks' fees."""

    name: str
    bank_name: str
    bank_code: str
    bank_bic: str
    account_masked: str
    fee_bearer: FeeBearer = FeeBearer.OURS


@dataclass(frozen=True, slots=True)
class Transfer:
    """One artisan's transfer, with the full number of his account or wallet."""

    reference: str
    artisan_code: str
    name: str
    bank_name: str
    bank_code: str
    bank_bic: str
    number: str
    amount: Rupiah
    note: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The transfers of a run that wait, and who pays them; `made_at` is the run's."""

    run_number: str
    made_at: datetime
    day: date
    payer: Payer | None
    payer_account: str
    transfers: tuple[Transfer, ...]

    @property
    def amount(self) -> Rupiah:
        """All of them."""
        return total(one.amount for one in self.transfers)

    def by_bank(self) -> dict[str, tuple[Transfer, ...]]:
        """The transfers of each bank that gets some, by its name."""
        names = sorted({one.bank_name for one in self.transfers})
        return {name: tuple(one for one in self.transfers if one.bank_name == name) for name in names}


@dataclass(frozen=True, slots=True)
class Flaw:
    """An account that no bank would take: `digits` it has (0: letters in it; -1: none), and should have."""

    artisan_code: str
    artisan_name: str
    digits: int
    expected: int


class BadAccounts(PosError):
    """Accounts that have to be mended before a file is written; all of them are listed."""

    def __init__(self, flaws: Sequence[Flaw]) -> None:
        said = "; ".join(f"{one.artisan_name} ({one.artisan_code}): {_reason(one)}" for one in flaws)
        super().__init__(f"no file was written, mend these first: {said}")
        self.flaws = tuple(flaws)


def _reason(flaw: Flaw) -> str:
    if flaw.digits < 0:
        return "no number"
    if not flaw.digits:
        return "not made of digits"
    return f"{flaw.digits} digits" + (f" instead of {flaw.expected}" if flaw.expected else "")


class EmptyBatch(PosError):
    """No transfer of a run waits that could stand in a file."""

    def __init__(self, run_number: str, rail: Rail) -> None:
        super().__init__(f"no {rail.value} payout of {run_number} waits; no file was written")
        self.run_number = run_number
        self.rail = rail


class NoPayer(PosError):
    """The account that pays is not known yet."""

    def __init__(self) -> None:
        super().__init__("the account that pays is not set; set it under Setelan, Rekening pembayar")


class MayNotTransfer(PosError):
    """Somebody without the right to see account numbers asks for a file of them, or for the payer's card."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} may not write files with account numbers; ask the treasurer")
        self.name = name


class BadPayer(PosError):
    """A card of the payer that cannot be: which field."""

    def __init__(self, field: str) -> None:
        super().__init__(f"the payer's {field} is missing or wrong")
        self.field = field


class BadColumns(PosError):
    """A choice of columns that cannot be: an unknown one, one twice, none, or no number or amount."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"columns: {reason}")
        self.reason = reason
