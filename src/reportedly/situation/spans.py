"""The days of several claims together, and what of a word counts on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.records.claims import Claim
from reportedly.records.incidents import Incident
from reportedly.records.values import FORWARD
from reportedly.situation.voices import Word

FIRST, LAST = "0000-00-00", "9999-99-99"
"""Days that no day is before or after: open sides."""


def days(claims: Iterable[Claim]) -> tuple[str | None, str | None]:
    """The days that all of them allow; where they leave none, the narrowest told."""
    told = {
        (c.when.earliest, c.when.latest)
        for c in claims
        if c.when is not None and (c.when.earliest or c.when.latest)
    }
    if not told:
        return None, None
    first = max(a or FIRST for a, _ in told)
    last = min(b or LAST for _, b in told)
    if first > last:
        return min(told, key=_narrow)
    return (None if first == FIRST else first), (None if last == LAST else last)


def _narrow(span: tuple[str | None, str | None]) -> tuple[bool, bool, str, str]:
    """Single days before spans, closed before open, then by the calendar."""
    first, last = span
    return first != last, first is None or last is None, first or "", last or ""


def counts_on(word: Word, day: str | None) -> bool:
    """True for what is told to be so by a day (ISO; None: any); plans count once they are known."""
    if day is None:
        return True
    when = word.claim.when
    told = when.earliest if when and word.claim.modality not in FORWARD else None
    return (told or word.known or "")[:10] <= day


def happened(
    incidents: Iterable[Incident], words: Mapping[str, Word], day: str | None
) -> Iterator[Incident]:
    """The incidents of which any claim counts on a day."""
    for one in incidents:
        if day is None or any(counts_on(words[c], day) for c in one.claims):
            yield one
