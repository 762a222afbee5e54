"""Synthetic QRIS codes of the demo's centres: well formed, and of no real merchant."""

from __future__ import annotations

from typing import Final

from pos.centres.domain import Centre
from pos.qris.domain import crc
from pos.shop import Shop

HOME_CENTRE: Final = "CKL"
"""The centre where the amount in the code was tried and is switched on."""


def store_codes(shop: Shop) -> None:
    """A code for each centre, stored by the first supervisor."""
    supervisor = shop.staff.approvers()[0]
    for centre in shop.centres.all():
        till = f"{centre.code}-1"
        shop.qris.set_code(centre.code, merchant_code(centre), supervisor, till)
        if centre.code == HOME_CENTRE:
            shop.qris.record_test(centre.code, "0417", supervisor, till)
            shop.qris.allow_amount(centre.code, True, supervisor, till)


def merchant_code(centre: Centre) -> str:
    """A code with the centre's NMID and name, of an acquirer that does not exist."""
    digits = centre.qris_nmid[-4:]
    acquirer = _object("00", "ID.CO.CONTOH.WWW") + _object("01", f"93600000000000{digits}")
    account = acquirer + _object("02", f"MIDCONTOH{digits}") + _object("03", "UMI")
    national = _object("00", "ID.CO.QRIS.WWW") + _object("02", centre.qris_nmid) + _object("03", "UMI")
    body = (
        _object("00", "01") + _object("01", "11") + _object("26", account) + _object("51", national)
        + _object("52", "5947") + _object("53", "360") + _object("58", "ID")
        + _object("59", f"OLEH-OLEH {centre.desa}".upper()[:25]) + _object("60", "KAB. SERANG")
        + _object("61", centre.postal_code) + _object("62", _object("07", f"{centre.code}1")) + "6304"
    )  # fmt: skip
    return body + crc(body)


def _object(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"
