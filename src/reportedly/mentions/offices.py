"""Titles and offices before and behind a name."""

from __future__ import annotations

from reportedly.gazetteer.names import name_words
from reportedly.mentions.ground import HYPHENS, Ground, Run
from reportedly.records.mentions import Actor

LONGEST_OFFICE = 9
"""Tokens; longer runs are lists or headlines."""


def title_start(ground: Ground, start: int) -> int:
    """First token of the title before a name; `start` itself where none stands there."""
    i = start - 1
    low = ground.bounds(start)[0]
    while i > low and ground.tokens[i].text.lower() in ground.actors.words.portfolios:
        i -= 1
    if i < start - 1 and ground.tokens[i].lemma in ("of", "for"):
        i -= 1
    if i < low or not ends_in_office(ground, i):
        i = start - 1
    if i < low or not ends_in_office(ground, i):
        return start
    first = i
    while first - 1 >= low and start - first < LONGEST_OFFICE and _of_title(ground, first - 1):
        first -= 1
    while first < start and ground.tokens[first].pos in ("ADP", "PUNCT", "CCONJ", "PART", "DET"):
        first += 1
    return first


def ends_in_office(ground: Ground, i: int) -> bool:
    """True where an office ends at the token ("Secretary of State", "spokesman")."""
    last, ends = ground.tokens[i], ground.actors.office_ends
    if last.lemma not in ends and last.text.lower() not in ends:
        return False
    for length in (1, 2, 3):
        run = ground.tokens[max(0, i - length + 1) : i + 1]
        if tuple(t.text.lower() for t in run) in ground.actors.offices:
            return True
        if tuple(t.lemma for t in run) in ground.actors.offices:
            return True
    return False


def _of_title(ground: Ground, i: int) -> bool:
    token = ground.tokens[i]
    if token.pos in ("PROPN", "NOUN", "ADJ") or i in ground.state_at or i in ground.entry_at:
        return token.dep not in ("nsubj", "dobj") or token.pos == "PROPN"
    if token.text in (*HYPHENS, "'s", "’s"):
        return True
    return token.lemma in ("of", "for") and i > 0 and ends_in_office(ground, i - 1)


def clean_office(ground: Ground, office: str | None) -> str | None:
    """The office without an honorific ("Mr", "Dr"); None where nothing else is left."""
    if office is None or office.lower() in ground.actors.words.honorifics:
        return None
    return office.removeprefix("'s ").removeprefix("’s ").strip() or None


def apposition(ground: Ground, last: int) -> tuple[str, int] | None:
    """The office told behind a name ("..., head of the clinic,"), and its last token."""
    comma = ground.after(last)
    if comma is None or comma.text not in (",", "–", "—", "-"):
        return None
    high = min(ground.bounds(last)[1], comma.i + 14)
    end = comma.i + 1
    while end < high and ground.tokens[end].text not in (",", ".", ";", ":", "–", "—", '"', "”"):
        token = ground.tokens[end]
        if token.pos in ("VERB", "AUX") or token.tag in ("WP", "WDT", "''", "``"):
            break  # "... to Goma,' the minister added": whoever stands behind a mark is another.
        end += 1
    first = comma.i + 1
    while first < end and ground.tokens[first].pos == "DET":
        first += 1
    if first >= end:
        return None
    if ground.tokens[first].lemma == "of" and end - first > 1:
        return ground.words(first + 1, end - 1), end - 1
    heads = [i for i in range(first, min(end, first + 8)) if ends_in_office(ground, i)]
    if any(_speaks_next(ground, i, end) for i in heads):
        return None  # "... to retake Goma, the general said": whoever says it is another.
    return (ground.words(first, end - 1), end - 1) if heads else None


def _speaks_next(ground: Ground, i: int, end: int) -> bool:
    """True for the subject of the verb that follows right behind."""
    token = ground.tokens[i]
    if token.dep == "compound":
        token = ground.tokens[token.head]  # "... took Goma, Colonel Lee said"
    verbal = end < len(ground.tokens) and ground.tokens[end].pos in ("VERB", "AUX")
    return verbal and token.dep == "nsubj" and token.head >= end


def office_before_comma(ground: Ground, first: int) -> str | None:
    """The office told before a name with a comma ("the group's leader, Sam Hill,")."""
    comma = ground.before(first)
    if (
        comma is None
        or comma.text != ","
        or comma.i == 0
        or not ends_in_office(ground, comma.i - 1)
    ):
        return None
    if ground.tokens[first].dep != "appos" and ground.tokens[comma.i - 1].tag in ("NNS", "NNPS"):
        return None
    return clean_office(ground, ground.words(title_start(ground, comma.i), comma.i - 1))


def is_office(ground: Ground, head: int) -> bool:
    """True for one holder of an office ("the governor"), not for many ("governors")."""
    token = ground.tokens[head]
    if token.tag in ("NNS", "NNPS") or (token.lemma,) not in ground.actors.offices:
        return False
    return (token.lemma,) not in COMMON_ROLES


COMMON_ROLES = frozenset((w,) for w in "fighter militant witness member soldier officer".split())


def is_named_behind(ground: Ground, i: int) -> bool:
    """True for "the relief group Dawn Kitchens": the name right behind says who is meant."""
    behind = ground.tokens[i + 1] if i + 1 < len(ground.tokens) else None
    if behind is None or behind.pos != "PROPN" or behind.sentence != ground.tokens[i].sentence:
        return False
    name = behind if behind.head == i else ground.tokens[behind.head]
    return name.head == i and name.dep == "appos"


def group_behind(ground: Ground, run: Run) -> Actor | None:
    """The registered group of "Fighters of the Taliban" at the head of a sentence."""
    behind = [ground.entry_at[i] for i in range(run.head + 1, run.last + 1) if i in ground.entry_at]
    return next((a for a in behind if a.type in ("armed_group", "military", "police")), None)


def offices_of(ground: Ground, actor: Actor) -> list[list[str]]:
    """The words of every office that a person of the registry held."""
    rows = ground.actors.by_family_name.get(name_words(actor.name or "")[-1], ())
    return [
        name_words(h.office.replace("Defense", "Defence")) for h in rows if h.name == actor.name
    ]
