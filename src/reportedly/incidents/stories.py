"""Reports whose main event is the same, as stories, with the reason for each in plain words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice

import numpy as np

from reportedly.incidents.averages import gathered, grouped
from reportedly.incidents.contrasts import split
from reportedly.incidents.copies import Copies, copies
from reportedly.incidents.vectors import DAY, Ints, Vectors, cosine, counted, shared, weights
from reportedly.records.incidents import MainIncident
from reportedly.records.makers import digest
from reportedly.records.signatures import Signature

LEAST = 0.2
"""Mean likeness from which groups join. On one half of the topics of ECB+ (by hash) .18 to .22 did
best, on the other half they did as well."""
STRAY = 0.14
"""Mean likeness from which a few reports join a larger group: short reports have few words in
common with anything. .1 to .14 do as well; the highest is least likely to join what is unlike."""
FEW = 3
"""Texts up to which a group is astray: of four it can be told whether they tell two events."""
SAID = 3
"""Words that a reason names."""


class Stories:
    """Which story each report tells, and why."""

    def __init__(
        self,
        signatures: Sequence[Signature],
        found: Copies,
        groups: Sequence[Sequence[str]],
        splits: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._signatures = {s.report: s for s in signatures}
        self.copies = found
        self.members = {identity(group): tuple(sorted(group)) for group in groups}
        """Reports by story."""
        self._story = {report: story for story, told in self.members.items() for report in told}
        self._apart = splits
        self._ordered: dict[str, tuple[str, ...]] = {}

    def story_of(self, report: str) -> str:
        """The id of the story that the report tells; made of its first member's id."""
        return self._story[report]

    def alike(self, a: str, b: str) -> float:
        """Likeness of two reports' words, 0 to 1."""
        return round(cosine(self._rows[a], self._rows[b]), 3)

    def why(self, report: str) -> str:
        """Why the report stands with the others of its story, in one plain sentence."""
        if report in self.copies.why:
            return self.copies.why[report]
        others = [one for one in self._by_day(self._story[report])[:2] if one != report]
        if not others:
            return "no other report tells the same event"
        said = f"tells the event of {others[0]}: {self._common(report, others[0])}"
        apart = self._apart.get(report)
        return f"{said}; apart from like reports by {listed(apart)}" if apart else said

    def _by_day(self, story: str) -> tuple[str, ...]:
        """The story's reports by date of publication and id."""
        if story not in self._ordered:
            told = (self._signatures[report] for report in self.members[story])
            days = sorted((s.published or "9999", s.report) for s in told)
            self._ordered[story] = tuple(report for _, report in days)
        return self._ordered[story]

    def _common(self, a: str, b: str) -> str:
        """What two reports both name: names as written, else words, and the day."""
        one, other = self._signatures[a], self._signatures[b]
        names = [name for name in one.names if name in other.names][:SAID]
        words = (w for w in shared(self._rows[a], self._rows[b]) if not w.startswith(DAY))
        said = f"both name {listed(names)}" if names else f"both say {listed(islice(words, SAID))}"
        return f"{said}, and the day {one.day}" if one.day and one.day == other.day else said

    @cached_property
    def _rows(self) -> dict[str, dict[str, float]]:
        return {report: weights(s) for report, s in self._signatures.items()}


def stories(signatures: Sequence[Signature], known: Copies | None = None) -> Stories:
    """The stories that the reports tell: the same for the same reports, in whatever order.

    Copies count once. What is left is joined by average likeness; a group that tells two events of
    one kind is parted by the words that only one side says; then strays find their group.
    """
    found = known or copies(signatures)
    vectors = Vectors([s for s in signatures if found.original(s.report) == s.report])
    pairs = vectors.pairs()
    unit, apart = _events(vectors, grouped(len(vectors.rows), pairs, LEAST))
    groups: dict[int, list[str]] = defaultdict(list)
    for row, number in enumerate(gathered(unit, pairs, STRAY, FEW).tolist()):
        groups[number] += found.of(vectors.signatures[row].report)
    return Stories(signatures, found, list(groups.values()), apart)


def _events(vectors: Vectors, numbers: Ints) -> tuple[Ints, dict[str, tuple[str, ...]]]:
    """The number of the event that each row tells, and by report the words that part it."""
    rows: dict[int, list[int]] = defaultdict(list)
    for row, number in enumerate(numbers.tolist()):
        rows[number].append(row)
    events = [event for group in rows.values() for event in _parted(vectors, group)]
    unit = np.zeros(len(vectors.rows), dtype=np.int64)
    for number, (told, _) in enumerate(events):
        unit[told] = number
    apart = {vectors.signatures[n].report: words for told, words in events for n in told if words}
    return unit, apart


def _parted(
    vectors: Vectors, rows: list[int], words: tuple[str, ...] = ()
) -> list[tuple[list[int], tuple[str, ...]]]:
    """The events that a group tells, each with the words that part it from the last other."""
    told = [vectors.rows[n] for n in rows]
    found = split(told, [{w: counted(w) for w in row} for row in told])
    if found is None:
        return [(rows, words)]
    return [
        event
        for side, said in zip(found.sides, found.words, strict=True)
        for event in _parted(vectors, [rows[n] for n in side], said)
    ]


def identity(reports: Sequence[str]) -> str:
    """A story's id: of the first of its reports by id, so that the order of arrival is nothing."""
    return "s" + digest(min(reports))[:16]


def listed(words: Sequence[str] | islice[str]) -> str:
    """Words as English lists them."""
    *first, last = list(words) or ["nothing rare"]
    return f"{', '.join(first)} and {last}" if first else last


def main_incidents(found: Stories) -> list[MainIncident]:
    """The main incident of each report, in order of the reports' ids."""
    told = sorted((report, story) for story, all_ in found.members.items() for report in all_)
    return [MainIncident(report, story, found.why(report)) for report, story in told]
