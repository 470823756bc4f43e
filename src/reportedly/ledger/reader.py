"""The one reader: claims by filter, the whole as canonical lines, and counts."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from reportedly.ledger.derived import Derived
from reportedly.ledger.dumping import lines
from reportedly.ledger.files import open_to_read, told, version_of
from reportedly.ledger.filters import Filters, where
from reportedly.ledger.incident_rows import IncidentRows
from reportedly.ledger.mention_rows import MentionRows
from reportedly.ledger.place_rows import Days, PlaceRows
from reportedly.ledger.signed import signed
from reportedly.records.claims import Check, Claim
from reportedly.records.judgements import Judgement, Purge, Withdrawal
from reportedly.records.readings import Failure, Kept
from reportedly.records.reports import Report, Source
from reportedly.records.show import of_claim
from reportedly.records.signatures import Signature
from reportedly.records.standing import withdrawn

TABLES = (
    "reports readings passages mentions claims unread makers failures judgements withdrawals purges"
).split()


PORTION = 200
"""Ids that are fetched at once."""


class Found(msgspec.Struct, frozen=True, gc=False):
    """A claim with the report it stands in; the report comes without its text."""

    report: Report
    claim: Claim
    checks: tuple[Check, ...] = ()
    """What the map says of it."""
    known: str | None = None
    """The day on which we came to know the report: received, else published, else added."""


_CLAIM = msgspec.json.Decoder(Claim)
_REPORT = msgspec.json.Decoder(Report)
_CLAIMS = """
SELECT reports.record, c.record, readings.checks, reports.known FROM claims c
JOIN reports ON reports.id = c.report JOIN readings ON readings.number = c.reading
WHERE c.reading = (SELECT max(number) FROM readings WHERE report = c.report) {conditions}
ORDER BY coalesce(reports.published, '9999'), c.report, c.position
"""
# The reports in the order of their key, each to its latest reading, each to its claims: by indexes
# alone, without sorting, so that the first row comes at once.
_KNOWN = """
SELECT r.id, r.known, r.record, c.record, g.checks FROM reports r
CROSS JOIN readings g ON g.number = (SELECT max(number) FROM readings WHERE report = r.id)
CROSS JOIN claims c ON c.reading = g.number
WHERE r.known <= ? AND r.id NOT IN (SELECT value FROM json_each(?)) {reports}
ORDER BY r.id, c.position
"""
_AT = """
SELECT r.id, r.known, r.record, c.record, g.checks FROM json_each(?) n
CROSS JOIN claims c ON c.number = n.value CROSS JOIN reports r ON r.id = c.report
CROSS JOIN readings g ON g.number = c.reading
WHERE r.known <= ? AND r.id NOT IN (SELECT value FROM json_each(?))
    AND c.reading = (SELECT max(number) FROM readings WHERE report = r.id)
ORDER BY r.id, c.position
"""
_THESE = "AND r.id IN (SELECT value FROM json_each(?))"
_CLAIMS_OF = """
SELECT record FROM claims
WHERE reading = (SELECT max(number) FROM readings WHERE report = ?) ORDER BY position
"""
_GROUND = """
SELECT c.report, r.known,
    c.reading = (SELECT max(number) FROM readings WHERE report = c.report), c.record
FROM claims c JOIN reports r ON r.id = c.report WHERE c.id = ? ORDER BY c.reading
"""
_JUDGEMENTS = "SELECT record FROM judgements WHERE at <= ? ORDER BY at, id"
_WITHDRAWALS = "SELECT id, report, who, at, reason FROM withdrawals WHERE at <= ? ORDER BY at, id"
_PURGES = "SELECT report, sha256, source_sha256, who, at, reason FROM purges ORDER BY report"
_ALL_STALE = """
SELECT r.id FROM reports r WHERE r.id > ? AND ? <> (
    SELECT maker FROM readings WHERE report = r.id ORDER BY number DESC LIMIT 1
)
"""
_STALE = _ALL_STALE + f"ORDER BY r.id LIMIT {PORTION}"
_SOURCE = """
SELECT (SELECT source FROM readings WHERE report = r.id ORDER BY number DESC LIMIT 1),
    s.record, s.content, r.text, r.record
