"""The words of the journal: accounts, what an entry was, and two sides of an amount."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.core.money import ZERO, plain
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.reports.domain.journal import Account, BookLine
from pos.ui.language import short_date

translate = QCoreApplication.translate


def tr(text: str) -> str:
    """A text of the journal in the language of the screen."""
    return QCoreApplication.translate("journal", text)


def account_word(account: Account) -> str:
    """`Utang ke Bu Rohaeti`, `Laci CKL-1`: what an account is called here."""
    if account.key.startswith("payable:artisan:") or account.key.startswith("payable:guide:"):
        return translate("journal", "Utang ke {name}").format(name=account.owner)
    if account.key.startswith("advance:artisan:"):
        return translate("journal", "Kasbon {name}").format(name=account.owner)
    if account.key.startswith("cash:") and account.key != accounts.SAFE:
        return translate("journal", "Laci {till}").format(till=account.key.removeprefix("cash:"))
    return _fixed().get(account.key, account.key)


def _fixed() -> dict[str, str]:
    return {
        accounts.SAFE: translate("journal", "Brankas"),
        accounts.QRIS: translate("journal", "QRIS belum masuk bank"),
        accounts.CARD: translate("journal", "Kartu belum masuk bank"),
        accounts.BANK: translate("journal", "Bank"),
        accounts.PAYABLE_TAX: translate("journal", "Pajak yang harus disetor"),
        accounts.DEPOSIT: translate("journal", "Uang muka pesanan"),
        accounts.COMMISSION: translate("journal", "Bagian pusat"),
        accounts.SERVICE: translate("journal", "Jasa dan potongan"),
        accounts.GUIDE_EXPENSE: translate("journal", "Komisi pemandu"),
        accounts.BREAKAGE_EXPENSE: translate("journal", "Barang rusak dan hilang"),
        accounts.PETTY_CASH: translate("journal", "Belanja kecil"),
        accounts.PAYMENT_FEE: translate("journal", "Biaya QRIS dan kartu"),
        accounts.ROUNDING: translate("journal", "Pembulatan"),
        accounts.OVER_SHORT: translate("journal", "Selisih kas"),
    }


def kind_word(kind: EntryKind) -> str:
    """Why an entry was posted."""
    words = {
        EntryKind.SALE: translate("journal", "Penjualan"),
        EntryKind.SHIFT_OPEN: translate("journal", "Buka sif"),
        EntryKind.SHIFT_CLOSE: translate("journal", "Tutup sif"),
        EntryKind.CASH_IN: translate("journal", "Kas masuk"),
        EntryKind.CASH_OUT: translate("journal", "Kas keluar"),
        EntryKind.PAYOUT: translate("journal", "Pembayaran perajin"),
        EntryKind.ADVANCE: translate("journal", "Kasbon"),
        EntryKind.ADVANCE_RECOVERY: translate("journal", "Potongan kasbon"),
        EntryKind.FEE: translate("journal", "Potongan"),
        EntryKind.ADJUSTMENT: translate("journal", "Penyesuaian"),
        EntryKind.BREAKAGE: translate("journal", "Rusak atau hilang"),
        EntryKind.DEPOSIT: translate("journal", "Uang muka"),
        EntryKind.GUIDE_PAYOUT: translate("journal", "Pembayaran pemandu"),
        EntryKind.CLEARING: translate("journal", "Uang masuk bank"),
    }
    return words[kind]


GROUPS: Final = ("cash:", "qris", "card", "bank", "payable:artisan:", "advance:artisan:", "payable:")
"""Which accounts come first: money, then what is owed; all others follow."""


def in_order(account: Account) -> tuple[int, str]:
    """A key for sorting accounts as somebody looks for them."""
    place = next((at for at, start in enumerate(GROUPS) if account.key.startswith(start)), len(GROUPS))
    return place, account_word(account).casefold()


def day_word(line: BookLine) -> str:
    """The business day."""
    return short_date(line.business_date)


def what_word(line: BookLine) -> str:
    """What happened, and in which document."""
    return f"{kind_word(line.kind)} {line.document}"


def amount_word(line: BookLine) -> str:
    """The amount with its sign; debits positive."""
    return plain(line.amount)


def balance_word(line: BookLine) -> str:
    """What stood after it."""
    return plain(line.balance)


def debit_word(posting: Account) -> str:
    """The left side of a posting."""
    return plain(posting.balance) if posting.balance > ZERO else ""


def credit_word(posting: Account) -> str:
    """The right side of a posting."""
    return plain(-posting.balance) if posting.balance < ZERO else ""


def account_balance(account: Account) -> str:
    """An account's balance."""
    return plain(account.balance)
