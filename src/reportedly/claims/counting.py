"""How many: number mentions as figures of a claim, with what they count and in which scope."""

from __future__ import annotations

from typing import get_args

from reportedly.claims.matching import Match
from reportedly.claims.phrases import classes_of, extent, referent
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.kinds import Slot
from reportedly.records.figures import Figure
from reportedly.records.mentions import Mention, Number
from reportedly.records.values import Counts, Scope, Unit

CUMULATIVE = frozenset({"since", "far", "total", "overall", "date", "altogether", "cumulative"})
PART = frozenset({"include", "including", "among", "whom", "them", "these"})
STOCK = frozenset({"stationed", "displaced", "detained"})
UNITS: tuple[tuple[str, Unit], ...] = (
    ("people", "person"),
    ("household", "household"),
    ("weapon", "weapon"),
    ("aircraft", "aircraft"),
    ("vessel", "vessel"),
    ("vehicle", "vehicle"),
    ("event", "attack"),
    ("area", "area"),
    ("settlement", "place"),
    ("facility", "building"),
    ("building", "building"),
    ("forces", "person"),
)


def figures_of(sheet: Sheet, match: Match, around: frozenset[int]) -> tuple[Figure, ...]:
    """Figures of the claim's own clause: numbers that govern an argument, in text order."""
    found: dict[int, tuple[Mention, int, Slot | None]] = {}
    for slot, tokens in argument_slots(match):
        for i in tokens:
            for n in (i, referent(sheet, i)):
                for mention in numbers_of(sheet, n):
                    found.setdefault(mention.start, (mention, n, slot))
    for i in sorted(around):
        inner = sheet.mention(i, "figure")
        if inner is not None and inner.start not in found and _is_part(sheet, i):
            found[inner.start] = (inner, counted_noun(sheet, i), match.frame.counted)
    figures = []
    for start in sorted(found):
        mention, n, slot = found[start]
        figure = figure_of(sheet, match, mention, n, slot)
        if figure is not None:
            figures.append(figure)
    return tuple(figures)


def argument_slots(match: Match) -> list[tuple[Slot | None, tuple[int, ...]]]:
    """The frame's arguments with the slots they fill, and the trigger itself for event nouns."""
    frame = match.frame
    rows: list[tuple[Slot | None, tuple[int, ...]]] = [
        (frame.subject, match.subjects),
        (frame.object, match.objects),
    ]
    if match.nominal:
        rows.append((None, (match.i,)))
    for preposition, n in match.phrases:
        if preposition in frame.prepositions or preposition in ("of", "with", "in", "to", "at"):
            rows.append((frame.prepositions.get(preposition, "nothing"), (n,)))
    return rows


def numbers_of(sheet: Sheet, i: int) -> list[Mention]:
    """Number mentions on a noun: on the token, or on its modifiers and what it is "of"."""
    found = []
    own = sheet.mention(i, "figure")
    if own is not None:
        found.append(own)
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep in (
            "nummod",
            "amod",
            "det",
            "quantmod",
            "nmod",
            "predet",
            "advmod",
            "compound",
        ):
            below = sheet.mention(c, "figure")
            if below is not None and below not in found:
                found.append(below)
    return found


def counted_noun(sheet: Sheet, i: int) -> int:
    """The noun that a number token counts: its head, or itself where it stands alone."""
    token = sheet.tokens[i]
    head = sheet.tokens[token.head]
    if token.dep in ("nummod", "amod", "det", "quantmod") and head.pos in ("NOUN", "PROPN"):
        return head.i
    return referent(sheet, i)


def _is_part(sheet: Sheet, i: int) -> bool:
    """ "including three children", "among them 12 women": a part named after its whole."""
    return any(
        sheet.tokens[a].lemma in PART and sheet.tokens[a].dep in ("prep", "acl", "advcl")
        for a in list(sheet.parse.ancestors(i))[:3]
    )


def figure_of(
    sheet: Sheet, match: Match, mention: Mention, n: int, slot: Slot | None
) -> Figure | None:
    """A number as a figure of the claim; None where it counts nothing of it."""
    number = mention.figure
    if not isinstance(number, Number) or number.of_what not in (None, "people"):
        return None
    classes = classes_of(sheet, n)
    people = "people" in classes or number.of_what == "people"
    unit = unit_of(classes, people)
    counts = what_it_counts(match, slot, unit)
    if counts is not None:
        counts = sharpened(sheet, n, mention, unit, counts)
    if counts is None:
        return None
    return Figure(
        id=f"f{mention.start}",
        text=mention.text,
        start=mention.start,
        end=mention.end,
        form=number.form,
        stated=number.stated,
        low=number.low,
        high=number.high,
        unit=unit,
        counts=counts,
        of=whom(sheet, n),
        scope=scope_of(sheet, match, mention, number, counts),
    )


