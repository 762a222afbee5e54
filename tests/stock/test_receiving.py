"""Notes at the counter: new goods, refused ones, other prices, and what changed while they were written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from pos.artisans.domain import LineTerms
from pos.artisans.tables import ArtisanRow
from pos.catalogue.service import add_product
from pos.catalogue.tables import PieceRow, PriceChangeRow, ProductRow
from pos.core.errors import BadText
from pos.core.money import Rupiah, total
from pos.db.base import Base
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.printing.bitmap import image_of
from pos.printing.domain import PAPER_58, PAPER_80, PaperKind
from pos.printing.label_batch import tags_of
from pos.printing.labels import tag_bitmap
from pos.printing.layout import layout
from pos.printing.qr import read_qr
from pos.printing.text import to_text
from pos.shop import Shop
from pos.stock.domain import Condition, IntakeNote, NothingArrived
from pos.stock.domain.receiving import (
    MOST_BROUGHT,
    AgreementChanged,
    BadIntake,
    BroughtRow,
    GoodsCard,
    IntakeDraft,
    Maker,
    MakerGone,
    NotOfMaker,
    PriceNeedsWord,
    TooMuchBrought,
    UnknownTag,
    next_sku,
    part_of,
    sku_stem,
)
from pos.stock.tables import IntakeLineRow, IntakeRow, MoveRow

WHERE = ("CKL", "CKL-1")


def maker_of(shop: Shop, code: str) -> Maker:
    return next(one for one in shop.receiving.makers() if one.code == code)


def note_of(shop: Shop, code: str, *skus: str) -> IntakeDraft:
    """A note of one artisan with a row of each of these goods."""
    draft = IntakeDraft().of_maker(maker_of(shop, code))
    cards = {card.sku: card for card in shop.receiving.goods_of(code)}
    for sku in skus:
        draft = draft.add(cards[sku])
    return draft


def changed(draft: IntakeDraft, place: int = 0, **values: object) -> IntakeDraft:
    chosen = draft.choose(place)
    assert chosen.row is not None
    return chosen.with_row(replace(chosen.row, **values))  # type: ignore[arg-type]


def new_goods(draft: IntakeDraft, name: str, price: int, *, single: bool = False) -> IntakeDraft:
    assert draft.maker is not None
    card = GoodsCard("", name, "Dapur", Rupiah(price), draft.maker.terms, "Surosowan", single)
    return draft.add(card)


def save(shop: Shop, draft: IntakeDraft, approved_by: str = "") -> IntakeNote:
    return shop.receiving.save(WHERE, draft, person="Siti", approved_by=approved_by)


def bodies(shop: Shop, kind: EventKind) -> list[dict[str, object]]:
    with shop.db.read() as session:
        query = select(ChainEventRow.body).where(ChainEventRow.kind == kind).order_by(ChainEventRow.seq)
        return [json.loads(body) for body in session.scalars(query)]


def everything(shop: Shop) -> dict[str, int]:
    """How many rows each table has."""
    with shop.db.read() as session:
        counts = {
            table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
            for table in Base.metadata.sorted_tables
        }
        counters = Base.metadata.tables["counter"]
        return counts | {row.series: row.last for row in session.execute(select(counters))}


def test_a_note_is_lines_moves_pieces_tags_papers_and_one_line_of_the_chain(shop: Shop) -> None:
    draft = changed(note_of(shop, "P02", "P02-GE001", "P02-GE003"), quantity=4)
    note = save(shop, changed(draft, 1, quantity=2, remark="ukiran halus"))
    with shop.db.read() as session:
        lines = session.scalars(select(IntakeLineRow).where(IntakeLineRow.number == note.number)).all()
        moves = session.scalars(select(MoveRow).where(MoveRow.document == note.number)).all()
        states = session.scalars(
            select(PieceRow.state).where(PieceRow.id.in_([move.piece_id for move in moves if move.piece_id]))
        ).all()
    assert [(line.sku, line.quantity, line.price, line.artisan_part) for line in lines] == [
        ("P02-GE001", 4, Rupiah(225_000), Rupiah(191_250)),
        ("P02-GE003", 2, Rupiah(2_750_000), Rupiah(2_337_500)),
    ]
    assert sorted(move.quantity for move in moves) == [1, 1, 4]
    assert states == ["in_stock", "in_stock"]
    paper, labels = shop.printing.of_number(note.number)
    assert (paper.kind, labels.kind) == (PaperKind.INTAKE_NOTE, PaperKind.TAG)
    tags = tags_of(labels)
    assert [tag.name for tag in tags] == ["Gentong Air 50 cm"] * 4 + [
        "Gentong Ukir Banten 120 cm Surosowan"
    ] * 2
    assert len({tag.code for tag in tags}) == 3
    (told,) = bodies(shop, EventKind.INTAKE)
    assert told["number"] == note.number
    assert told["rows"][1] == {  # type: ignore[index]
        "sku": "P02-GE003", "name": "Gentong Ukir Banten 120 cm Surosowan", "quantity": 2,
        "price": 2_750_000, "part": 2_337_500, "condition": "whole", "remark": "ukiran halus",
    }  # fmt: skip
    assert shop.audit.verify() == []


def test_new_goods_get_a_card_a_number_a_tag_and_are_found_at_once(shop: Shop) -> None:
    draft = new_goods(note_of(shop, "P07"), "Cobek batik", 40_000)
    draft = new_goods(draft, "Cobek satu-satunya", 90_000, single=True)
    note = save(shop, changed(draft, 1, quantity=2))
    assert [line.sku for line in note.lines] == ["P07-DA010", "P07-DA011"]
    (found,) = shop.shelf.search("CKL", "cobek batik")
    assert (found.left, found.price, found.artisan_name) == (1, Rupiah(40_000), note.artisan_name)
    tags = tags_of(shop.printing.of_number(note.number)[1])
    assert len({tag.code for tag in tags}) == 3
    for tag, sku in zip(tags, ("P07-DA010", "P07-DA011", "P07-DA011"), strict=True):
        target = shop.catalogue.find_tag(tag.payload)
        assert target is not None
        assert (target.sku, target.piece_id is not None) == (sku, sku == "P07-DA011")
    assert shop.audit.verify() == []


def test_refused_goods_are_on_the_note_and_nowhere_else(shop: Shop) -> None:
    draft = new_goods(note_of(shop, "P07", "P07-DA001"), "Guci retak", 60_000)
    draft = changed(draft, 0, quantity=2)
    draft = changed(draft, 1, condition=Condition.REFUSED, remark="retak di dasar")
    assert (draft.quantity, draft.makers_part) == (2, Rupiah(27_200))
    note = save(shop, draft)
    assert [(line.sku, line.condition) for line in note.lines] == [
        ("P07-DA001", Condition.WHOLE), (None, Condition.REFUSED),
    ]  # fmt: skip
    assert (note.quantity, len(note.refused)) == (2, 1)
    assert shop.shelf.search("CKL", "guci retak") == []
    assert [tag.name for tag in tags_of(shop.printing.of_number(note.number)[1])] == ["Cobek kecil"] * 2
    with shop.db.read() as session:
        moved = select(func.sum(MoveRow.quantity)).where(MoveRow.document == note.number)
        assert session.execute(moved).scalar_one() == 2


def test_a_note_of_refused_goods_alone_has_no_labels(shop: Shop) -> None:
    draft = changed(note_of(shop, "P07", "P07-DA001"), condition=Condition.REFUSED, remark="basah")
    note = save(shop, draft)
    (paper,) = shop.printing.of_number(note.number)
    assert paper.document is not None
    said = " ".join(to_text(layout(paper.document, PAPER_58)).split())
    assert "Tidak diterima" in said
    assert "* basah" in said
    assert "0 barang" in said
    assert shop.audit.verify() == []


@pytest.mark.parametrize("paper", [PAPER_58, PAPER_80])
def test_the_note_says_condition_remark_what_was_refused_and_who_signs(shop: Shop, paper: object) -> None:
    draft = note_of(shop, "P02", "P02-GE001", "P02-GE004")
    draft = changed(draft, 0, condition=Condition.FLAWED, remark="glasir tidak rata")
    draft = replace(
        changed(draft, 1, condition=Condition.REFUSED, remark="retak"), note="ambil bila tidak laku"
    )
    note = save(shop, draft)
    said = " ".join(to_text(layout(shop.goods.note(note.number), paper)).split())  # type: ignore[arg-type]
    for words in ("* Cacat kecil: glasir tidak rata", "Tidak diterima", "* retak", "1 barang",
                  "Catatan: ambil bila tidak laku", "( Pak Sarkawi )", "( Siti )",
                  "Lembar 1: perajin", "Lembar 2: pusat"):  # fmt: skip
        assert words in said
    assert said.count(note.number) == 2


def test_what_was_agreed_stays_though_price_and_terms_change(shop: Shop) -> None:
    note = save(shop, note_of(shop, "P01", "P01-DA001"))
    with shop.db.write() as session:
        session.execute(update(ProductRow).values(price=Rupiah(99_000), rate_bps=5_000))
    said = to_text(layout(shop.goods.note(note.number), PAPER_80))
    assert "15.000" in said
    assert "12.750" in said
    assert "99.000" not in said


def test_another_price_needs_a_supervisor_and_is_kept_before_and_after(shop: Shop) -> None:
    draft = changed(note_of(shop, "P01", "P01-DA001", "P01-DA001"), price=Rupiah(17_500))
    assert [row.price for row in draft.rows] == [Rupiah(17_500)] * 2
    before = everything(shop)
    with pytest.raises(PriceNeedsWord):
        save(shop, draft)
    assert everything(shop) == before
    save(shop, draft, approved_by="Dedi")
    assert shop.catalogue.product("P01-DA001").price == Rupiah(17_500)
    with shop.db.read() as session:
        (change,) = [row.to_domain() for row in session.scalars(select(PriceChangeRow))]
    assert (change.before, change.after, change.person) == (Rupiah(15_000), Rupiah(17_500), "Siti")
    (told,) = bodies(shop, EventKind.CARD)
    assert (told["sku"], told["before"], told["after"]) == (
        "P01-DA001", {"price": 15_000}, {"price": 17_500},
    )  # fmt: skip


def test_a_refused_row_never_changes_a_price(shop: Shop) -> None:
    draft = changed(note_of(shop, "P01", "P01-DA001"), price=Rupiah(17_500), condition=Condition.REFUSED)
    save(shop, draft)
    assert shop.catalogue.product("P01-DA001").price == Rupiah(15_000)


def test_a_price_that_changed_meanwhile_is_told_and_nothing_is_saved(shop: Shop) -> None:
    draft = note_of(shop, "P01", "P01-DA001")
    with shop.db.write() as session:
        session.execute(update(ProductRow).where(ProductRow.sku == "P01-DA001").values(price=Rupiah(16_000)))
    before = everything(shop)
    with pytest.raises(AgreementChanged) as changed_:
        save(shop, draft)
    assert changed_.value.names == ("Cobek kecil",)
    assert everything(shop) == before
    again = shop.receiving.refreshed(draft)
    assert again.rows[0].price == Rupiah(16_000)
    save(shop, again)


def test_an_artisan_who_left_brings_nothing(shop: Shop) -> None:
    draft = note_of(shop, "P01", "P01-DA001")
    with shop.db.write() as session:
        session.execute(update(ArtisanRow).where(ArtisanRow.code == "P01").values(active=False))
    with pytest.raises(MakerGone):
        save(shop, draft)
    assert "P01" not in {one.code for one in shop.receiving.makers()}


@pytest.mark.parametrize(
    ("values", "trouble"),
    [
        ({"quantity": 0}, BadIntake), ({"quantity": -1}, BadIntake), ({"price": Rupiah(0)}, BadIntake),
        ({"price": Rupiah(-5)}, BadIntake), ({"remark": "x" * 121}, BadIntake),
        ({"quantity": MOST_BROUGHT + 1}, BadIntake), ({"remark": "a\x1bp"}, BadText),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_leaves_everything_as_it_was(
    shop: Shop, values: dict[str, object], trouble: type[Exception]
) -> None:
    before = everything(shop)
    with pytest.raises(trouble):
        save(shop, changed(note_of(shop, "P01", "P01-DA001"), **values))
    assert everything(shop) == before


def test_nothing_nobody_and_too_much_are_refused(shop: Shop) -> None:
    with pytest.raises(NothingArrived):
        save(shop, IntakeDraft())
    with pytest.raises(NothingArrived):
        save(shop, note_of(shop, "P01"))
    much = changed(note_of(shop, "P01", "P01-DA001", "P01-DA002"), quantity=MOST_BROUGHT)
    with pytest.raises(TooMuchBrought):
        save(shop, much)


def test_a_fixed_net_is_the_part_and_a_price_below_it_is_refused(shop: Shop) -> None:
    draft = note_of(shop, "P01")
    assert draft.maker is not None
    card = GoodsCard("", "Pot", "Pot", Rupiah(50_000), replace(draft.maker.terms, fixed_net=Rupiah(38_000)))
    draft = draft.add(card)
    with pytest.raises(BadIntake):
        save(shop, changed(draft, price=Rupiah(37_999)))
    note = save(shop, draft)
    assert note.lines[0].artisan_part == Rupiah(38_000)
    assert shop.catalogue.product(str(note.lines[0].sku)).fixed_net == Rupiah(38_000)


def test_a_scan_names_the_goods_or_says_whose_they_are(shop: Shop) -> None:
    maker = maker_of(shop, "P01")
    (tag,) = shop.goods.tags(sku="P01-DA001")
    assert shop.receiving.scanned(maker, tag.payload).sku == "P01-DA001"
    assert shop.receiving.scanned(maker, "p01-da001").sku == "P01-DA001"
    (other,) = shop.goods.tags(sku="P07-DA001")
    with pytest.raises(NotOfMaker) as whose:
        shop.receiving.scanned(maker, other.payload)
    assert whose.value.owner
    with pytest.raises(UnknownTag):
        shop.receiving.scanned(maker, "SALAH")


def test_a_product_without_a_tag_gets_one_with_its_note(shop: Shop) -> None:
    known = shop.catalogue.product("P01-DA001")
    with shop.db.write() as session:
        add_product(session, replace(known, sku="P01-DA900"))
    note = save(shop, changed(note_of(shop, "P01", "P01-DA900"), quantity=3))
    (tag,) = shop.goods.tags(intake=note.number)
    assert [one.code for one in tags_of(shop.printing.of_number(note.number)[1])] == [tag.code] * 3


def test_imported_goods_have_their_lines_and_a_paper_when_somebody_wants_it(shop: Shop) -> None:
    with shop.db.read() as session:
        moved = select(MoveRow.document, func.sum(MoveRow.quantity)).group_by(MoveRow.document)
        said = select(IntakeLineRow.number, func.sum(IntakeLineRow.quantity)).group_by(IntakeLineRow.number)
        assert dict(session.execute(moved).all()) == dict(session.execute(said).all())  # type: ignore[arg-type]
    first = shop.receiving.old_notes("CKL")[0]
    assert (first.person, first.refused) == ("impor", 0)
    job = shop.receiving.paper_of(first.number, "CKL-1")
    assert shop.receiving.paper_of(first.number, "CKL-1").id == job.id
    assert shop.archive.goes_as_itself(job.id)
    assert shop.reprints.print_again(job.id, till="CKL-1", person="Siti").copy == 0


def test_the_first_copy_of_a_note_is_the_first_and_marks_both_sheets(shop: Shop) -> None:
    note = save(shop, note_of(shop, "P01", "P01-DA001"))
    paper = shop.receiving.paper_of(note.number, "CKL-1")
    with shop.db.write() as session:
        from pos.printing.service import next_copy

        copy = next_copy(session, paper, shop.clock.now() + timedelta(minutes=1))
    assert copy.copy == 1
    assert copy.document is not None
    assert to_text(layout(copy.document, PAPER_58)).count("SALINAN ke-1") == 2


def test_a_photo_of_known_goods_is_their_card_s_from_then_on(shop: Shop) -> None:
    save(shop, changed(note_of(shop, "P01", "P01-DA001"), photo="abc"))
    assert shop.catalogue.product("P01-DA001").photo == "abc"
    (told,) = bodies(shop, EventKind.CARD)
    assert (told["before"], told["after"]) == ({"photo": ""}, {"photo": "abc"})


def test_every_tag_of_five_hundred_decodes_to_its_own_code(shop: Shop) -> None:
    draft = new_goods(note_of(shop, "P07", "P07-DA001"), "Kendi tunggal", 45_000, single=True)
    draft = changed(changed(draft, 1, quantity=450), 0, quantity=50)
    note = save(shop, draft)
    tags = tags_of(shop.printing.of_number(note.number)[1])
    assert (len(tags), len({tag.code for tag in tags})) == (500, 451)
    for tag in tags:
        assert read_qr(image_of(tag_bitmap(tag, "50x30"))) == [tag.payload]
        target = shop.catalogue.find_tag(tag.payload)
        assert target is not None
        assert target.code == tag.code.replace("-", "")


def test_the_sku_is_the_artisan_the_kind_and_the_next_number() -> None:
    assert sku_stem("P07", "Dapur") == "P07-DA"
    assert sku_stem("P07", "é") == "P07-EX"
    assert next_sku("P07-DA", ["P07-DA001", "P07-DA009", "P07-DAX"]) == "P07-DA010"
    assert next_sku("P07-DA", []) == "P07-DA001"


@given(
    st.lists(
        st.tuples(st.integers(1, 999), st.integers(1, 5_000_000), st.sampled_from(list(Condition))),
        max_size=9,
    ),
    st.integers(0, 10_000),
)
def test_the_sums_are_those_of_what_stays(rows: list[tuple[int, int, Condition]], bps: int) -> None:
    terms = LineTerms(1, bps)
    card = GoodsCard("X", "Kendi", "Kendi", Rupiah(1), terms)
    brought = tuple(BroughtRow(card, Rupiah(price), n, how) for n, price, how in rows)
    draft = IntakeDraft(None, brought)
    stays = [row for row in brought if row.condition is not Condition.REFUSED]
    assert draft.quantity == sum(row.quantity for row in stays)
    assert draft.makers_part == total(part_of(row.price, terms) * row.quantity for row in stays)
    assert Rupiah(0) <= draft.makers_part <= draft.worth


def test_power_that_goes_before_the_commit_leaves_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(shop)
    draft = new_goods(note_of(shop, "P01", "P01-DA001"), "Pot", 50_000)

    def cut(*_args: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pos.stock.intake.record", cut)
    with pytest.raises(KeyboardInterrupt):
        save(shop, draft)
    assert everything(shop) == before
    monkeypatch.undo()
    note = save(shop, draft)
    assert note.number.endswith(f"{before['NT-CKL-261124'] + 1:03d}")
    with shop.db.read() as session:
        assert session.get(IntakeRow, note.number) is not None
