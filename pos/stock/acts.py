"""What is done with goods besides intake, sale and count; each act is one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import update
from sqlalchemy.orm import Session

from pos.catalogue.domain import PieceState
from pos.catalogue.service import get_product
from pos.catalogue.tables import PieceRow
from pos.centres.domain import Centre, CentreKind
from pos.centres.service import get_centre
from pos.core.changes import Topic
from pos.core.clock import Clock, local_date
from pos.core.errors import NotFound
from pos.core.money import ZERO, Rupiah
from pos.core.text import clean
from pos.db.database import Database
from pos.printing.domain import Document, PrinterUse
from pos.printing.service import queue
from pos.staff.domain import Approval
from pos.stock.act_facts import Draft, loss_of, name_goods, write_act
from pos.stock.documents.acts import return_note, transfer_note
from pos.stock.domain import ActKind, LossCause, Move, MoveKind
from pos.stock.domain.acts import (
    STOCK_ACT,
    ActLine,
    ActNeedsApproval,
    Came,
    Desk,
    Named,
    NoBearer,
    NotAsSent,
    NotSentHere,
    OtherMakersGoods,
    OwedTo,
    PieceStands,
    ReceivedAlready,
    SameCentre,
    StockAct,
    WrongQuantity,
    kind_of,
    one_maker,
)
from pos.stock.losses import post_losses
from pos.stock.queries import acts as queries
from pos.stock.service import HeldWhere, add_moves, refuse_loose, take

_TOPICS: Final = (Topic.STOCK, Topic.LEDGER, Topic.PRINTING)
_FAIR: Final = {
    MoveKind.TRANSFER_OUT: MoveKind.FAIR_OUT,
    MoveKind.TRANSFER_IN: MoveKind.FAIR_IN,
}
_TAKEN: Final = {
    ActKind.BREAKAGE: (MoveKind.BREAKAGE, PieceState.BROKEN),
    ActKind.LOSS: (MoveKind.LOSS, PieceState.LOST),
}
_LOST_TO_US: Final = frozenset({PieceState.LOST, PieceState.BROKEN, PieceState.RETURNED})
"""How a piece can have gone that turns up again, without anybody having paid for it."""


class StockActs:
    """The acts of all centres in this database; `held_where` tells which pieces are promised to a buyer."""

    def __init__(self, db: Database, clock: Clock, held_where: HeldWhere) -> None:
        self._db = db
        self._clock = clock
        self._held_where = held_where

    def act(self, number: str) -> StockAct:
        """One act. Raises `NotFound`."""
        with self._db.read() as session:
            return queries.act_numbered(session, number)

    def latest(self, centre: str, most: int = 100) -> list[StockAct]:
        """What was done at a centre last, the newest first."""
        with self._db.read() as session:
            return queries.latest_acts(session, centre, most)

    def on_the_way(self, centre: str) -> list[StockAct]:
        """Transfers from or to a centre that nobody has received yet, the oldest first."""
        with self._db.read() as session:
            return queries.on_the_way(session, centre)

    def would_owe(self, centre: str, goods: Sequence[Named], cause: LossCause) -> list[OwedTo]:
        """What a loss of these goods would owe each maker, by name. Raises `NotFound`."""
        with self._db.read() as session:
            day = local_date(self._clock.now(), get_centre(session, centre).zone)
            owed: dict[str, Rupiah] = defaultdict(lambda: ZERO)
            for one in goods:
                product = get_product(session, one.sku)
                owed[product.artisan_code or ""] += loss_of(session, product, one.quantity, cause, day)
            names = queries.maker_names(session, owed)
        return [OwedTo(names.get(code, ""), amount) for code, amount in sorted(owed.items()) if amount]

    def give_back(
        self, desk: Desk, artisan_code: str, goods: Sequence[Named], note: str = "", *, anyway: bool = False
    ) -> StockAct:
        """Hand goods back to their maker, with a note that both sign.

        `anyway` is the second word on more than the count says.  Raises `NothingNamed`, `WrongQuantity`,
        `OtherMakersGoods`, `MergedMaker`, `PieceGone`, `PieceHeld`, `MoreThanCounted`, `BadText`, `NotFound`.
        """
        said, now = clean("note", note, 200, required=False), self._clock.now()
        with self._db.write(*_TOPICS) as session:
            home = get_centre(session, desk.centre)
            lines = name_goods(session, desk.centre, goods, self._held_where, anyway=anyway)
            strange = next((line for line in lines if line.artisan_code != artisan_code), None)
            if strange is not None:
                raise OtherMakersGoods(strange.name, strange.artisan_name)
            draft = Draft(ActKind.RETURN_TO_ARTISAN, lines, artisan_code=artisan_code, note=said)
            act = write_act(session, desk, draft, home, now)
            take(session, _moves(act, MoveKind.RETURN_TO_ARTISAN, -1), PieceState.RETURNED, now)
            _queue_note(session, desk, return_note(act, home), now)
        return act

    def write_off(
        self,
        desk: Desk,
        cause: LossCause,
        goods: Sequence[Named],
        approval: Approval | None,
        *,
        remark: tuple[str, str] = ("", ""),
        anyway: bool = False,
    ) -> StockAct:
        """Goods that broke or are gone; the cause decides whether the centre owes their makers.

        `remark` is what was said and the name of a photo.  Raises `ActNeedsApproval` without a supervisor's
        word, and what `give_back` raises.
        """
        kind = kind_of(cause)
        by, now = _word_on(kind, approval), self._clock.now()
        note, photo = clean("note", remark[0], 200, required=False), remark[1]
        with self._db.write(*_TOPICS) as session:
            home = get_centre(session, desk.centre)
            day = local_date(now, home.zone)
            named = name_goods(session, desk.centre, goods, self._held_where, anyway=anyway)
            lines = [_owing(session, line, line.quantity, cause, day) for line in named]
            draft = Draft(
                kind, lines, artisan_code=one_maker(lines)[0], cause=cause, approved_by=by, note=note,
                bearer=desk.centre if cause.is_owed else None, photo=photo,
            )  # fmt: skip
            act = write_act(session, desk, draft, home, now)
            move, state = _TAKEN[kind]
            take(session, _moves(act, move, -1), state, now)
            _owe(session, act, now)
        return act

    def send(
        self, desk: Desk, to_centre: str, goods: Sequence[Named], note: str = "", *, anyway: bool = False
    ) -> StockAct:
        """Send goods to another centre; they are on no shelf until it has received them.

        Raises `SameCentre`, and what `give_back` raises.
        """
        said, now = clean("note", note, 200, required=False), self._clock.now()
        if to_centre == desk.centre:
            raise SameCentre(to_centre)
        with self._db.write(*_TOPICS) as session:
            home, there = get_centre(session, desk.centre), get_centre(session, to_centre)
            lines = name_goods(session, desk.centre, goods, self._held_where, anyway=anyway)
            draft = Draft(ActKind.TRANSFER_OUT, lines, other_centre=to_centre, note=said)
            act = write_act(session, desk, draft, home, now)
            gone = _moves(act, _way(MoveKind.TRANSFER_OUT, home, there), -1)
            take(session, gone, PieceState.IN_TRANSIT, now)
            _queue_note(session, desk, transfer_note(act, (home, there)), now)
        return act

    def receive(
        self,
        desk: Desk,
        sent: str,
        came: Sequence[Came],
        bearer: str | None = None,
        approval: Approval | None = None,
        note: str = "",
    ) -> StockAct:
        """Receive a transfer, once: every line whole, broken or missing, together what was sent.

        The centre that sent it can receive it too: it came back.  Where something broke or is missing,
        `bearer` is the centre that owes the makers by the signed note, and a supervisor's word is needed.
        Raises `NotSentHere`, `ReceivedAlready`, `NotAsSent`, `NoBearer`, `ActNeedsApproval`, `NotFound`.
        """
        said, now = clean("note", note, 200, required=False), self._clock.now()
        with self._db.write(*_TOPICS) as session:
            transfer = _open_transfer(session, desk, sent)
            home = get_centre(session, desk.centre)
            lines = _came(session, transfer, came, local_date(now, home.zone))
            harmed = any(line.broken or line.missing for line in lines)
            by = ""
            if harmed:
                by = _word_on(ActKind.TRANSFER_IN, approval)
                if bearer not in {transfer.centre, transfer.other_centre}:
                    raise NoBearer(sent)
            draft = Draft(
                ActKind.TRANSFER_IN, lines, other_centre=_other_end(transfer, desk.centre), about=sent,
                cause=LossCause.IN_TRANSIT if harmed else None, bearer=bearer if harmed else None,
                approved_by=by, note=said,
            )  # fmt: skip
            act = write_act(session, desk, draft, home, now)
            there = get_centre(session, draft.other_centre or "")
            _arrive(session, act, _way(MoveKind.TRANSFER_IN, home, there), now)
            _owe(session, act, now)
            _queue_note(session, desk, transfer_note(act, (there, home)), now)
        return act

    def correct(
        self, desk: Desk, thing: Named, reason: str, approval: Approval | None, *, anyway: bool = False
    ) -> StockAct:
        """Put the count of one thing right by so many more or fewer, or find or write off one piece.

        Where a centre owes a maker for a piece that turns up again, that is taken back.  Raises
        `ActNeedsApproval`, `PieceStands`, `WrongQuantity`, `BadText` without a reason, and what `give_back`
        raises.
        """
        why, now = clean("reason", reason, 200), self._clock.now()
        by = _word_on(ActKind.CORRECTION, approval)
        with self._db.write(*_TOPICS) as session:
            return correct_count(
                session, desk, thing, (why, by), now, held_where=self._held_where, anyway=anyway
            )


def correct_count(
    session: Session,
    desk: Desk,
    thing: Named,
    word: tuple[str, str],
    now: datetime,
    *,
    held_where: HeldWhere,
    anyway: bool = False,
) -> StockAct:
    """`StockActs.correct` in the caller's transaction; `word` is the reason and who approved it."""
    why, by = word
    home = get_centre(session, desk.centre)
    if thing.piece_id is not None and abs(thing.quantity) != 1:
        raise WrongQuantity(get_product(session, thing.sku).name, thing.quantity)
    named = replace(thing, quantity=abs(thing.quantity))
    found = thing.quantity > 0
    (line,) = name_goods(session, desk.centre, [named], held_where, anyway=anyway or found)
    bearer = None
    line = replace(line, quantity=thing.quantity)
    if found and thing.piece_id is not None:
        owing = queries.owed_of_piece(session, thing.piece_id)
        if owing is not None:
            bearer, line = owing[0], replace(line, owed=-owing[1])
    draft = Draft(
        ActKind.CORRECTION, [line], artisan_code=line.artisan_code, bearer=bearer, approved_by=by, note=why
    )
    act = write_act(session, desk, draft, home, now)
    moves = _moves(act, MoveKind.COUNT, 1)
    if not found:
        take(session, moves, PieceState.LOST, now)
    else:
        refuse_loose(session, moves)
        if thing.piece_id is not None:
            _put(session, line, _LOST_TO_US, PieceState.IN_STOCK, desk.centre)
        add_moves(session, moves, now)
    _owe(session, act, now)
    return act


