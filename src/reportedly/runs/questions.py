"""What is asked of an open ledger: flows, figures, the situation of an area, what is new, why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.errors import SettingsWrong
from reportedly.ledger.reader import Reader
from reportedly.ledger.writer import Writer
from reportedly.runs.inputs import day_of, gazetteer_of

if TYPE_CHECKING:
    from reportedly.records.briefs import Brief, Fault
    from reportedly.records.casualties import Casualties, Tally
    from reportedly.records.changes import Change
    from reportedly.records.dossiers import Dossier
    from reportedly.records.exports import ExportOf, ExportShape
    from reportedly.records.flows import Flow
    from reportedly.records.surveys import Survey
    from reportedly.runs.asking import Held

FILTERS = ("place", "wider", "since", "until", "party", "family", "source")


class Questions:
    """The questions of a ledger; `_open` gives its reader.

    Each takes `known_on`, as known on that day, `rules`, a folder of own rules, and filters:
    `place` (an area by name or id, with all that lies in it), `wider` (true: also what is said of
    the areas that hold it), `since`, `until`, `party`, `family`, `source`. Each raises LedgerError,
    DataWrong and SettingsWrong.
    """

    def _open(self) -> Reader:
        raise NotImplementedError

    def _write(self) -> Writer:
        raise NotImplementedError

    def _held(self, rules: str | Path | None, known_on: str | None) -> Held:
        from reportedly.runs.asking import held

        day = None if known_on is None else day_of(known_on, "known_on")
        return held(self._open(), gazetteer_of(rules), day)

    def _nearby(self, area: str, rules: str | Path | None) -> Held:
        """What is known now of an area: out of the derived rows, where they can be had."""
        from reportedly.runs.nearby import nearby
        from reportedly.runs.upkeep import up_to_date

        reader, gazetteer = self._open(), gazetteer_of(rules)
        if up_to_date(reader, self._write, gazetteer, rules is None) is None:
            return self._held(rules, None)
        return nearby(reader, gazetteer, area)

    def flows(
        self,
        *,
        as_of: str | None = None,
        known_on: str | None = None,
        rules: str | Path | None = None,
        **filters: Any,
    ) -> Iterator[Flow]:
        """Flight, deployments, passages, talks and pledges, as of a day, with who says so."""
        from reportedly.runs import asking

        known = self._held(rules, known_on)
        return asking.flows(known, _day(as_of), asking.asked(known, **_checked(filters)))

    def figures(
        self,
        *,
        as_of: str | None = None,
        known_on: str | None = None,
        rules: str | Path | None = None,
        **filters: Any,
    ) -> Iterator[Tally]:
        """Every count of every incident: all its figures with sources, range and best."""
        from reportedly.runs import asking

        known = self._held(rules, known_on)
        return asking.figures(known, _day(as_of), asking.asked(known, **_checked(filters)))

    def casualties(
        self,
        *,
        as_of: str | None = None,
        known_on: str | None = None,
        rules: str | Path | None = None,
        **filters: Any,
    ) -> Casualties:
        """Killed and injured over incidents, in all and by area and day, and what is in no sum."""
        from reportedly.runs import asking

        known = self._held(rules, known_on)
        return asking.totals(known, _day(as_of), asking.asked(known, **_checked(filters)))

    def situation(
        self,
        area: str,
        *,
        as_of: str | None = None,
        known_on: str | None = None,
        rules: str | Path | None = None,
        **filters: Any,
    ) -> Survey:
        """All that is known of an area (name or id) and of what lies in it, as it fits."""
        from reportedly.runs import asking

        near = known_on is None and "place" not in filters
        known = self._nearby(area, rules) if near else self._held(rules, known_on)
        wanted = asking.asked(known, **_checked(filters))
        return asking.situation(known, area, _day(as_of), known_on, wanted)

    def changes(
        self,
        since: str,
        *,
        as_of: str | None = None,
        known_on: str | None = None,
        rules: str | Path | None = None,
        **filters: Any,
    ) -> Iterator[Change]:
        """What is known on a day (None: now) and was not, or otherwise, on the day `since`."""
        from reportedly.runs import asking

        before = self._held(rules, day_of(since, "since"))
        after = self._held(rules, known_on)
        given = _checked(filters)
        return asking.changes(before, after, _day(as_of), asking.asked(after, **given))

    def brief(
        self,
        area: str,
        *,
        since: str | None = None,
        as_of: str | None = None,
        known_on: str | None = None,
        profile: str | None = None,
        rules: str | Path | None = None,
    ) -> Brief:
        """The brief of an area: sentences from templates and claims, with the words behind them.

        `since`: the day from which events are recent and since whose evening changes are told;
        None: a week, and no changes. `profile`: what leaves the ledger; None: the public one.
        """
        from reportedly.publications.profiles import profile as profile_of
        from reportedly.runs import asking, briefing

        meant = profile_of(profile)
        known = self._held(rules, known_on)
        found = asking.situation(known, area, _day(as_of), known_on)
        day = None if since is None else day_of(since, "since")
        before = None if day is None else self._held(rules, day)
        return briefing.brief(known, before, found, briefing.since_of(found, day), meant)

    def check_brief(
        self, area: str, content: bytes, where: str, rules: str | Path | None = None
    ) -> tuple[Fault, ...]:
        """Where a brief (its JSON) says otherwise than the ledger does; empty for a true one."""
        from reportedly.publications.profiles import profile as profile_of
        from reportedly.runs import asking, briefing

        made = briefing.decoded(content, where)
        known = self._held(rules, made.known_on)
        found = asking.situation(known, area, made.as_of, made.known_on)
        told = next(s for s in made.sections if s.id == "new") if made.sections else None
        dated = told is not None and bool(told.sentences)
        before = self._held(rules, made.since) if dated else None
        return briefing.checked(made, known, before, found, profile_of(made.profile))

    def export(
        self,
        what: ExportOf,
        *,
        area: str | None = None,
        since: str | None = None,
        as_of: str | None = None,
        known_on: str | None = None,
        profile: str | None = None,
        shape: ExportShape = "csv",
        hxl: bool = False,
        rules: str | Path | None = None,
    ) -> bytes:
        """Rows for others as a table, a map layer (GeoJSON) or JSON Lines.

        `profile`: what leaves the ledger; None: the public one. `hxl`: a line of hashtags beneath
        the head of a table.
        """
        from reportedly.publications.exports.export import export
        from reportedly.publications.profiles import profile as profile_of
        from reportedly.runs import exporting

        meant, known = profile_of(profile), self._held(rules, known_on)
        day = None if since is None else day_of(since, "since")
        wanted = exporting.Wanted(what, area, day, _day(as_of), known_on)
        return export(exporting.material(known, wanted), meant, shape, hxl)

    def show(
        self, key: str, *, known_on: str | None = None, rules: str | Path | None = None
    ) -> Dossier:
        """Everything behind an id: of a claim, report, incident, flow, judgement, withdrawal."""
        from reportedly.runs.dossiers import dossier

        day = None if known_on is None else day_of(known_on, "known_on")
        return dossier(self._open(), gazetteer_of(rules), key, day)


def _day(as_of: str | None) -> str | None:
    return None if as_of is None else day_of(as_of, "as_of")


def _checked(filters: dict[str, Any]) -> dict[str, Any]:
    """The filters with checked days; raises SettingsWrong for a name that is none."""
    unknown = sorted(set(filters) - set(FILTERS))
    if unknown:
        raise SettingsWrong(
            f"There is no filter {unknown[0]}.", remedy=f"Filters are {', '.join(FILTERS)}."
        )
    dated = {
        name: day_of(str(filters[name]), name)
        for name in ("since", "until")
        if filters.get(name) is not None
    }
    return filters | dated