HARMED: dict[str, Counts] = {
    "injure": "injured",
    "injured": "injured",
    "wound": "injured",
    "wounded": "injured",
    "missing": "missing",
    "dead": "killed",
}
NAMED = frozenset(get_args(Counts))
"""Things that have a value of their own among what can be counted ("missiles")."""


def sharpened(sheet: Sheet, n: int, mention: Mention, unit: Unit, counts: Counts) -> Counts:
    """What is counted, as its own word says: "nine wounded", "four missiles"."""
    token = sheet.tokens[n]
    if unit == "person" and counts in ("killed", "injured", "casualties", "missing"):
        return harm(sheet, n, mention) or counts
    plural = f"{token.lemma[:-1]}ies" if token.lemma.endswith("y") else f"{token.lemma}s"
    if unit != "person" and counts != "destroyed" and plural in NAMED:
        return plural  # type: ignore[return-value]
    return counts


def harm(sheet: Sheet, n: int, mention: Mention) -> Counts | None:
    """What befell the counted, where a word beside the number says so ("nine wounded")."""
    before = sheet.covered(mention.start, mention.end)[0] - 1
    beside = [c for c in sheet.parse.children[n] if sheet.tokens[c].dep in ("amod", "acl")]
    if before >= 0 and sheet.tokens[before].tag in ("JJ", "VBN"):
        beside.append(before)
    return next(
        (HARMED[sheet.tokens[i].lemma] for i in beside if sheet.tokens[i].lemma in HARMED), None
    )


def unit_of(classes: frozenset[str], people: bool) -> Unit:
    """The unit of a count, by the class of the noun."""
    if people:
        return "person"
    return next((unit for name, unit in UNITS if name in classes), "other")


def what_it_counts(match: Match, slot: Slot | None, unit: Unit) -> Counts | None:
    """What a number in a slot counts under the frame; None where it says nothing of the event."""
    frame = match.frame
    if slot is None:
        return frame.counts or "attacks"
    if slot == frame.counted and frame.counts is not None:
        return frame.counts
    if slot == "agent" and unit == "person":
        return (
            "attackers" if frame.kind.split(".")[0] in ATTACKS else frame.counts or "participants"
        )
    if unit in ("weapon", "aircraft", "vehicle", "vessel"):
        return "weapons"
    if unit in ("place", "area", "building"):
        return "places"
    if slot == "target" and unit == "person":
        return frame.counts or "affected"
    return "other" if slot == "target" else None


ATTACKS = frozenset({"battle", "strike", "bombing", "violence"})


def whom(sheet: Sheet, n: int) -> tuple[str, ...]:
    """The counted noun as the text says it, without its number."""
    token = sheet.tokens[n]
    if token.pos not in ("NOUN", "PROPN"):
        return ()
    first, _ = extent(sheet, n, with_of=False)
    while first < n and (
        sheet.mention(first, "figure") is not None
        or sheet.tokens[first].pos in ("DET", "NUM", "ADV", "ADP", "PUNCT", "SCONJ")
    ):
        first += 1
    return (sheet.slice(first, n),)


def scope_of(sheet: Sheet, match: Match, mention: Mention, number: Number, counts: Counts) -> Scope:
    """Incident unless the words say cumulative, part, stock or rate."""
    i = sheet.covered(mention.start, mention.end)[0]
    if _is_part(sheet, i) or (mention.end < len(sheet.text) and _of_them(sheet, mention)):
        return "subset"
    if counts in STOCK and match.frame.kind.startswith(("mobilisation", "displacement")):
        return "stock"
    clause = match.clause if match.clause is not None else match.i
    near = [clause, *sheet.parse.children[clause]]
    words = {sheet.tokens[c].lemma for c in near} | {
        sheet.tokens[d].lemma for c in near for d in sheet.parse.children[c]
    }
    if words & {"daily", "per", "every"}:
        return "rate"
    return "cumulative" if words & CUMULATIVE else "incident"


def _of_them(sheet: Sheet, mention: Mention) -> bool:
    after = sheet.covered(mention.end, min(len(sheet.text), mention.end + 12))
    words = [sheet.tokens[i].lemma for i in after][:3]
    return words[:2] in (["of", "them"], ["of", "whom"], ["of", "they"]) or words[:2] == [
        "of",
        "the",
    ]
