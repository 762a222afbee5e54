"""Files for banks: valid, the same as ever, and none with an account that no bank would take."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
import xmlschema
from sqlalchemy import select, update

from pos.__main__ import main
from pos.artisans.tables import ArtisanRow
from pos.core.errors import FolderTrouble
from pos.core.money import Rupiah
from pos.ledger.domain import EventKind
from pos.ledger.tables import ChainEventRow
from pos.settlement.bank_files import DEFAULT_COLUMNS, file_bytes, folded, only_bank
from pos.settlement.domain import (
    BadAccounts,
    BadColumns,
    BadPayer,
    BankForm,
    Batch,
    EmptyBatch,
    FeeBearer,
    MayNotTransfer,
    NoPayer,
    OnItsWay,
    Payer,
    Transfer,
)
from pos.settlement.tables import PayerRow, PayoutFileRow
from pos.staff.domain import Attendant, Role
from tests.settlement.days import TUESDAY, Days
from tests.settlement.test_runs import owe, prepared, settled

HERE = Path(__file__).parent
PAYER = Payer("Program Desa Wisata Kab. Serang", "BRI", "002", "BRINIDJA", "****4321", FeeBearer.SHARED)
GOLDEN = {
    BankForm.CSV: "transfer.csv",
    BankForm.BRI: "bri.csv",
    BankForm.MANDIRI: "mandiri.csv",
    BankForm.BNI: "bni.csv",
    BankForm.PAIN_03: "pain.001.001.03.xml",
    BankForm.PAIN_09: "pain.001.001.09.xml",
    BankForm.EWALLET: "ewallet.csv",
}


def transfer(number: int, name: str, bank: tuple[str, str, str], account: str, amount: int) -> Transfer:
    return Transfer(
        f"PB-CKL-20261124-{number}", f"P{number:02}", name, *bank, account, Rupiah(amount),
        "Hasil titipan BP-20261124-1",
    )  # fmt: skip


BATCH = Batch(
    "BP-20261124-1",
    datetime(2026, 11, 24, 12, 31, 5, tzinfo=UTC),
    date(2026, 11, 24),
    PAYER,
    "001234567894321",
    (
        transfer(1, "SARKAWI", ("BRI", "002", "BRINIDJA"), "999020000000000", 246_500),
        transfer(2, "Uun, Unayah; \"é\"", ("BRI", "002", "BRINIDJA"), "099030000000000", 80_751),
        transfer(3, "Ahmad Ma’ruf", ("Mandiri", "008", "BMRIIDJA"), "9990600000000", 5_000_001),
        transfer(4, "H" * 90, ("Bank Banten", "137", ""), "9990400000", 100_000),
    ),
)  # fmt: skip


@pytest.mark.parametrize("form", GOLDEN, ids=str)
def test_a_bank_file_is_as_it_ever_was(form: BankForm) -> None:
    kept = HERE / "golden" / GOLDEN[form]
    bank = only_bank(form)
    batch = replace(BATCH, transfers=tuple(one for one in BATCH.transfers if bank in {"", one.bank_name}))
    written = file_bytes(batch, form, ".csv", DEFAULT_COLUMNS)
    if os.environ.get("GOLDEN"):
        kept.write_bytes(written)
    assert written == kept.read_bytes()


@pytest.mark.parametrize("form", [BankForm.PAIN_03, BankForm.PAIN_09], ids=str)
def test_a_message_is_valid_and_its_sums_are_those_of_its_transfers(form: BankForm) -> None:
    schema = xmlschema.XMLSchema(HERE / "schemas" / f"{form}.xsd")
    content = file_bytes(BATCH, form, ".xml", ())
    schema.validate(content.decode())
    names = {"p": f"urn:iso:std:iso:20022:tech:xsd:{form}"}
    root = ElementTree.fromstring(content)
    assert root.findtext(".//p:GrpHdr/p:NbOfTxs", namespaces=names) == "4"
    assert root.findtext(".//p:GrpHdr/p:CtrlSum", namespaces=names) == str(BATCH.amount.amount)
    blocks = root.findall(".//p:PmtInf", names)
    assert len(blocks) == 3  # a block a bank
    for block in blocks:
        amounts = [int(one.text or "") for one in block.findall(".//p:InstdAmt", names)]
        assert int(block.findtext("p:CtrlSum", namespaces=names) or "") == sum(amounts)
    assert root.findtext(".//p:ChrgBr", namespaces=names) == "SHAR"
    ends = [one.text for one in root.findall(".//p:EndToEndId", names)]
    assert sorted(ends, key=str) == [one.reference for one in BATCH.transfers]
    names_told = [one.text or "" for one in root.findall(".//p:Cdtr/p:Nm", names)]
    assert all(name.isascii() and name == name.upper() and len(name) <= 70 for name in names_told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ahmad Ma’ruf", "AHMAD MA'RUF"), ("Siti & Co; <b>", "SITI CO B"), ("//x", "X"), ("a//b", "A/B"),
        ("Ćirić 壺", "CIRIC"),
    ],
)  # fmt: skip
def test_names_are_folded_to_what_banks_take(text: str, told: str) -> None:
    assert folded(text, 35, upper=True) == told


class Treasury:
    """Days with an account that pays, and people with and without the right."""

    def __init__(self, days: Days, folder: Path) -> None:
        self.days, self.shop, self.folder = days, days.shop, folder
        self.lilis = self.shop.staff.add("Lilis", Role.TREASURER, "333333")
        self.siti = next(one for one in self.shop.staff.all() if one.name == "Siti")

    def pay_from(self) -> None:
        self.shop.transfers.set_payer(PAYER, "001234567894321", self.lilis, "CKL-1")

    def run(self, **amounts: int) -> str:
        for artisan, amount in amounts.items():
            owe(self.days, artisan, amount)
        settled(self.days, "CKL")
        return prepared(self.days, also=tuple(amounts)).number

    def write(self, run: str, form: BankForm, name: str, person: Attendant | None = None) -> bytes:
        made = self.shop.transfers.write(run, form, self.folder / name, person or self.lilis, "CKL-1")
        return made.path.read_bytes()

    def events(self, kind: EventKind) -> list[str]:
        with self.shop.db.read() as session:
            query = select(ChainEventRow.body).where(ChainEventRow.kind == kind)
            return list(session.scalars(query.order_by(ChainEventRow.seq)))

    def rows(self) -> int:
        with self.shop.db.read() as session:
            return len(session.scalars(select(PayoutFileRow)).all())

    def spoil(self, artisan: str, number: str) -> None:
        """Put a number on a card that no till would take."""
        token = self.shop.cipher.encrypt(number)
        with self.shop.db.write() as session:
            session.execute(update(ArtisanRow).where(ArtisanRow.code == artisan).values(account_token=token))


@pytest.fixture
def treasury(days: Days, tmp_path: Path) -> Treasury:
    return Treasury(days, tmp_path / "files")


def test_a_file_has_the_full_numbers_and_every_one_is_told_to_the_chain(treasury: Treasury) -> None:
    treasury.pay_from()
    run = treasury.run(P02=246_500, P06=90_000)
    content = treasury.write(run, BankForm.PAIN_03, "a.xml")
    assert b"999020000000000" in content
    assert b"9990600000000" in content
    (told,) = treasury.events(EventKind.EXPORT)
    assert '"form":"pain.001.001.03"' in told
    assert "999020000000000" not in told
    viewed = treasury.events(EventKind.ACCOUNT_VIEWED)
    assert ["P06" in viewed[0], "P02" in viewed[1], len(viewed)] == [True, True, 2]  # by name
    assert treasury.shop.audit.verify() == []


def test_the_same_run_again_gives_the_same_bytes_and_each_writing_is_noted(treasury: Treasury) -> None:
    treasury.pay_from()
    run = treasury.run(P02=246_500)
    for form in (BankForm.CSV, BankForm.XLSX, BankForm.BRI, BankForm.MANDIRI, BankForm.BNI, BankForm.PAIN_09):
        first = treasury.write(run, form, f"first-{form}{form.suffix}")
        treasury.days.at(TUESDAY, 22)
        assert treasury.write(run, form, f"again-{form}{form.suffix}") == first
    assert treasury.rows() == 12
    assert len(treasury.events(EventKind.EXPORT)) == 12


@pytest.mark.parametrize("form", [BankForm.BRI, BankForm.BNI])
def test_one_that_failed_and_stands_in_the_next_file_is_not_paid_in_cash_too(
    treasury: Treasury, form: BankForm
) -> None:
    """A file of BRI bears no reference: the second has the bytes of the first, and was sent all the same."""
    treasury.pay_from()
    run = treasury.run(P02=246_500)
    (first,) = treasury.shop.runs.run(run).items
    treasury.write(run, form, "satu.csv")
    treasury.shop.runs.failed(first.reference, "rekening tutup", person="Lilis")
    (again,) = prepared(treasury.days, also=("P02",)).items
    treasury.write(run, form, "dua.csv")
    treasury.days.at(TUESDAY, 8)  # the clock was set back meanwhile
    with pytest.raises(OnItsWay):
        treasury.shop.runs.pay_in_cash(again.reference, person="Dedi")
    assert treasury.days.owed("P02") == Rupiah(246_500)


def test_what_has_been_sent_or_has_failed_is_in_no_later_file(treasury: Treasury) -> None:
    run = treasury.run(P02=246_500, P06=90_000, P04=70_000)
    items = {item.artisan_code: item for item in treasury.shop.runs.run(run).items}
    treasury.shop.runs.paid(items["P02"].reference, person="Lilis", bank_reference="8812")
    treasury.shop.runs.failed(items["P04"].reference, "rekening salah", person="Lilis")
    content = treasury.write(run, BankForm.CSV, "a.csv").decode()
    assert content.count("\n") == 2
    assert "9990600000000" in content
    treasury.shop.runs.paid(items["P06"].reference, person="Lilis")
    with pytest.raises(EmptyBatch):
        treasury.write(run, BankForm.CSV, "b.csv")
    assert not (treasury.folder / "b.csv").exists()


@pytest.mark.parametrize("number", ["12345", "99906X0000000", ""])
def test_accounts_to_be_mended_are_listed_and_no_file_is_written(treasury: Treasury, number: str) -> None:
    run = treasury.run(P02=246_500, P06=90_000)
    treasury.spoil("P06", number)
    treasury.spoil("P02", "1")
    with pytest.raises(BadAccounts) as trouble:
        treasury.write(run, BankForm.CSV, "a.csv")
    assert {flaw.artisan_code for flaw in trouble.value.flaws} == {"P02", "P06"}
    assert (list(treasury.folder.glob("*")), treasury.rows()) == ([], 0)
    assert treasury.events(EventKind.ACCOUNT_VIEWED) == []


def test_who_may_not_settle_gets_no_numbers(treasury: Treasury) -> None:
    run = treasury.run(P02=246_500)
    with pytest.raises(MayNotTransfer):
        treasury.write(run, BankForm.CSV, "a.csv", treasury.siti)
    with pytest.raises(MayNotTransfer):
        treasury.shop.transfers.set_payer(PAYER, "001234567894321", treasury.siti, "CKL-1")


def test_without_the_paying_account_a_bank_gets_no_file_but_a_plain_table_goes(treasury: Treasury) -> None:
    run = treasury.run(P02=246_500)
    with pytest.raises(NoPayer):
        treasury.write(run, BankForm.MANDIRI, "a.csv")
    assert treasury.write(run, BankForm.CSV, "a.csv")


def test_a_folder_that_cannot_be_written_leaves_nothing_noted(treasury: Treasury) -> None:
    run = treasury.run(P02=246_500)
    treasury.folder.parent.mkdir(exist_ok=True)
    treasury.folder.write_text("a file, not a folder")
    with pytest.raises(FolderTrouble):
        treasury.write(run, BankForm.CSV, "a.csv")
    assert (treasury.rows(), treasury.events(EventKind.EXPORT)) == (0, [])


def test_the_columns_that_a_bank_wants_are_chosen_once(treasury: Treasury) -> None:
    run = treasury.run(P02=246_500)
    wanted = (("account", "No Rek"), ("amount", "Nominal"), ("bank", "Bank Tujuan"))
    treasury.shop.transfers.set_columns(wanted, treasury.lilis, "CKL-1")
    assert treasury.write(run, BankForm.CSV, "a.csv").decode().splitlines() == [
        "No Rek,Nominal,Bank Tujuan",
        "999020000000000,246500,BRI",
    ]
    treasury.write(run, BankForm.XLSX, "a.xlsx")
    sheet = openpyxl.load_workbook(treasury.folder / "a.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[2]] == ["999020000000000", 246_500, "BRI"]
    for bad in ((("account", "x"),), (("nik", "NIK"),), (*wanted, ("bank", "Bank"))):
        with pytest.raises(BadColumns):
            treasury.shop.transfers.set_columns(bad, treasury.lilis, "CKL-1")
    assert treasury.shop.transfers.columns() == wanted


def test_the_wallet_list_names_wallet_and_number(treasury: Treasury) -> None:
    run = treasury.run(P07=76_000)
    lines = treasury.write(run, BankForm.EWALLET, "a.csv").decode().splitlines()
    assert lines == [
        "name,wallet,number,amount,reference",
        "ENI NURAENI,DANA,081200000007,76000,PB-CKL-20261124-1",
    ]
    assert treasury.shop.transfers.print_wallets(run, treasury.lilis, "CKL-1").number == f"{run}-DOMPET"


def test_the_account_that_pays_is_encrypted_and_its_change_is_told(treasury: Treasury) -> None:
    treasury.pay_from()
    shown = treasury.shop.transfers.payer()
    assert shown is not None
    assert shown.account_masked == "****4321"
    with treasury.shop.db.read() as session:
        row = session.get(PayerRow, 1)
        assert row is not None
        assert "001234567894321" not in row.account_token
    (told,) = [body for body in treasury.events(EventKind.SETTINGS) if "payer" in body]
    assert "****4321" in told
    assert "001234567894321" not in told
    other = Payer("Program Desa Wisata", "BRI", "002", "BRINIDJA", "", FeeBearer.OURS)
    kept = treasury.shop.transfers.set_payer(other, None, treasury.lilis, "CKL-1")
    assert (kept.name, kept.account_masked) == ("Program Desa Wisata", "****4321")
    with pytest.raises(BadPayer):
        treasury.shop.transfers.set_payer(
            Payer("", "BRI", "", "", "", FeeBearer.OURS), None, treasury.lilis, "CKL-1"
        )


def test_run_and_file_on_the_command_line_ask_for_the_pin(
    treasury: Treasury, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    owe(treasury.days, "P02", 246_500)
    settled(treasury.days, "CKL")
    root, out = str(treasury.shop.folder.root), str(treasury.folder.parent / "bank.csv")
    run = ["--data", root, "payout", "run", "--centre", "CKL", "--date", "2026-11-24"]
    assert main(run) == 0
    number = capsys.readouterr().out.splitlines()[0]
    assert main(run) == 0
    assert capsys.readouterr().out.splitlines()[0] == number
    file = ["--data", root, "payout", "file", number, "--format", "csv", "--out", out, "--person", "Lilis"]
    monkeypatch.setattr("sys.stdin", io.StringIO("000000\n"))
    assert main(file) == 2
    assert not Path(out).exists()
    monkeypatch.setattr("sys.stdin", io.StringIO("333333\n"))
    assert main(file) == 0
    assert "999020000000000" in Path(out).read_text()
    payout = treasury.shop.runs.run(number).items[0].reference
    assert main(["--data", root, "payout", "paid", payout, "--reference", "8812"]) == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("333333\n"))
    assert main(file) == 2
    assert "waits; no file was written" in capsys.readouterr().err