def bring_here(
    session: Session, desk: Desk, from_centre: str, thing: Named, now: datetime, *, held_where: HeldWhere
) -> StockAct:
    """What another centre has in its books stands here: sent and received, in the caller's transaction.

    Raises `PieceGone`, `PieceHeld`, `NoGoods`, `NotFound`.
    """
    here, there = get_centre(session, desk.centre), get_centre(session, from_centre)
    lines = name_goods(session, from_centre, [thing], held_where, anyway=True)
    out = Draft(ActKind.TRANSFER_OUT, lines, other_centre=desk.centre)
    sent = write_act(session, replace(desk, centre=from_centre), out, there, now)
    take(session, _moves(sent, _way(MoveKind.TRANSFER_OUT, there, here), -1), PieceState.IN_TRANSIT, now)
    into = Draft(ActKind.TRANSFER_IN, lines, other_centre=from_centre, about=sent.number)
    act = write_act(session, desk, into, here, now)
    _arrive(session, act, _way(MoveKind.TRANSFER_IN, there, here), now)
    return act


# --- steps -------------------------------------------------------------------------------------------


def _word_on(kind: ActKind, approval: Approval | None) -> str:
    if approval is None or approval.request.act != STOCK_ACT:
        raise ActNeedsApproval(kind)
    return approval.by


