"""Every published and made case of QRIS, by the parser and by the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.__main__ import main
from pos.core.money import Rupiah
from pos.qris.domain import QrisRefused, Refusal, Warned, crc, objects_of, parse, with_amount

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "qris_cases.json").read_text(encoding="utf-8")
)["vectors"]
STATIC = next(case["payload"] for case in CASES if case["id"] == "syn-convert-25000")


def of(kind: str) -> Any:
    chosen = [case for case in CASES if case["kind"] == kind]
    assert chosen
    return pytest.mark.parametrize("case", chosen, ids=[case["id"] for case in chosen])


def arguments(case: dict[str, Any]) -> dict[str, Any]:
    args = dict(case["args"])
    return {"amount": args.pop("amount"), "reference": args.pop("ref", ""), **args}


def value(payload: str, path: str) -> str:
    for tag in path.split("."):
        payload = dict(objects_of(payload))[tag]
    return payload


def signed(body: str) -> str:
    """A code with the check sum that belongs to it."""
    return body + "6304" + crc(body + "6304")


def changed(old: str, new: str) -> str:
    assert old in STATIC
    return signed(STATIC[:-8].replace(old, new))


def test_no_kind_of_case_is_left_out() -> None:
    assert {case["kind"] for case in CASES} == {"crc", "parse", "convert", "reject", "reject-amount"}


@of("crc")
def test_check_sums(case: dict[str, Any]) -> None:
    assert crc(case["payload"]) == case["expect_crc"]


@of("parse")
def test_codes_are_read(case: dict[str, Any]) -> None:
    for path, expected in case["expect"].items():
        assert value(case["payload"], path) == expected
    if case["qris_accept"]:
        assert parse(case["payload"]).merchant_name == case["expect"].get("59", "NamaMerchantC1")
    else:
        with pytest.raises(QrisRefused):
            parse(case["payload"])


@of("convert")
def test_the_amount_is_written(case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    args = arguments(case)
    written = with_amount(case["payload"], args["amount"], reference=args["reference"])
    assert written == case["expect_payload"]
    assert parse(written).value("54") == str(args["amount"])
    words = ["qris", "amount", case["payload"], "--amount", str(args["amount"])]
    assert main([*words, "--reference", args["reference"]]) == 0
    assert capsys.readouterr().out == case["expect_payload"] + "\n"


@of("reject")
def test_what_is_no_merchant_s_code_is_refused(
    case: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(QrisRefused) as refused:
        parse(case["payload"])
    assert refused.value.reason.value == case["expect_error"]
    assert main(["qris", "check", case["payload"]]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert case["expect_error"] in said.err
    assert said.err.count("\n") == 1


@of("reject-amount")
def test_what_is_no_amount_is_refused(case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    args = arguments(case)
    with pytest.raises(QrisRefused) as refused:
        with_amount(case["payload"], args["amount"], reference=args["reference"])
    assert refused.value.reason.value == case["expect_error"]
    words = ["qris", "amount", case["payload"], f"--amount={args['amount']}"]
    assert main([*words, f"--reference={args['reference']}"]) == 2
    assert case["expect_error"] in capsys.readouterr().err


def test_check_prints_whose_code_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["qris", "check", STATIC]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "merchant: GERABAH CIKOLELET",
        "city:     KAB. SERANG",
        "NMID:     ID1026000000001",
    ]
    assert main(["qris", "check", STATIC, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["merchant_name"], facts["nmid"], facts["warnings"]) == (
        "GERABAH CIKOLELET", "ID1026000000001", [],
    )  # fmt: skip


def test_too_long_a_name_or_city_is_only_warned_of() -> None:
    long = changed(
        "5917GERABAH CIKOLELET6011KAB. SERANG", "5926GERABAH CIKOLELET CINANGKA6016KABUPATEN SERANG"
    )
    assert parse(long).warnings == (Warned.NAME_TOO_LONG, Warned.CITY_TOO_LONG)
    assert parse(with_amount(long, 5_000)).merchant_name == "GERABAH CIKOLELET CINANGKA"


@pytest.mark.parametrize("purpose", ["BOOK", "DMCT", "XBCT"])
def test_a_code_that_moves_money_between_people_is_refused(purpose: str) -> None:
    body = STATIC[:-8]
    account = body.index("5144")
    transfer = f"{body[:account]}4008ABCDEFGH{body[account:]}".replace(
        "62070703A01", f"62150703A010804{purpose}"
    )
    transfer = transfer.replace("4008ABCDEFGH", "40080004ABCD")
    with pytest.raises(QrisRefused) as refused:
        parse(signed(transfer))
    assert refused.value.reason is Refusal.TRANSFER


def test_money_senders_are_no_merchants() -> None:
    with pytest.raises(QrisRefused) as refused:
        parse(changed("52045947", "52044829"))
    assert refused.value.reason is Refusal.TRANSFER


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("5802ID", "5802MY", Refusal.COUNTRY),
        ("000201", "010211", Refusal.DUPLICATE_TAG),
        ("5303360", "", Refusal.NO_53),
        ("52045947", "", Refusal.NO_52),
        ("6011KAB. SERANG", "", Refusal.NO_60),
        ("62070703A01", "62070803A01", Refusal.TRUNCATED),
        ("62070703A01", "62070703A01X", Refusal.BAD_TAG),
        ("61054216762070703A01", "6100", Refusal.BAD_LENGTH),
    ],
)
def test_other_damages_have_their_reasons(old: str, new: str, reason: Refusal) -> None:
    text = changed(old, new)
    if reason is Refusal.TRUNCATED:
        text = changed("0703A01", "0704A01")
    with pytest.raises(QrisRefused) as refused:
        parse(text)
    assert refused.value.reason is reason


def test_a_code_without_any_account_is_refused() -> None:
    body = STATIC[:-8]
    start, end = body.index("2666"), body.index("5204")
    with pytest.raises(QrisRefused) as refused:
        parse(signed(body[:start] + body[end:]))
    assert refused.value.reason is Refusal.NO_ACCOUNT


def test_a_tip_or_fee_for_the_buyer_is_never_written() -> None:
    asked = changed("5802ID", "55020256035005802ID")
    assert {"55", "56"} <= dict(parse(asked).objects).keys()
    written = dict(parse(with_amount(asked, 7_500)).objects)
    assert not {"55", "56", "57"} & written.keys()


def test_bill_and_reference_stand_in_ascending_order() -> None:
    written = parse(with_amount(STATIC, Rupiah(12_000), bill="CKL-1-0042", reference="R7"))
    assert [tag for tag, _value in objects_of(written.value("62"))] == ["01", "05", "07"]
    assert written.value("62", "01") == "CKL-1-0042"


def test_a_template_that_would_grow_too_long_is_refused() -> None:
    full = changed("62070703A01", "62730325" + "S" * 25 + "0425" + "L" * 25 + "0711" + "A" * 11)
    with pytest.raises(QrisRefused) as refused:
        with_amount(full, 1_000, bill="B" * 25)
    assert refused.value.reason is Refusal.TEMPLATE_FULL


@given(st.integers(1, 10_000_000), st.integers(1, 10_000_000))
def test_an_amount_replaces_an_amount(first: int, second: int) -> None:
    assert with_amount(with_amount(STATIC, first), second) == with_amount(STATIC, second)


@given(st.integers(0, len(STATIC) - 1), st.characters(codec="utf-8"))
def test_one_wrong_letter_is_always_found(at: int, letter: str) -> None:
    wrong = STATIC[:at] + letter + STATIC[at + 1 :]
    if wrong.strip("\r\n\t ") != STATIC:
        with pytest.raises(QrisRefused):
            parse(wrong)


@given(st.text(max_size=600))
def test_no_text_at_all_breaks_the_parser(text: str) -> None:
    with pytest.raises(QrisRefused):
        parse(text)
