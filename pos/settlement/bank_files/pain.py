"""ISO 20022 customer credit transfers, `pain.001.001.03` and `pain.001.001.09`, one payment block a bank."""

from __future__ import annotations

import hashlib
import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pos.core.clock import local
from pos.core.money import total
from pos.settlement.bank_files.folding import folded
from pos.settlement.domain import BankForm, Batch, FeeBearer, Payer, Transfer

_BEARERS: Final = {FeeBearer.OURS: "DEBT", FeeBearer.SHARED: "SHAR", FeeBearer.THEIRS: "CRED"}
_BIC: Final = re.compile(r"[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?")
_ID, _NAME, _NOTE = 35, 70, 140


def pain_bytes(batch: Batch, form: BankForm) -> bytes:
    """The message in UTF-8; amounts are rupiah without decimals.  The batch must have a payer."""
    payer = batch.payer
    if payer is None:
        raise ValueError("a pain.001 message needs its payer")
    is_newer = form is BankForm.PAIN_09
    root = Element("Document", xmlns=f"urn:iso:std:iso:20022:tech:xsd:{form}")
    message = SubElement(root, "CstmrCdtTrfInitn")
    head = SubElement(message, "GrpHdr")
    message_id = _message_id(batch)
    _put(head, "MsgId", message_id)
    _put(head, "CreDtTm", local(batch.made_at).replace(tzinfo=None).isoformat(timespec="seconds"))
    _put(head, "NbOfTxs", str(len(batch.transfers)))
    _put(head, "CtrlSum", str(batch.amount.amount))
    _put(SubElement(head, "InitgPty"), "Nm", _named(payer.name))
    for place, transfers in enumerate(batch.by_bank().values(), start=1):
        block = SubElement(message, "PmtInf")
        _block_head(block, f"{message_id[: _ID - 4]}-{place}", batch, transfers, newer=is_newer)
        _debtor(block, payer, batch.payer_account, newer=is_newer)
        for one in transfers:
            _transfer(SubElement(block, "CdtTrfTxInf"), one, newer=is_newer)
    indent(root, "  ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _message_id(batch: Batch) -> str:
    """The run, and what is in it: a bank refuses the same message twice, and takes the rest of a run anew."""
    said = "\n".join(f"{one.reference} {one.amount.amount} {one.number}" for one in batch.transfers)
    return f"{batch.run_number}-{hashlib.sha256(said.encode()).hexdigest()[:8].upper()}"[:_ID]


def _block_head(
    block: Element, block_id: str, batch: Batch, transfers: tuple[Transfer, ...], *, newer: bool
) -> None:
    _put(block, "PmtInfId", block_id)
    _put(block, "PmtMtd", "TRF")
    _put(block, "NbOfTxs", str(len(transfers)))
    _put(block, "CtrlSum", str(total(one.amount for one in transfers).amount))
    on = batch.day.isoformat()
    if newer:
        _put(SubElement(block, "ReqdExctnDt"), "Dt", on)
    else:
        _put(block, "ReqdExctnDt", on)


def _debtor(block: Element, payer: Payer, account: str, *, newer: bool) -> None:
    _put(SubElement(block, "Dbtr"), "Nm", _named(payer.name))
    holder = SubElement(block, "DbtrAcct")
    _put(SubElement(SubElement(holder, "Id"), "Othr"), "Id", account)
    _put(holder, "Ccy", "IDR")
    _bank(SubElement(block, "DbtrAgt"), payer.bank_bic, payer.bank_code, payer.bank_name, newer=newer)
    _put(block, "ChrgBr", _BEARERS[payer.fee_bearer])


def _transfer(entry: Element, one: Transfer, *, newer: bool) -> None:
    _put(SubElement(entry, "PmtId"), "EndToEndId", one.reference[:_ID])
    amount = SubElement(SubElement(entry, "Amt"), "InstdAmt", Ccy="IDR")
    amount.text = str(one.amount.amount)
    _bank(SubElement(entry, "CdtrAgt"), one.bank_bic, one.bank_code, one.bank_name, newer=newer)
    _put(SubElement(entry, "Cdtr"), "Nm", _named(one.name) or one.artisan_code)
    _put(SubElement(SubElement(SubElement(entry, "CdtrAcct"), "Id"), "Othr"), "Id", one.number)
    _put(SubElement(entry, "RmtInf"), "Ustrd", folded(one.note, _NOTE) or one.reference)


def _bank(agent: Element, bic: str, code: str, name: str, *, newer: bool) -> None:
    """By its BIC, else by its clearing code and name: not every bank of a province has a BIC."""
    bank = SubElement(agent, "FinInstnId")
    if _BIC.fullmatch(bic):
        _put(bank, "BICFI" if newer else "BIC", bic)
        return
    if code:
        _put(SubElement(bank, "ClrSysMmbId"), "MmbId", code)
    _put(bank, "Nm", _named(name) or "NOTPROVIDED")


def _named(text: str) -> str:
    return folded(text, _NAME, upper=True)


def _put(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
