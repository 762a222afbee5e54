"""Every paper that the program makes, built by the slices' own functions: as on any day, and at its worst.

The worst has the longest names that the tables allow, Rp999.999.999, sixty lines and amounts below zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final
from uuid import UUID

from pos.artisans.domain import Rail
from pos.centres.domain import Centre, CentreKind
from pos.core.money import NOTES, ZERO, Rupiah
from pos.guides.documents import guide_slip
from pos.guides.domain import EarnedSale, Guide, GuideKind, GuidePayout
from pos.ledger import accounts
from pos.ledger.domain import EntryKind
from pos.orders.documents import order_slip, refund_slip
from pos.orders.domain import DepositMethod, Order
from pos.printing.documents import key_card, trial_paper
from pos.printing.domain import PAPER_58, Document, Paper, PaperKind, TagContent
from pos.printing.service import marked_copy, marked_training
from pos.qris.documents import qris_slip
from pos.qris.domain import ShownCode
from pos.sales.documents import gift_receipt, held_slip, receipt
from pos.sales.domain import Basket, LineKind, Payment, PaymentMethod, ReturnReason, Sale, SaleLine
from pos.sales.domain.held import HeldBasket
from pos.settlement.documents import settlement_slip
from pos.settlement.domain import (
    Batch,
    GoodsSold,
    LateAmount,
    MoneyByKind,
    Payout,
    PayoutRun,
    PayoutState,
    RunItem,
    Settlement,
    SettlementLine,
    Statement,
    StatementLine,
    Transfer,
    Turnover,
)
from pos.settlement.domain.statement import Elsewhere, SoldThing, TurnoverMonth
from pos.settlement.payout_papers import envelope_list, payout_slip, run_slip, wallet_list
from pos.settlement.telling import statement_paper, turnover_paper
from pos.stock.documents import intake_note, tag_content
from pos.stock.documents.acts import return_note, transfer_note
from pos.stock.documents.counting import count_result
from pos.stock.domain import ActKind, Condition, IntakeLine, IntakeNote, LossCause, ScanVerdict
from pos.stock.domain.acts import ActLine, StockAct
from pos.stock.domain.count_results import (
    CountDifference,
    CountedThing,
    CountFindings,
    CountResult,
    ShownScan,
)
from pos.stock.domain.counting import CountScan, Fate, Stocktake, ToldScan
from pos.till.documents import cash_slip, interim_report, shift_report
from pos.till.domain import CashMovement, CashWay, Count, Shift, ShiftClosing, ShiftSums
from tests.sales.things import a_thing

AT: Final = datetime(2026, 11, 24, 3, 26, tzinfo=UTC)
DAY: Final = date(2026, 11, 24)
MOST: Final = Rupiah(999_999_999)
MANY: Final = 60
KEY: Final = UUID(int=7)


def words(worst: bool, ordinary: str, most: int) -> str:
    """An ordinary text, or one of exactly `most` letters with a word that no line of 58 mm holds."""
    if not worst:
        return ordinary
    long = "Sastrawidjajakusumaningratnegara Siti-Maesaroh binti Haji Sukri Al-Bantani — "
    return (long * 3)[:most].rstrip().ljust(most, "x")


def money(worst: bool, ordinary: int) -> Rupiah:
    return MOST if worst else Rupiah(ordinary)


def centre(worst: bool) -> Centre:
    return Centre(
        "CKL", words(worst, "Pusat Oleh-oleh Cikolelet", 80), CentreKind.SHOP, words(worst, "Cikolelet", 60),
        words(worst, "Cinangka", 60), words(worst, "Kabupaten Serang", 60), "Banten", "42167",
        words(worst, "Jl. Raya Labuan KM 12", 160), "0812-0000-0101", "08.00", "17.00", 58, "58", "ID102",
    )  # fmt: skip


def sale_line(worst: bool, number: int, kind: LineKind = LineKind.SALE) -> SaleLine:
    sign = 1 if kind is LineKind.SALE else -1
    price = money(worst, 125_000)
    quantity = sign * (999 if worst else 2 if number == 2 else 1)
    gross = MOST * sign if worst else price * quantity
    off = Rupiah(gross.amount // 10) if worst or number == 2 else ZERO
    return SaleLine(
        UUID(int=number), number, kind, f"P01-{number:03}", None, "65VHPVBG",
        words(worst, "Vas Leher Panjang", 80), "P01", words(worst, "Bu Aminah", 60), quantity, price, gross,
        off, gross - off, ZERO, gross - off, fragile=1, name_en=words(worst, "Long-necked vase", 80),
        reason=words(worst, "tetangga", 160) if off else "",
        return_reason=ReturnReason.BROKEN if sign < 0 else None,
    )  # fmt: skip


def sale(worst: bool, *, back: bool = False, sold: bool = True, bilingual: bool = False) -> Sale:
    count = MANY if worst else 3
    lines = [sale_line(worst, n) for n in range(1, count + 1)] if sold else []
    if back:
        lines += [sale_line(worst, n, LineKind.RETURN) for n in range(count + 1, count + 3)]
    due = Rupiah(sum(line.net.amount for line in lines))
    paid = (
        Payment(PaymentMethod.QRIS, due, due, words(worst, "4821", 40)) if worst and due > ZERO
        else Payment(PaymentMethod.CASH, due, due + Rupiah(50_000) if due > ZERO else due)
    )  # fmt: skip
    return Sale(
        KEY, "CKL-1-261124-0042", "CKL", "CKL-1", "CKL-1-261124-S1", DAY, AT, words(worst, "Siti", 60),
        tuple(lines), (paid,), Rupiah(-35), "9F3A21BC", bilingual=bilingual,
    )  # fmt: skip


def gift(worst: bool) -> Document:
    one = sale(worst)
    return gift_receipt(one, centre(worst), {line.id: line.quantity for line in one.lines})


def held(worst: bool) -> Document:
    basket = Basket(key=KEY)
    for number in range(MANY if worst else 2):
        thing = a_thing(f"P05-{number:03}", money(worst, 45_000).amount)
        basket = basket.add(replace(thing, name=words(worst, "Kendi kecil", 80)))
    label = words(worst, "Ibu baju merah", 40)
    laid = HeldBasket(KEY, "CKL", "CKL-1", label, basket, 2, money(worst, 90_000), "Siti", AT, DAY)
    return held_slip(laid, centre(worst))


def shift(worst: bool) -> Shift:
    name = words(worst, "Siti", 60)
    return Shift(KEY, "CKL-1-261124-S1", "CKL", "CKL-1", KEY, name, AT, DAY, money(worst, 300_000))


def moved(
    worst: bool, number: int = 1, way: CashWay = CashWay.OUT, account: str = accounts.SAFE
) -> CashMovement:
    return CashMovement(
        KEY, f"KM-CKL-1-261124-{number:02}", KEY, "CKL-1-261124-S1", "CKL", "CKL-1", DAY, AT, way, account,
        money(worst, 50_000), words(worst, "beli plastik", 120), words(worst, "Siti", 60),
        words(worst, "", 60), "9F3A21BC",
    )  # fmt: skip


def sums(worst: bool) -> ShiftSums:
    most = money(worst, 1_250_000)
    moves = tuple(moved(worst, n) for n in range(1, MANY if worst else 3))
    return ShiftSums(
        42, most, most, most if worst else ZERO, most if worst else ZERO, ZERO, Rupiah(1_450_000), 1, most, 1,
        most, most, Rupiah(-35), most, most, 3, moves,
    )  # fmt: skip


def shift_z(worst: bool) -> Document:
    count = Count(tuple((value, 99_999 if worst else 3) for value in NOTES))
    closing = ShiftClosing(
        shift(worst), AT, count, sums(worst), -MOST if worst else Rupiah(-2_000),
        words(worst, "salah kembali", 120), MOST * 1_000 if worst else Rupiah(48_250_000), "9F3A21BC",
        words(worst, "Dedi", 60), words(worst, "Dedi", 60),
    )  # fmt: skip
    return shift_report(closing, centre(worst).name)


def shift_x(worst: bool, *, blind: bool = False) -> Document:
    made = centre(worst).name, words(worst, "Dedi", 60), AT
    return interim_report(shift(worst), sums(worst), made, blind=blind)


def note(worst: bool) -> Document:
    count, name = MANY if worst else 4, words(worst, "Guci Sedang 40 cm", 80)
    line = IntakeLine("P01-001", name, 999 if worst else 2, money(worst, 350_000), money(worst, 297_500))
    remark = words(worst, "glasir tidak rata di bibir guci", 120)
    flawed = replace(line, condition=Condition.FLAWED, remark=remark)
    home = replace(line, sku=None, condition=Condition.REFUSED, remark=words(worst, "retak", 120))
    lines = (*(line,) * (count - 1), flawed, *(home,) * (MANY if worst else 1))
    maker = words(worst, "Bu Aminah", 60)
    said = words(worst, "Diambil lagi bila tidak laku sampai Lebaran", 200)
    taken = IntakeNote("NT-CKL-261124-003", "CKL", "P01", maker, AT, words(worst, "Siti", 60), lines, said)
    return intake_note(taken, centre(worst))


def act(worst: bool, kind: ActKind, *, harmed: bool = False) -> StockAct:
    """An act of four lines, of which one is a piece; some of it broke on the way where it is `harmed`."""
    name, maker = words(worst, "Guci Sedang 40 cm", 80), words(worst, "Bu Aminah", 60)
    count, gone, owed = 999 if worst else 3, int(harmed), money(worst, 297_500) if harmed else ZERO
    price = money(worst, 350_000)
    line = ActLine("P01-001", None, name, "", count, gone, gone, "P01", maker, price, owed)
    piece = ActLine("P01-002", KEY, name, "65VHPVBG", 1, 0, 0, "P01", maker, price, ZERO)
    received = kind is ActKind.TRANSFER_IN
    return StockAct(
        "TM-CKL-261124-003", kind, "CKL", "CKL-1", "PDR", "KR-PDR-261124-001" if received else "", "P01",
        maker, LossCause.IN_TRANSIT if harmed else None, "CKL" if harmed else None, DAY, AT,
        words(worst, "Siti", 60), words(worst, "Dedi", 60) if harmed else "",
        words(worst, "dibawa Pak Udin", 200), "", (*[line] * (MANY if worst else 3), piece),
    )  # fmt: skip


def going_home(worst: bool) -> Document:
    return return_note(act(worst, ActKind.RETURN_TO_ARTISAN), centre(worst))


def between(worst: bool, kind: ActKind, *, harmed: bool = False) -> Document:
    there = replace(centre(worst), code="PDR", name=words(worst, "Pusat Oleh-oleh Padarincang", 80))
    ends = (there, centre(worst)) if kind is ActKind.TRANSFER_IN else (centre(worst), there)
    return transfer_note(act(worst, kind, harmed=harmed), ends)


def counted(worst: bool) -> Document:
    what = Stocktake("SO-CKL-261124-001", "CKL", "CKL-1", words(worst, "Dapur", 30), DAY, AT, "Siti")
    makers = [("P01", words(worst, "Bu Aminah", 40)), ("P02", words(worst, "Pak Hasanudin", 40)), (None, "")]
    differs = [
        CountDifference(
            CountedThing(
                f"P0{n}-001", KEY if n % 3 == 1 else None, "65VHPVBG", words(worst, "Kendi Air", 80), "Dapur",
                *makers[n % 3], money(worst, 45_000),
            ),
            9_999 if worst else 3, 0 if n % 2 else 9_999 if worst else 4, money(worst, 38_250),
        )
        for n in range(MANY if worst else 4)
    ]  # fmt: skip
    scan = CountScan(KEY, AT, "Siti", words(worst, "8991234567890", 40), None, None, 1, ScanVerdict.UNKNOWN)
    left = ShownScan(ToldScan(scan, Fate.LEFT), None)
    found = CountFindings(
        what, tuple(differs), (("P01-002", None, 180),), (differs[0].thing,), (left,) * (9 if worst else 1), 1
    )
    causes = [LossCause.LOST, LossCause.UNKNOWN, LossCause.STAFF, LossCause.FIRING, None]
    whole = CountResult(
        found, tuple(causes[n % 5] for n in range(len(differs))), AT, words(worst, "Siti", 60),
        words(worst, "Dedi", 60),
    )  # fmt: skip
    return count_result(whole, centre(worst))


def tag(worst: bool) -> Document:
    from pos.catalogue.domain import Product

    product = Product(
        sku="P01-001", artisan_code="P01", name=words(worst, "Vas Leher Panjang", 80), name_en="",
        receipt_name="Vas", category="Vas", motif=words(worst, "Surosowan", 40), finish="", size_label="",
        height_cm=0, diameter_cm=0, weight_g=0, unit="buah", price=money(worst, 125_000), rate_bps=None,
        fixed_net=None, one_of_a_kind=True, fragile=1, packing="",
    )  # fmt: skip
    content: TagContent = tag_content(product, words(worst, "Bu Aminah, Ciruas", 60), "65VHPVBG", "DESA.ID")
    return Document(PaperKind.TAG, "65VHPVBG", "Label", (content,))


def settled(worst: bool) -> tuple[Settlement, SettlementLine]:
    most = money(worst, 627_000)
    line = SettlementLine(
        "P01", words(worst, "Bu Aminah", 40), -most if worst else Rupiah(86_650), 6, most,
        most if worst else ZERO, most, Rupiah(94_050), most, most if worst else ZERO,
        -most if worst else ZERO, most if worst else ZERO, Rupiah(50_000),
        most if worst else ZERO, most, most, Rail.CASH,
    )  # fmt: skip
    whole = Settlement(
        "PR-CKL-20261124", "CKL", centre(worst).name, "Asia/Jakarta", DAY, AT, words(worst, "Dedi", 60),
        MoneyByKind(most, most, most), "9F3A21BC", (line,),
    )  # fmt: skip
    return whole, line


def settlement(worst: bool) -> Document:
    name, most = words(worst, "Kendi Kecil", 80), money(worst, 152_000)
    kinds = ("sale", "return") if worst else ("sale",)
    goods = [
        GoodsSold("P01", kind, f"P01-{n:03}", name, 9_999 if worst else 4, most, ZERO, most, most, ZERO)
        for n in range(MANY // 2 if worst else 3)
        for kind in kinds
    ]
    whole, line = settled(worst)
    return settlement_slip(whole, line, goods, [LateAmount("P01", DAY, most)] if worst else [])


def paid(worst: bool, amount: int = 569_000) -> Payout:
    return Payout(
        KEY, "PB-CKL-20261124-1", "CKL", "P01", words(worst, "Bu Aminah", 40), Rail.CASH,
        money(worst, amount), "PR-CKL-20261124", "PB-CKL-20261124-1", AT,
        PayoutState.PAID, AT, "Dedi", "", "9F3A21BC",
    )  # fmt: skip


def payout(worst: bool, amount: int = 569_000) -> Document:
    return payout_slip([paid(worst, amount)], {"CKL": centre(worst).name}, words(worst, "Dedi", 60))


def payout_of_two_centres(worst: bool) -> Document:
    here, there = paid(worst), replace(paid(worst), centre="PDR", number="PB-PDR-20261124-1", rail=Rail.BANK)
    here = replace(here, rail=Rail.BANK, reason=words(worst, "8812", 60))
    names = {"CKL": centre(worst).name, "PDR": words(worst, "Pusat Oleh-oleh Padarincang", 80)}
    return payout_slip([here, there], names, words(worst, "Dedi", 60))


def payout_run(worst: bool) -> PayoutRun:
    waiting = replace(paid(worst), state=PayoutState.PREPARED)
    items = (RunItem((waiting,)),) * (MANY if worst else 3)
    return PayoutRun("BP-20261124-1", DAY, AT, "Dedi", items)


def run(worst: bool) -> Document:
    return run_slip(payout_run(worst), centre(worst).name)


def envelopes(worst: bool) -> Document:
    return envelope_list(payout_run(worst), centre(worst).name)


def wallets(worst: bool) -> Document:
    one = Transfer(
        "PB-CKL-20261124-1", "P05", words(worst, "Sumiyati", 80), "DANA", "", "",
        "08123456789012345678" if worst else "081234567890", money(worst, 76_000), "",
    )  # fmt: skip
    return wallet_list(Batch("BP-20261124-1", AT, DAY, None, "", (one,) * (MANY if worst else 2)))


def statement(worst: bool) -> Document:
    kinds = [EntryKind.SALE, EntryKind.PAYOUT, EntryKind.FEE, EntryKind.ADVANCE_RECOVERY, EntryKind.SALE]
    lines, balance = [], -MOST if worst else Rupiah(86_650)
    for number in range(MANY if worst else 5):
        kind = kinds[number % 5]
        amount = money(worst, 105_000) if number % 5 == 0 else Rupiah(-20_000)
        balance += amount
        things = (SoldThing(words(worst, "Celengan Ayam CKL-0412K", 80), 2 - number % 3, amount),)
        sold = things if kind is EntryKind.SALE else ()
        note = words(worst, "sewa rak November", 60) if kind is EntryKind.FEE else ""
        number_ = f"CKL-1-261124-{number + 1:04}"
        lines.append(StatementLine(DAY, kind, number_, amount, balance, sold, note))
    last = DAY + timedelta(days=6)
    maker = words(worst, "Bu Aminah", 40)
    whole = Statement(
        "CKL", centre(worst).name, "Asia/Jakarta", "P01", maker, DAY, last, AT,
        -MOST if worst else Rupiah(86_650), tuple(lines), money(worst, 150_000),
        (Elsewhere(words(worst, "Pusat Oleh-Oleh Padarincang", 80), money(worst, 41_000)),),
        ((words(worst, "vas, teratai, besar", 200), 4),),
    )  # fmt: skip
    return statement_paper(whole)


def year(worst: bool) -> Document:
    most = money(worst, 2_415_000)
    months = tuple(TurnoverMonth(n, 31, most, money(worst, 105_000), most) for n in range(1, 13))
    return turnover_paper(Turnover("P01", words(worst, "Bu Aminah", 40), 2026, AT, months))


def guide(worst: bool) -> Document:
    name, most = words(worst, "Pak Udin", 60), money(worst, 62_000)
    earned = tuple(EarnedSale(f"CKL-1-261124-{n:04}", DAY, most) for n in range(1, MANY if worst else 4))
    owed = Rupiah(sum(one.amount.amount for one in earned))
    whole = GuidePayout(
        "KP-CKL-261124-01", "CKL", "CKL-1", "CKL-1-261124-S1", DAY, "G01", name, owed + Rupiah(-500), most,
        AT, words(worst, "Siti", 60), "9F3A21BC", earned,
    )  # fmt: skip
    return guide_slip(whole, Guide("G01", name, "", GuideKind.GUIDE, 500), centre(worst).name)


def ordered(worst: bool) -> Order:
    return Order(
        "PS-CKL-261124-01", "CKL", "CKL-1", "CKL-1-261124-S1", DAY, AT, words(worst, "Siti", 60),
        words(worst, "Ibu Ratna", 60), "0812-3456-7890", "P01", words(worst, "Bu Aminah", 60),
        words(worst, "Gentong ukir 80 cm", 80), money(worst, 1_500_000), money(worst, 500_000),
        DepositMethod.QRIS, words(worst, "4821", 40), DAY + timedelta(days=21), "9F3A21BC",
    )  # fmt: skip


def refund(worst: bool) -> Document:
    reason = words(worst, "batal berangkat", 120)
    return refund_slip(ordered(worst), centre(worst), money(worst, 500_000), reason, words(worst, "Dedi", 60))


def qris(worst: bool) -> Document:
    payload = "00020101021226" + "93600915" * (40 if worst else 12) + "6304ABCD"
    code = ShownCode(payload, money(worst, 431_500), worst, words(worst, "POKDARWIS CIKOLELET", 80), "ID1026")
    return qris_slip(code, centre(worst).name, "CKL-1-QRIS-1")


def keys(worst: bool) -> Document:
    places = [("Kasir", [("F8", words(worst, "Cetak ulang struk terakhir", 80)), ("Ctrl+↑", "Naik")])]
    return key_card("TOMBOL", places * (20 if worst else 2), "CKL-1")


def _of(paper: Paper = PAPER_58) -> Document:
    return trial_paper(paper, "CKL-1", AT)


Build = Callable[[bool], Document]

EVERY: Final[dict[str, Build]] = {
    "receipt": lambda worst: receipt(sale(worst), centre(worst)),
    "receipt-english": lambda worst: receipt(sale(worst, bilingual=True), centre(worst)),
    "receipt-copy": lambda worst: marked_copy(receipt(sale(worst), centre(worst)), 999 if worst else 1, AT),
    "receipt-training": lambda worst: marked_training(receipt(sale(worst), centre(worst))),
    "return": lambda worst: receipt(sale(worst, back=True, sold=False), centre(worst), ["CKL-1-261120-0007"]),
    "exchange": lambda worst: receipt(
        sale(worst, back=True, bilingual=True), centre(worst), ["CKL-1-261120-0007"] * (9 if worst else 1)
    ),
    "gift": gift,
    "held": held,
    "shift-x": shift_x,
    "shift-x-blind": lambda worst: shift_x(worst, blind=True),
    "shift-z": shift_z,
    "intake": note,
    "intake-copy": lambda worst: marked_copy(note(worst), 1, AT),
    "going-home": going_home,
    "sent": lambda worst: between(worst, ActKind.TRANSFER_OUT),
    "received": lambda worst: between(worst, ActKind.TRANSFER_IN),
    "received-harmed": lambda worst: between(worst, ActKind.TRANSFER_IN, harmed=True),
    "count": counted,
    "tag": tag,
    "settlement": settlement,
    "payout": payout,
    "payout-meterai": lambda worst: payout(worst, 7_500_000),
    "payout-two-centres": payout_of_two_centres,
    "payout-run": run,
    "payout-envelopes": envelopes,
    "payout-wallets": wallets,
    "statement": statement,
    "turnover": year,
    "guide": guide,
    "order": lambda worst: order_slip(ordered(worst), centre(worst)),
    "order-refund": refund,
    "cash-out": lambda worst: cash_slip(moved(worst), centre(worst).name),
    "cash-in": lambda worst: cash_slip(moved(worst, way=CashWay.IN), centre(worst).name),
    "kasbon": lambda worst: cash_slip(
        moved(worst, account=accounts.advance_artisan("P01")),
        centre(worst).name,
        words(worst, "Bu Aminah", 40),
    ),
    "qris": qris,
    "keys": keys,
    "trial": lambda worst: _of(),
}
"""Each paper by a name of the test, made as on any day or at its worst."""
