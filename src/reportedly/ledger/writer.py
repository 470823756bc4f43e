"""The one writer: adds a reading with all its parts in one transaction, and never changes a row."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.ledger.derived import Derived, forget
from reportedly.ledger.erasing import clean, erased
from reportedly.ledger.files import open_to_write, told, transaction
from reportedly.records.claims import Claim
from reportedly.records.judgements import Judgement, Purge, Withdrawal
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept, Reading, without_text
from reportedly.records.reports import Source
from reportedly.records.signatures import Signature

Added = Literal["added", "known", "purged"] | Failure
"""`known`: the latest reading of this report is this maker's, and nothing changed. `purged`: its
words were erased and do not come back. A Failure: its id belongs to another text."""


class Said(msgspec.Struct, frozen=True):
    """What was said of an input beside it, so that it can be tried again in the same way."""

    published: str | None = None
    outlet: str | None = None


def now() -> str:
    """The time of adding in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Writer:
    """An open ledger to add to; raises LedgerError for whatever keeps it from being written."""

    def __init__(self, path: Path, clock: Callable[[], str] = now, make: bool = True) -> None:
        self.path = path
        self._clock = clock
        self._connection = open_to_write(path, make)

    def today(self) -> str:
        """The day by the clock of adding."""
        return self._clock()[:10]

    def close(self) -> None:
        with told(self.path):
            self._connection.close()

    def knows(self, source: str, maker: str) -> str | None:
        """Id of the report whose latest reading is by this maker and from this very source."""
        with told(self.path):
            row = self._connection.execute(
                "SELECT report FROM readings r WHERE source = ? AND maker = ? AND number = "
                "(SELECT max(number) FROM readings WHERE report = r.report)",
                (source, maker),
            ).fetchone()
        return None if row is None else str(row[0])

    def add(
        self,
        kept: Kept,
        maker: Maker,
        source: Source | None = None,
        signature: Signature | None = None,
    ) -> Added:
        """Add the reading; once this returns it is on the disk, whole.

        `source` is what was read, kept so that it can be read anew; `signature` is what comparing
        the report with others needs of it.
        """
        with told(self.path), transaction(self._connection):
            if self._has("purges", "report", kept.reading.report.id):
                return "purged"
            conflict = self._conflict(kept)
            if conflict is not None:
                return conflict
            if self._latest_maker(kept) == kept.maker:
                return "known"
            self._add_maker(maker)
            self._add_report(kept.reading)
            self._add_source(kept.reading, source)
            number = self._add_reading(kept)
            self._add_parts(kept, number)
            self._add_signature(signature, number)
            return "added"

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is added within is on the disk at its end, or nothing of it."""
        with told(self.path), transaction(self._connection):
            yield

    def derived(self) -> Derived:
        """The derived rows, to bring up to date."""
        return Derived(self._connection)

    def add_failure(self, failure: Failure, said: Said | None = None) -> None:
        """Keep why an input could not be read; the same failure again changes nothing."""
        row = (failure.input, failure.code, failure.message, failure.remedy, None)
        with told(self.path), transaction(self._connection):
            if self._last_attempt(failure.input) != row[1:3]:
                self._attempt(*row, *((said.published, said.outlet) if said else (None, None)))

    def mend(self, name: str, report: str) -> None:
        """Note that an input which failed before was read after all."""
        with told(self.path):
            if (last := self._last_attempt(name)) is None or last[0] is None:
                return
            with transaction(self._connection):
                self._attempt(name, None, None, None, report, None, None)

    def _last_attempt(self, name: str) -> tuple[str | None, str | None] | None:
        """Code and message of the last attempt at an input that ever failed."""
        row: tuple[str | None, str | None] | None = self._connection.execute(
            "SELECT code, message FROM attempts WHERE input = ? ORDER BY number DESC LIMIT 1",
            (name,),
        ).fetchone()
        return row

    def _attempt(self, *row: str | None) -> None:
        self._connection.execute(
            "INSERT INTO attempts (input, code, message, remedy, report, published, outlet, "
            "added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, self._clock()),
        )

    def judge(self, judgement: Judgement) -> bool:
        """Keep a judgement; False where it is known."""
        row = (judgement.id, judgement.kind, judgement.at, judgement.who, json(judgement))
        return self._keep("judgements", *row)

    def withdraw(self, withdrawal: Withdrawal) -> bool:
        """Keep a withdrawal; False where it is known."""
        w = withdrawal
        return self._keep("withdrawals", w.id, w.report, w.at, w.who, w.reason)

    def _keep(self, table: str, *row: str) -> bool:
        """Add a row with the time of adding; False where one of its id is there."""
        marks = ", ".join("?" * (len(row) + 1))
        with told(self.path), transaction(self._connection):
            cursor = self._connection.execute(
                f"INSERT OR IGNORE INTO {table} VALUES ({marks})", (*row, self._clock())
            )
            return cursor.rowcount > 0

    def purge(self, report: str, who: str, at: str, reason: str) -> Purge | None:
        """Erase a report and all that was read in it, out of the file too; None if there is none.

        A tombstone stays. Of one that was purged before the file is cleaned again. Raises
        LedgerError where another program reads on: its view may still hold the words.
        """
        with told(self.path):
            purge = erased(self._connection, report, (who, at, reason, self._clock()))
            if purge is not None:
                forget(self._connection)
                clean(self._connection, self.path)
        return purge

    def _has(self, table: str, column: str, key: str) -> bool:
        query = f"SELECT 1 FROM {table} WHERE {column} = ?"
        return self._connection.execute(query, (key,)).fetchone() is not None

    def _conflict(self, kept: Kept) -> Failure | None:
        """Why the report cannot be added under its id."""
        report = kept.reading.report
        row = self._connection.execute(
            "SELECT sha256, outlet, published FROM reports WHERE id = ?", (report.id,)
        ).fetchone()
        if row is None or row == (report.sha256, report.outlet, report.published):
            return None
        what = "text" if row[0] != report.sha256 else "outlet or date"
        return Failure(
            report.id,
            "same_id",
            f"The ledger holds a report “{report.id}” with another {what}; that one stays.",
            "Give the report an id of its own, or leave the id out.",
        )

    def _latest_maker(self, kept: Kept) -> str | None:
        row = self._connection.execute(
            "SELECT maker FROM readings WHERE report = ? ORDER BY number DESC LIMIT 1",
            (kept.reading.report.id,),
        ).fetchone()
        return None if row is None else str(row[0])

    def _add_maker(self, maker: Maker) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO makers VALUES (?, ?, ?, ?, ?)",
            (maker.id, maker.stage, maker.version, json(dict(maker.parts)), self._clock()),
        )

    def _add_report(self, reading: Reading) -> None:
        r = reading.report
        self._connection.execute(
            "INSERT OR IGNORE INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(r.id, r.outlet, r.title, r.published, r.received, r.url, r.language),
                *(r.sha256, r.source_sha256, json(without_text(reading).report)),
                *(r.text, self._clock()),
            ),
        )

    def _add_source(self, reading: Reading, source: Source | None) -> None:
        """What was read, packed; plain text is there already."""
        if source is None:
            return
        same = reading.report.source_sha256 == reading.report.sha256
        self._connection.execute(
            "INSERT OR IGNORE INTO sources VALUES (?, ?, ?)",
            (
                reading.report.id,
                json(msgspec.structs.replace(source, name="", content=b"")),
                None if same else zlib.compress(source.content),
            ),
        )

    def _add_signature(self, signature: Signature | None, number: int) -> None:
        if signature is not None:
            row = (number, signature.form, json(signature))
            self._connection.execute("INSERT INTO signatures VALUES (?, ?, ?)", row)

    def _add_reading(self, kept: Kept) -> int:
        """The number of the new reading."""
        reading = kept.reading
        cursor = self._connection.execute(
            "INSERT INTO readings (report, maker, source, checks, added_at) VALUES (?, ?, ?, ?, ?)",
            (reading.report.id, kept.maker, kept.source, json(reading.checks), self._clock()),
        )
        return int(cursor.lastrowid or 0)

    def _add_parts(self, kept: Kept, number: int) -> None:
        """Passages, mentions, claims and what was left unread."""
        reading, many = kept.reading, self._connection.executemany
        many(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?)",
            [(number, p.start, p.end, p.article, p.kind, json(p)) for p in kept.passages],
        )
        many(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            [(number, m.start, m.end, m.type, m.text, json(m)) for m in reading.mentions],
        )
        many(
            "INSERT INTO unread VALUES (?, ?, ?, ?)",
            [(number, u.start, u.end, u.why) for u in reading.unread],
        )
        for position, claim in enumerate(reading.claims):
            self._add_claim(claim, position, number, reading)

    def _add_claim(self, claim: Claim, position: int, number: int, reading: Reading) -> None:
        report, when = reading.report, claim.when
        days = (when.earliest, when.latest) if when else (None, None)
        row = (
            *(number, position, claim.id, report.id, claim.kind, claim.family, claim.modality),
            *(claim.background, report.published, *days, json(claim)),
        )
        cursor = self._connection.execute(
            "INSERT INTO claims (reading, position, id, report, kind, family, modality, "
            "background, published, earliest, latest, record) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        key = cursor.lastrowid
        self._connection.executemany(
            "INSERT INTO slots VALUES (?, ?, ?, ?)", [(key, *slot) for slot in slots_of(claim)]
        )
        self._connection.execute(
            "INSERT INTO words (rowid, quote) VALUES (?, ?)",
            (key, "\n".join(e.quote for e in claim.evidence)),
        )


def slots_of(claim: Claim) -> Iterator[tuple[str, str | None, str]]:
    """(slot, id, name in lower case) of every party, source and place with the areas it lies in."""
    for party in (*claim.agent, *claim.target):
        yield from _named("actor", party.id, party.name, party.text)
    for link in claim.attribution:
        yield from _named("source", link.id, link.name, link.text)
    for place in claim.places:
        yield from _named("place", place.id, place.name, place.text)
        yield from _named("place", place.adm2_id, place.adm2)
        yield from _named("place", place.adm1_id, place.adm1)
        yield from _named("place", place.country_code, place.country)


def _named(slot: str, key: str | None, *names: str | None) -> Iterator[tuple[str, str | None, str]]:
    for name in dict.fromkeys(n.casefold() for n in names if n):
        yield slot, key, name


def json(value: object) -> str:
    """Canonical JSON: same value, same text."""
    return msgspec.json.encode(value, order="deterministic").decode()