def _move(act: StockAct, line: ActLine, kind: MoveKind, quantity: int) -> Move:
    return Move(
        act.centre, line.sku, line.piece_id, quantity, kind, act.number, act.business_date, act.person
    )


def _moves(act: StockAct, kind: MoveKind, sign: int) -> list[Move]:
    return [_move(act, line, kind, sign * line.quantity) for line in act.lines]


def _way(kind: MoveKind, *ends: Centre) -> MoveKind:
    """To an exhibition and back home from it goods go by moves of their own."""
    return _FAIR[kind] if any(end.kind is CentreKind.EXHIBITION for end in ends) else kind


def _owing(session: Session, line: ActLine, gone: int, cause: LossCause, day: date) -> ActLine:
    """A line at today's price, with what so many of it that are gone owe their maker."""
    product = get_product(session, line.sku)
    owed = loss_of(session, product, gone, cause, day)
    return replace(line, price=product.price, artisan_code=product.artisan_code, owed=owed)


def _owe(session: Session, act: StockAct, now: datetime) -> None:
    """Post what the act owes, at the centre that bears it."""
    owed: dict[str, Rupiah] = defaultdict(lambda: ZERO)
    for line in act.lines:
        owed[line.artisan_code or ""] += line.owed
    post_losses(session, act.bearer_centre or act.centre, act.number, owed, act.business_date, now)


