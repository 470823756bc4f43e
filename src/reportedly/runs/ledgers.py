"""A ledger that is open: what is added to it and asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.ledger.filters import Filters
from reportedly.ledger.reader import Found, Reader
from reportedly.ledger.writer import Said, Writer
from reportedly.records.readings import Failure
from reportedly.records.reports import Source
from reportedly.runs.inputs import Input, day_of, gathered, gazetteer_of
from reportedly.runs.questions import Questions

if TYPE_CHECKING:
    from reportedly.gazetteer.shelf import Gazetteer
    from reportedly.records.control import Control
    from reportedly.records.incidents import Incident, MainIncident
    from reportedly.records.judgements import Judgement, Withdrawal
    from reportedly.records.standing import Standing
    from reportedly.runs.adding import Addition
    from reportedly.runs.desk import Desk
    from reportedly.runs.judging import Entry
    from reportedly.runs.linking import Known
    from reportedly.runs.rereading import Accounts, Rereading
    from reportedly.runs.retrying import Failed


class Ledger(Questions):
    """A ledger of claims in one file; made by the first `add`. Use it in a `with` statement."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._reader: Reader | None = None
        self._writer: Writer | None = None

    def add(
        self,
        inputs: Iterable[Input] | Input,
        *,
        published: str | None = None,
        outlet: str | None = None,
        workers: int = 1,
        batch: int | None = None,
        rules: str | Path | None = None,
    ) -> list[Addition | Failure]:
        """Read the inputs into the ledger; what is known is left as it is.

        Raises LedgerError; whatever was added before stays.
        """
        said = {"published": published, "outlet": outlet}
        return list(self.adding(inputs, **said, workers=workers, batch=batch, rules=rules))

    def adding(
        self,
        inputs: Iterable[Input] | Input,
        *,
        published: str | None = None,
        outlet: str | None = None,
        workers: int = 1,
        batch: int | None = None,
        rules: str | Path | None = None,
    ) -> Iterator[Addition | Failure]:
        """As `add`, telling of each report once it is on the disk."""
        from reportedly.runs.adding import add
        from reportedly.runs.engines import BATCH, engine

        several = [inputs] if isinstance(inputs, str | Path | Source) else inputs
        items = gathered(several, published, outlet)
        gazetteer = gazetteer_of(rules)
        self._writer = self._writer or Writer(self.path)
        reader = engine(workers, batch or BATCH, gazetteer)
        return add(items, self._writer, reader, gazetteer, Said(published, outlet))

    def rereading(
        self, *, workers: int = 1, batch: int | None = None, rules: str | Path | None = None
    ) -> Iterator[Rereading | Failure]:
        """Read anew what was read with other rules; what has become of the judgements is asked of
        `accounts` afterwards. Raises LedgerError, DataWrong.
        """
        from reportedly.runs.engines import BATCH, engine
        from reportedly.runs.rereading import reread

        gazetteer, writer = gazetteer_of(rules), self._write()
        return reread(self._open(), writer, engine(workers, batch or BATCH, gazetteer), gazetteer)

    def to_reread(self, rules: str | Path | None = None) -> int:
        """How many reports `rereading` would read; raises LedgerError."""
        from reportedly.runs.rereading import to_reread

        self._write()
        return to_reread(self._open(), gazetteer_of(rules))

    def accounts(self, before: Iterable[Standing] = ()) -> Accounts:
        """What has become of all judgements, against what `judgements` said before."""
        from reportedly.runs.rereading import accounts

        return accounts(before, self._open(), gazetteer_of(None))

    def retrying(
        self, *, workers: int = 1, batch: int | None = None, rules: str | Path | None = None
    ) -> Iterator[Addition | Failure]:
        """Try failed inputs again, in the way they were given; raises LedgerError."""
        from reportedly.runs.engines import BATCH, engine
        from reportedly.runs.retrying import retry

        gazetteer, writer = gazetteer_of(rules), self._write()
        return retry(self._open(), writer, engine(workers, batch or BATCH, gazetteer), gazetteer)

    def failures(self) -> tuple[Failed, ...]:
        """Every input that was not read yet, with the reason; raises LedgerError."""
        from reportedly.runs.retrying import failures

        return failures(self._open())

    def claims(self, **filters: Any) -> Iterator[Found]:
        """The claims that fit the filters, each with its report; raises LedgerError.

        Filters are those of `reportedly claims`: family, kind, actor, place, source, modality,
        since, until, text, known_on.
        """
        return self._open().claims(filters_of(**filters))

    def incidents(
        self, *, rules: str | Path | None = None, known_on: str | None = None, **filters: Any
    ) -> Iterator[Incident]:
        """The incidents of which a claim fits the filters, with their figures, by day.

        `rules`: a folder of own actors, sides and outlets; `known_on`: as known on that day.
        Raises LedgerError, DataWrong, SettingsWrong.
        """
        place = filters.get("place") if set(filters) == {"place"} else None
        found = self._incidents(rules, known_on, place)
        if place is not None or not filters:
            return iter(found)
        meant = {f.claim.id for f in self.claims(known_on=known_on, **filters)}
        return (one for one in found if not meant.isdisjoint(one.claims))

    def main_incidents(self, *, known_on: str | None = None) -> Iterator[MainIncident]:
        """The main incident of each report, by the report's id, with the reason.

        `known_on`: as known on that day. Raises LedgerError, SettingsWrong.
        """
        from reportedly.runs.stories import main_incidents_of

        day = None if known_on is None else day_of(known_on, "known_on")
        return iter(main_incidents_of(self._open(), day))

    def _incidents(
        self, rules: str | Path | None, known_on: str | None, place: str | None
    ) -> Iterable[Incident]:
        """All incidents, or those of a place: as they are kept where today is asked for."""
        from reportedly.runs.upkeep import up_to_date

        reader, gazetteer = self._open(), gazetteer_of(rules)
        day = None if known_on is None else day_of(known_on, "known_on")
        if day is None or place is not None:
            state = up_to_date(reader, self._write, gazetteer, rules is None)
            if state is not None and day is None:
                return reader.incidents(place)
            if state is not None and place is not None and day is not None:
                from reportedly.runs.earlier import incidents_at

                return incidents_at(reader, gazetteer, place, state, day)
        from reportedly.runs.linking import incidents

        found = incidents(*self._known(rules, known_on))
        if place is None:
            return found
        meant = {f.claim.id for f in self.claims(known_on=known_on, place=place)}
        return (one for one in found if not meant.isdisjoint(one.claims))

    def control(
        self,
        *,
        rules: str | Path | None = None,
        as_of: str | None = None,
        known_on: str | None = None,
        place: str | None = None,
    ) -> Iterator[Control]:
        """Who is said to hold each area, as of a day, by what was known on another.

        `place`: a name of an area, its parents included, or an id. Raises as `incidents`.
        """
        from reportedly.runs.linking import holders, known_at, last_told

        day = None if as_of is None else day_of(as_of, "as_of")
        if place is None:
            return iter(holders(*self._known(rules, known_on), day))
        known_day = None if known_on is None else day_of(known_on, "known_on")
        gazetteer, reader = gazetteer_of(rules), self._open()
        held = known_at(reader, gazetteer, place, known_day)
        found = holders(held, gazetteer, day or last_told(reader, known_day))
        return (one for one in found if _lies_in(one, place))

    def _known(self, rules: str | Path | None, known_on: str | None) -> tuple[Known, Gazetteer]:
        from reportedly.runs.linking import known

        gazetteer = gazetteer_of(rules)
        day = None if known_on is None else day_of(known_on, "known_on")
        return known(self._open(), gazetteer, day), gazetteer

    def undated(self, **filters: Any) -> int:
        """How many claims fit but for having no day, which `since` and `until` ask for."""
        return self._open().undated(filters_of(**filters))

    def desk(self, who: str) -> Desk:
        """Where an analyst judges claims, withdraws and purges reports; raises LedgerError."""
        from reportedly.runs.desk import Desk

        writer = self._write()
        return Desk(self._open(), writer, gazetteer_of(None), who)

    def replay(self, rows: Iterable[Judgement | Withdrawal]) -> int:
        """Enter what was entered in another ledger; how many were new; raises SettingsWrong."""
        from reportedly.runs.entering import replay

        return replay(self._write(), rows)

    def judgements(self, known_on: str | None = None) -> tuple[Standing, ...]:
        """Every judgement of that day (None: today) and before, with what has become of it."""
        from reportedly.runs.judging import verdicts

        day = None if known_on is None else day_of(known_on, "known_on")
        return verdicts(self._open(), gazetteer_of(None), day).standings

    def entries(self, known_on: str | None = None) -> list[Entry]:
        """Everything that analysts entered by that day, in words, with what has become of it."""
        from reportedly.runs.judging import entries

        day = None if known_on is None else day_of(known_on, "known_on")
        return entries(self._open(), gazetteer_of(None), day)

    def dump(self) -> Iterator[bytes]:
        """The whole as canonical JSON lines: same content, same lines; raises LedgerError."""
        return self._open().dump()

    def counts(self) -> dict[str, int]:
        """Rows of each table; raises LedgerError, also where the file is damaged."""
        reader = self._open()
        reader.check()
        return reader.counts()

    def _open(self) -> Reader:
        self._reader = self._reader or Reader(self.path)
        return self._reader

    def _write(self) -> Writer:
        """The writer of a ledger that is there, which is brought up to date by it."""
        self._writer = self._writer or Writer(self.path, make=False)
        return self._writer

    def close(self) -> None:
        """Close the file; everything added is on the disk already."""
        for part in (self._reader, self._writer):
            if part is not None:
                part.close()
        self._reader = self._writer = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _lies_in(one: Control, place: str) -> bool:
    """True for an area of that name or id, and for what lies in it."""
    names = (one.area, one.adm1 or "", one.country or "")
    return place in one.place or any(place.casefold() in name.casefold() for name in names)


def filters_of(**given: Any) -> Filters:
    """The filters as a checked value; raises SettingsWrong for a name or value that is none."""
    for name in ("since", "until", "known_on"):
        if given.get(name) is not None:
            given[name] = day_of(str(given[name]), name)
    unknown = sorted(set(given) - set(Filters.__struct_fields__))
    if unknown:
        known = ", ".join(Filters.__struct_fields__)
        raise SettingsWrong(f"There is no filter {unknown[0]}.", remedy=f"Filters are {known}.")
    try:
        return msgspec.convert(given, Filters)
    except msgspec.ValidationError as wrong:
        raise SettingsWrong(f"A filter cannot be used: {wrong}.", remedy="See --help.") from wrong
