"""Goods that a maker brings: a note to sign, pieces, and tags to print."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from pos.core.errors import NotFound
from pos.core.money import Rupiah
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.domain import PAPER_58, PAPER_80, Paper, PaperKind, PrinterUse
from pos.printing.label_batch import tags_of
from pos.printing.layout import layout
from pos.printing.text import to_text
from pos.shop import Shop
from pos.stock.domain import NothingArrived


def _left(shop: Shop, sku: str) -> int:
    (item,) = shop.shelf.search("CKL", sku)
    return item.left


def test_what_was_brought_is_on_the_shelf_and_on_a_note(shop: Shop) -> None:
    before = _left(shop, "P01-DA001")
    note = shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 3}, "Siti")
    assert _left(shop, "P01-DA001") == before + 3
    assert (note.number, note.artisan_name, note.quantity) == (shop.goods.intakes("CKL")[-1], "Bu Rohaeti", 3)
    (line,) = note.lines
    assert (line.price, line.artisan_part) == (Rupiah(15_000), Rupiah(12_750))


def test_notes_are_numbered_without_gaps_also_after_a_refused_one(shop: Shop) -> None:
    first = shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 1}, "Siti").number
    with pytest.raises(NothingArrived):
        shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 1, "P07-DA001": 1}, "Siti")
    second = shop.goods.receive("CKL", "CKL-1", "P02", {"P02-GE003": 1}, "Siti").number
    assert int(second.rsplit("-", 1)[1]) == int(first.rsplit("-", 1)[1]) + 1


def test_a_new_piece_gets_its_own_tag_and_the_old_one_keeps_its_own(shop: Shop) -> None:
    (old,) = shop.goods.tags(sku="P02-GE003")
    note = shop.goods.receive("CKL", "CKL-1", "P02", {"P02-GE003": 2}, "Siti")
    new = shop.goods.tags(intake=note.number)
    assert len({tag.code for tag in new} | {old.code}) == 3
    assert all(tag.one_of_a_kind for tag in new)


def test_the_tags_of_a_note_are_as_many_as_asked_for(shop: Shop) -> None:
    note = shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 3}, "Siti")
    tags = shop.goods.tags(intake=note.number, count=3)
    assert [(tag.name, tag.artisan, tag.price) for tag in tags] == [
        ("Cobek kecil", "Bu Rohaeti, Ciruas", Rupiah(15_000))
    ] * 3


@pytest.mark.parametrize("goods", [{}, {"P07-DA001": 1}, {"P01-DA001": 0}, {"P01-DA001": -1}])
def test_nothing_or_another_maker_s_goods_are_no_intake(shop: Shop, goods: dict[str, int]) -> None:
    notes = shop.goods.intakes("CKL")
    with pytest.raises(NothingArrived):
        shop.goods.receive("CKL", "CKL-1", "P01", goods, "Siti")
    assert shop.goods.intakes("CKL") == notes


def test_goods_that_have_no_card_yet_are_named(shop: Shop) -> None:
    with pytest.raises(NotFound, match="no product P01-NEW"):
        shop.goods.receive("CKL", "CKL-1", "P01", {"P01-NEW": 1}, "Siti")


def test_both_sheets_and_the_labels_wait_for_the_printers_and_the_chain_tells_of_it(shop: Shop) -> None:
    note = shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 3}, "Siti")
    paper, labels = shop.printing.of_number(note.number)
    assert paper.document is not None
    assert to_text(layout(paper.document, PAPER_58)).count("Lembar ") == 2
    assert (labels.kind, labels.use, len(tags_of(labels))) == (PaperKind.TAG, PrinterUse.LABEL, 3)
    with shop.db.read() as session:
        kinds = session.scalars(select(ChainEventRow.kind).where(ChainEventRow.till == "CKL-1")).all()
    assert kinds == [EventKind.INTAKE]


@pytest.mark.parametrize("paper", [PAPER_58, PAPER_80])
def test_a_note_says_what_both_have_agreed(shop: Shop, paper: Paper) -> None:
    note = shop.goods.receive("CKL", "CKL-1", "P01", {"P01-DA001": 3}, "Siti")
    said = " ".join(to_text(layout(shop.goods.note(note.number), paper)).split())
    for words in ("NOTA TITIP", note.number, "24/11/26 09.00", "Bu Rohaeti (P01)", "Cobek kecil",
                  "3 15.000 12.750", "3 barang", "Rp38.250", "( Siti )", "Lembar 1: perajin"):  # fmt: skip
        assert words in said


def test_every_note_of_the_demo_fits_on_the_small_paper(shop: Shop) -> None:
    for centre in ("CKL", "PDR", "BDL"):
        for number in shop.goods.intakes(centre):
            assert layout(shop.goods.note(number), PAPER_58)