def _other_end(transfer: StockAct, centre: str) -> str:
    return (transfer.other_centre or "") if transfer.centre == centre else transfer.centre


def _open_transfer(session: Session, desk: Desk, sent: str) -> StockAct:
    transfer = queries.act_numbered(session, sent)
    if transfer.kind is not ActKind.TRANSFER_OUT:
        raise NotFound("transfer", sent)
    if desk.centre not in {transfer.centre, transfer.other_centre}:
        raise NotSentHere(sent, transfer.other_centre or "")
    received = queries.receipt_of(session, sent)
    if received is not None:
        raise ReceivedAlready(sent, received.number, received.at, received.person)
    return transfer


def _came(session: Session, transfer: StockAct, came: Sequence[Came], day: date) -> list[ActLine]:
    """The lines of a transfer as they came; nothing said of a line is a line that does not add up."""
    told = {one.line: one for one in came}
    if len(told) != len(came) or not set(told) <= set(range(1, len(transfer.lines) + 1)):
        raise NotFound("line of", transfer.number)
    lines = []
    for place, line in enumerate(transfer.lines, start=1):
        one = told.get(place, Came(place, 0, 0, 0))
        if min(one.whole, one.broken, one.missing) < 0 or one.all != line.quantity:
            raise NotAsSent(line.name, line.quantity, one.all)
        line = replace(line, quantity=one.whole, broken=one.broken, missing=one.missing)
        lines.append(_owing(session, line, one.broken + one.missing, LossCause.IN_TRANSIT, day))
    return lines


def _arrive(session: Session, act: StockAct, kind: MoveKind, now: datetime) -> None:
    """All that was sent comes in, and what is broken or missing leaves at once."""
    add_moves(session, [_move(act, line, kind, line.sent) for line in act.lines], now)
    broken = [_move(act, line, MoveKind.BREAKAGE, -line.broken) for line in act.lines if line.broken]
    missing = [_move(act, line, MoveKind.LOSS, -line.missing) for line in act.lines if line.missing]
    add_moves(session, [*broken, *missing], now)
    for line in act.lines:
        if line.piece_id is not None:
            state = PieceState.IN_STOCK
            if line.broken or line.missing:
                state = PieceState.BROKEN if line.broken else PieceState.LOST
            _put(session, line, {PieceState.IN_TRANSIT}, state, act.centre)


def _put(
    session: Session, line: ActLine, gone: Collection[PieceState], state: PieceState, centre: str
) -> None:
    """A piece that had gone is here again. The guard is in the statement. Raises `PieceStands`."""
    away = (PieceRow.id == line.piece_id, PieceRow.state.in_(gone))
    put = update(PieceRow).where(*away).values(state=state, centre=centre).returning(PieceRow.id)
    if not session.execute(put).all():
        piece = session.get(PieceRow, line.piece_id)
        if piece is None:
            raise NotFound("piece of", line.sku)
        raise PieceStands(line.name, piece.state, piece.centre)


def _queue_note(session: Session, desk: Desk, paper: Document, now: datetime) -> None:
    queue(session, paper, use=PrinterUse.RECEIPT, centre=desk.centre, till=desk.till, now=now)
