"""The names of the accounts (`domain.md` section 6); debits are positive."""

from typing import Final

SAFE: Final = "cash:safe"
QRIS: Final = "qris"
CARD: Final = "card"
BANK: Final = "bank"
PAYABLE_TAX: Final = "payable:tax"
DEPOSIT: Final = "deposit"
COMMISSION: Final = "income:commission"
SERVICE: Final = "income:service"
GUIDE_EXPENSE: Final = "expense:guide"
BREAKAGE_EXPENSE: Final = "expense:breakage"
PETTY_CASH: Final = "expense:petty_cash"
PAYMENT_FEE: Final = "expense:payment_fee"
ROUNDING: Final = "rounding"
OVER_SHORT: Final = "over_short"

_PAYABLE_ARTISAN: Final = "payable:artisan:"


def cash(till_code: str) -> str:
    """The drawer of a till such as `CKL-1`."""
    return f"cash:{till_code}"


def payable_artisan(code: str) -> str:
    """What a centre owes an artisan; a credit, so below zero while something is owed."""
    return f"{_PAYABLE_ARTISAN}{code}"


def artisan_of(account: str) -> str | None:
    """The artisan's code in a payable account, or None for any other account."""
    return account.removeprefix(_PAYABLE_ARTISAN) if account.startswith(_PAYABLE_ARTISAN) else None


def payable_guide(guide: str) -> str:
    """What a centre owes a guide."""
    return f"payable:guide:{guide}"


def advance_artisan(code: str) -> str:
    """Money advanced to an artisan (kasbon)."""
    return f"advance:artisan:{code}"
