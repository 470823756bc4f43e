"""Reports that print one text: reprints, cut, headed or dated anew, and nothing that only looks so.

A reprint shares sentences word for word, or most of its runs of words. A look-alike fills the same
mould with other names, days or numbers ("Police in X seized N rifles"): it is no copy.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.records.signatures import Signature

BAND = 4
"""Numbers of a sketch that must agree for two reports to be compared: 16 bands of 4 find all but
1 in 2,700 pairs that share eight tenths of their runs, and a third of those that share four."""
RUNS = 0.6
"""Share of runs in common, by the sketch, from which two texts are one."""
SENTENCES = 0.6
"""Share of the shorter report's sentences that stand in the other word for word."""
FEWEST = 2
"""Sentences that must be shared: one alone is a quotation of the same speaker."""


class Copies:
    """Groups of reports that print one text; all others stand alone."""

    def __init__(self, groups: dict[str, list[str]], why: dict[str, str]) -> None:
        self.groups = groups
        """Each text's reports by its original, which stands first."""
        self.why = why
        """For each reprint: what it shares with which report, in one plain sentence."""
        self._original = {report: first for first, all_ in groups.items() for report in all_}

    def original(self, report: str) -> str:
        """The report that printed the text first; by date of publication, then by id."""
        return self._original.get(report, report)

    def of(self, report: str) -> list[str]:
        """The report with its copies, the original first."""
        return self.groups.get(self.original(report), [report])


class Sheet:
    """A signature laid open for comparing."""

    def __init__(self, signature: Signature) -> None:
        self.report = signature.report
        self.outlet = signature.outlet
        self.minima = signature.minima
        self.whole = frozenset(signature.whole)
        self.moulds = dict(zip(signature.moulds, signature.whole, strict=True))


def copies(signatures: Iterable[Signature]) -> Copies:
    """The copies among the reports, the same in whatever order they come.

    In order of publication each report joins the first text of which it copies a report and none
    of whose reports it contradicts.
    """
    ordered = sorted(signatures, key=lambda s: (s.published or "9999", s.report))
    sheets = [Sheet(one) for one in ordered]
    groups: dict[int, list[int]] = {}
    first: dict[int, int] = {}
    why: dict[str, str] = {}
    for number, near in enumerate(_near(sheets)):
        one = sheets[number]
        for other in near:
            text = first.get(other, other)
            reason = reprinted(one, sheets[other])
            if reason and not any(other_facts(one, sheets[n]) for n in groups.get(text, ())):
                first[number] = text
                groups.setdefault(text, [text]).append(number)
                why[one.report] = reason
                break
    named = {sheets[n].report: [sheets[m].report for m in all_] for n, all_ in groups.items()}
    return Copies(named, why)


def _near(sheets: Sequence[Sheet]) -> list[list[int]]:
    """For each report the earlier ones that may be the same text, in order."""
    near: list[set[int]] = [set() for _ in sheets]
    for number, other in _meetings(sheets):
        near[max(number, other)].add(min(number, other))
    return [sorted(others - {number}) for number, others in enumerate(near)]


def _meetings(sheets: Sequence[Sheet]) -> Iterator[tuple[int, int]]:
    """Reports that share a band of the sketch, or a sentence among their rarest.

    Who shares SENTENCES of the shorter's sentences shares one of all but so many of them, so the
    commonest need not be looked up: a notice under ten thousand reports makes no pairs.
    """
    bands: dict[tuple[int, ...], list[int]] = defaultdict(list)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        for band in range(0, len(sheet.minima), BAND):
            bands[(band, *sheet.minima[band : band + BAND])].append(number)
        for sentence in sheet.whole:
            holders[sentence].append(number)
    for alike_ in bands.values():
        yield from ((alike_[i], later) for i in range(len(alike_)) for later in alike_[i + 1 :])
    for number, sheet in enumerate(sheets):
        rare = sorted(sheet.whole, key=lambda one: (len(holders[one]), one))
        for sentence in rare[: len(rare) - math.ceil(SENTENCES * len(rare)) + 1]:
            yield from ((number, other) for other in holders[sentence])


def reprinted(one: Sheet, other: Sheet) -> str | None:
    """Why two reports print one text, in plain words; None where they do not."""
    both, short = len(one.whole & other.whole), min(len(one.whole), len(other.whole))
    runs = alike(one, other)
    by_sentence = both >= FEWEST and both >= SENTENCES * short
    if not (by_sentence or runs >= RUNS) or other_facts(one, other):
        return None
    first = f"{other.report}, published first" + (f" by {other.outlet}" if other.outlet else "")
    if by_sentence:
        return f"shares {both} of {len(one.whole)} sentences word for word with {first}"
    return f"shares about {round(runs * 10)} of 10 phrases with {first}"


def alike(one: Sheet, other: Sheet) -> float:
    """Share of runs of words that two reports have in common, as their sketches tell it."""
    pairs = list(zip(one.minima, other.minima, strict=False))
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0


def other_facts(one: Sheet, other: Sheet) -> bool:
    """True where they fill the same mould with other names, days or numbers."""
    return any(
        mould in other.moulds and whole not in other.whole and other.moulds[mould] not in one.whole
        for mould, whole in one.moulds.items()
    )
