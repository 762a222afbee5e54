"""Files for banks and wallets: sheets of chosen columns, banks' own layouts, ISO 20022 `pain.001`."""

from __future__ import annotations

from collections.abc import Sequence

from pos.exporting.files import FileKind, sheet_bytes
from pos.settlement.bank_files.folding import folded as folded
from pos.settlement.bank_files.layouts import layout_bytes
from pos.settlement.bank_files.layouts import only_bank as only_bank
from pos.settlement.bank_files.pain import pain_bytes
from pos.settlement.bank_files.sheets import DEFAULT_COLUMNS as DEFAULT_COLUMNS
from pos.settlement.bank_files.sheets import Chosen as Chosen
from pos.settlement.bank_files.sheets import checked_columns as checked_columns
from pos.settlement.bank_files.sheets import transfer_sheet, wallet_sheet
from pos.settlement.domain import BankForm, Batch


def file_bytes(batch: Batch, form: BankForm, suffix: str, columns: Sequence[Chosen]) -> bytes:
    """The file of a batch; the same batch gives the same bytes.

    `suffix` tells CSV from XLSX for wallets.
    """
    match form:
        case BankForm.PAIN_03 | BankForm.PAIN_09:
            return pain_bytes(batch, form)
        case BankForm.BRI | BankForm.MANDIRI | BankForm.BNI:
            return layout_bytes(batch, form)
        case BankForm.EWALLET:
            return sheet_bytes(wallet_sheet(batch), FileKind.XLSX if suffix == ".xlsx" else FileKind.CSV)
        case BankForm.CSV | BankForm.XLSX:
            return sheet_bytes(transfer_sheet(batch, columns), FileKind(form.value))