FROM reports r LEFT JOIN sources s ON s.report = r.id WHERE r.id = ?
"""
LAST = "9999-12-31"
"""A day that no day is after."""
_COUNTS = "c.report NOT IN (SELECT value FROM json_each(?))"


class Reader(IncidentRows, MentionRows, PlaceRows):
    """An open ledger to read from; raises LedgerError for whatever keeps it from being read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_to_read(path)

    def close(self) -> None:
        self._connection.close()

    def claims(self, filters: Filters | None = None) -> Iterator[Found]:
        """Claims that count and fit, by date of publication, id of the report and position."""
        query, values = self._query(filters or Filters())
        for report, record, checks, known in self._rows(query, *values):
            claim = _CLAIM.decode(record)
            own = of_claim(_checks(checks), claim)
            yield Found(_REPORT.decode(report), claim, own, known)

    def undated(self, filters: Filters) -> int:
        """How many claims would be found if `since` and `until` did not ask for a day."""
        open_ended = msgspec.structs.replace(filters, since=None, until=None)
        query, values = self._query(open_ended, "c.earliest IS NULL", "c.latest IS NULL")
        return sum(1 for _ in self._rows(query, *values))

    def _query(self, filters: Filters, *further: str) -> tuple[str, list[str]]:
        """The claims of latest readings that fit, of reports that count as known on the day."""
        conditions, values = where(filters)
        conditions += [*further, "reports.known <= ?", _COUNTS]
        values += [filters.known_on or LAST, self._gone(filters.known_on)]
        return _CLAIMS.format(conditions="".join(f" AND {c}" for c in conditions)), values

    def _gone(self, known_on: str | None) -> str:
        """The withdrawn reports, as JSON."""
        return msgspec.json.encode(sorted(self.withdrawn(known_on))).decode()

    def counts(self) -> dict[str, int]:
        """Rows of each table."""
        return {t: int(next(self._rows(f"SELECT count(*) FROM {t}"))[0]) for t in TABLES}

    def version(self) -> int:
        return version_of(self._connection)

    def check(self) -> None:
        """Raises LedgerError where the file is damaged."""
        for (said,) in self._rows("PRAGMA quick_check(1)"):
            if said != "ok":
                with told(self.path):
                    raise sqlite3.DatabaseError(f"malformed: {said}")

    def dump(self) -> Iterator[bytes]:
        """The ledger as canonical JSON lines without line ends and without `added_at`.

        Same reports, readings, failures and judgements, same lines, in whatever order they came.
        """
        return lines(self._rows)

    def judgements(self, known_on: str | None = None) -> tuple[Judgement, ...]:
        """All judgements of that day and before, by day and id."""
        rows = self._rows(_JUDGEMENTS, known_on or LAST)
        return tuple(msgspec.json.decode(record, type=Judgement) for (record,) in rows)

    def withdrawals(self, known_on: str | None = None) -> tuple[Withdrawal, ...]:
        """All withdrawals of that day and before, by day and id, undone ones too."""
        return tuple(Withdrawal(*row) for row in self._rows(_WITHDRAWALS, known_on or LAST))

    def purges(self) -> tuple[Purge, ...]:
        """What is left of the reports whose words were erased, by id."""
        return tuple(Purge(*row) for row in self._rows(_PURGES))

    def withdrawn(self, known_on: str | None = None) -> dict[str, Withdrawal]:
        """The reports that do not count as known on that day, each with its withdrawal."""
        return withdrawn(self.withdrawals(known_on), self.judgements(known_on))

    def claims_known(
        self, known_on: str | None = None, reports: Iterable[str] | None = None
    ) -> Iterator[Found]:
        """What counts as known on that day (ISO; None: today), by report id and position.

        Claims of the latest reading of each report that we knew by then and that was not withdrawn
        by then; of these `reports` alone, if any are named. Better rules are no news of the world:
        an earlier day is asked with the rules of today. Rows are fetched and decoded one by one.
        """
        values = [known_on or LAST, self._gone(known_on)]
        if reports is not None:
            values.append(msgspec.json.encode(sorted(reports)).decode())
        return self._founds(_KNOWN.format(reports="" if reports is None else _THESE), *values)

    def claims_numbered(
        self, numbers: Iterable[int], known_on: str | None = None
    ) -> Iterator[Found]:
        """As `claims_known`, of the claims with these numbers alone."""
        wanted = msgspec.json.encode(sorted(numbers)).decode()
        return self._founds(_AT, wanted, known_on or LAST, self._gone(known_on))

    def derived_rows(self) -> Derived:
        """The derived rows, to be looked up and not to be changed."""
        return Derived(self._connection)

    def last_days(self, kinds: Iterable[str], known_on: str | None = None) -> Iterator[Days]:
        """As `lately`, of what counts as known on that day."""
        return self.lately(kinds, known_on or LAST, self._gone(known_on))

    def _founds(self, query: str, *values: object) -> Iterator[Found]:
        last: tuple[str, Report] | None = None
        for key, known, report, record, checks in self._rows(query, *values):
            if last is None or last[0] != key:
                last = key, _REPORT.decode(report)
            claim = _CLAIM.decode(record)
            yield Found(last[1], claim, of_claim(_checks(checks), claim), known)

    def grounds(self, keys: Iterable[str], known_on: str | None = None) -> dict[str, Claim | str]:
        """For each claim id the claim as it counts on that day, or why it does not."""
        gone, day = self.withdrawn(known_on), known_on or LAST
        return {key: self._ground(key, gone, day) for key in dict.fromkeys(keys)}

    def _ground(self, key: str, gone: Mapping[str, Withdrawal], day: str) -> Claim | str:
        rows = list(self._rows(_GROUND, key))
        if not rows:
            return "no report of this ledger has it"
        report, known, is_latest, record = rows[-1]
        if report in gone:
            return f"its report {report} is withdrawn"
        if known > day:
            return f"its report {report} was not known by then"
        if not is_latest:
            return f"the latest reading of {report} no longer has it"
        return _CLAIM.decode(record)

    def claims_of(self, report: str) -> Iterator[Claim]:
        """Claims of a report's latest reading, by position."""
        for (record,) in self._rows(_CLAIMS_OF, report):
            yield _CLAIM.decode(record)

    def failures(self) -> Iterator[tuple[Failure, str | None, str | None]]:
        """Inputs that were not read yet, by name: the failure, and the date and outlet that were
        said of it.
        """
        rows = self._rows(
            "SELECT input, code, message, remedy, published, outlet FROM failures ORDER BY input"
        )
        for *row, published, outlet in rows:
            yield Failure(*row), published, outlet

    def stale(self, maker: str) -> Iterator[str]:
        """Ids of the reports whose latest reading is not by this maker, in order.

        They are fetched in portions, so that no view of the ledger stays open while it is written.
        """
        last = ""
        while portion := [key for (key,) in self._rows(_STALE, last, maker)]:
            yield from portion
            last = portion[-1]

    def unread_anew(self, maker: str) -> int:
        """How many reports `stale` gives."""
        return int(next(self._rows(f"SELECT count(*) FROM ({_ALL_STALE})", "", maker))[0])

    def source(self, report: str) -> tuple[Source, str] | None:
        """What was published, named by the report's id, and the key that it is known by.

        Of a report from the first schema, which kept no sources, its text.
        """
        for key, record, content, text, kept in self._rows(_SOURCE, report):
            if record is None:
                r = msgspec.json.decode(kept, type=Report)
                plain = Source(
                    report, text.encode(), "text", report, r.title, r.outlet, r.published,
                    r.received, r.url, r.language,
                )  # fmt: skip
                return plain, key
            found = msgspec.json.decode(record, type=Source)
            whole = text.encode() if content is None else zlib.decompress(content)
            return msgspec.structs.replace(found, name=report, id=report, content=whole), key
        return None

    def signatures(self, form: str, known_on: str | None = None) -> Iterator[Signature | Kept]:
        """The signature of each report that counts as known on that day, by id.

        Where the ledger has none of this form: what a signature is made of, mentions left out.
        """
        return signed(self._rows, form, known_on or LAST, self._gone(known_on))

    def holds(self, report: str) -> bool:
        """True where the ledger holds a report of that id."""
        return any(self._rows("SELECT 1 FROM reports WHERE id = ?", report))

    def _rows(self, query: str, *values: object) -> Iterator[tuple[Any, ...]]:
        with told(self.path), closing(self._connection.execute(query, values)) as cursor:
            yield from cursor


def _checks(record: str) -> tuple[Check, ...]:
    """Most readings have none, and nothing is decoded."""
    return () if record == "[]" else msgspec.json.decode(record, type=tuple[Check, ...])
