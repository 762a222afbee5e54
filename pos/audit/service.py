"""Proofs over the whole database, reading only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import text

from pos.audit import chain, printed
from pos.audit.act_rules import ACT_RULES
from pos.audit.artisan_rules import ARTISAN_RULES
from pos.audit.clearing_rules import CLEARING_RULES
from pos.audit.count_rules import COUNT_RULES
from pos.audit.domain import Finding, printed_marks
from pos.audit.facts import write_facts
from pos.audit.order_rules import ORDER_RULES
from pos.audit.restore_rules import RESTORE_RULES
from pos.audit.rules import RULES
from pos.audit.settlement_rules import SETTLEMENT_RULES
from pos.audit.standing import ChainHead, Standing, chain_heads, personal_words, standing
from pos.db.database import Database

_ALL = (
    *RULES,
    *ORDER_RULES,
    *ARTISAN_RULES,
    *ACT_RULES,
    *COUNT_RULES,
    *SETTLEMENT_RULES,
    *CLEARING_RULES,
    *RESTORE_RULES,
)


class Audit:
    """The proofs of `domain.md` section 6, and everything as JSON Lines."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def verify(self, receipts: Sequence[str] = ()) -> list[Finding]:
        """Everything that does not fit; an empty list is a proof.

        `receipts` are marks of printed receipts (`NUMBER/HASH`), or files that hold them.
        """
        marks, findings = printed_marks(receipts)
        with self._db.read() as session:
            for rule, sentence, statement in _ALL:
                for where, off in session.execute(text(statement)):
                    findings.append(Finding(rule, str(where), sentence.format(off=off)))
            findings += chain.walk(session)
            findings += chain.compare_sales(session)
            findings += chain.compare_others(session)
            findings += printed.compare_printed(session, marks)
        return findings

    def standing(self) -> Standing:
        """Rows per table and chain heads."""
        with self._db.read() as session:
            return standing(session)

    def chain_heads(self) -> tuple[ChainHead, ...]:
        """The last line of every till's chain."""
        with self._db.read() as session:
            return chain_heads(session)

    def personal_words(self) -> set[str]:
        """What of people must stand in no text that leaves the shop."""
        with self._db.read() as session:
            return personal_words(session)

    def facts(self, out: Path) -> list[Path]:
        """Every fact and card as JSON Lines, one file a table; secrets are left out."""
        with self._db.read() as session:
            return write_facts(session, out)
