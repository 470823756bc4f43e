"""Persons by name: after a title, as a speaker, with an apposition, or by the shape of the name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.gazetteer.actors import Holder
from reportedly.gazetteer.names import folded, name_words
from reportedly.mentions.ground import HYPHENS, Draft, Ground
from reportedly.mentions.holders import holder_of
from reportedly.mentions.offices import (
    apposition,
    clean_office,
    ends_in_office,
    office_before_comma,
    title_start,
)
from reportedly.records.mentions import Actor

LONGEST_NAME = 6


@dataclass(frozen=True)
class Name:
    """A person's name at tokens `first` to `last`; `office` runs from `title` to before it."""

    first: int
    last: int
    title: int
    office: str | None
    known: tuple[Holder, ...] = ()

    @property
    def head(self) -> int:
        return self.last


def persons(ground: Ground, taken: frozenset[int]) -> Iterator[Draft]:
    """Every person named in the page; `taken` are tokens of other actors' names."""
    found = [(name, person(ground, name)) for name in names(ground, taken)]
    families = {n.last: family_name(ground, n) for n, draft in found if draft and n.last > n.first}
    known = frozenset(families.values())
    for name, draft in found:
        if draft is not None:
            yield draft
        elif name.first == name.last and family_name(ground, name) in known:
            short = Actor(None, ground.words(name.first, name.last), "person")
            yield Draft(name.first, name.last, name.head, short, "unknown_name")


def family_name(ground: Ground, name: Name) -> str:
    """The folded last word of a name."""
    return folded(ground.tokens[name.last].text)


def names(ground: Ground, taken: frozenset[int]) -> Iterator[Name]:
    """Runs of capitalised words that may name a person, with the title before them."""
    i, end = 0, len(ground.tokens)
    while i < end:
        last = run_end(ground, i, taken)
        if last is None:
            i += 1
            continue
        yield from _split_title(ground, i, last)
        i = last + 1


def run_end(ground: Ground, i: int, taken: frozenset[int]) -> int | None:
    """Last token of the run of name words that begins at `i`, or None."""
    if i in ground.hits.holders:
        return max(ground.hits.holders[i][0], _further(ground, ground.hits.holders[i][0], taken))
    if not is_name_word(ground, i, taken):
        return None
    return _further(ground, i, taken)


def _further(ground: Ground, i: int, taken: frozenset[int]) -> int:
    high = ground.bounds(i)[1]
    last = i
    while last + 1 < high:
        after = last + 1
        if after in ground.hits.holders:
            return max(ground.hits.holders[after][0], after)
        while after < high and _is_inner(ground, after) and after - last < 4:
            after += 1
        if after >= high or not is_name_word(ground, after, taken):
            break
        last = after
    return last


def _is_inner(ground: Ground, i: int) -> bool:
    """Particles and hyphens inside a name ("al-", "bin", "von der")."""
    token = ground.tokens[i]
    if token.text in HYPHENS:
        return token.end == ground.tokens[i + 1].start if i + 1 < len(ground.tokens) else False
    return token.text in ground.actors.words.particles or token.text in ("'", "’", "`")


def is_name_word(ground: Ground, i: int, taken: frozenset[int]) -> bool:
    """True for a capitalised proper noun that belongs to no other name."""
    token = ground.tokens[i]
    if i in taken or i in ground.state_at or not token.text[0].isupper():
        return False
    if token.pos != "PROPN" and not _is_particle(ground, token.text):
        return False
    if any(c.isdigit() for c in token.text) or (token.text.isupper() and len(token.text) > 2):
        return False
    word = token.text.lower()
    words = ground.actors.words
    if word in words.never_persons or word in ground.actors.organisation_heads:
        return False
    forms = (word, token.lemma, word.removesuffix("s"))
    return not any((form,) in ground.actors.roles for form in forms)


def _is_particle(ground: Ground, text: str) -> bool:
    return text.lower() in ground.actors.words.particles and text[0].isupper() and len(text) > 1


def _split_title(ground: Ground, first: int, last: int) -> Iterator[Name]:
    """The name without the capitalised title that begins the run ("President Ann Lee")."""
    start = first
    for i in range(first, last + 1):
        if ground.tokens[i].lemma == "of":
            continue
        if i < last and i not in ground.hits.holders and ends_in_office(ground, i):
            start = i + 1
    if ends_in_office(ground, last) and last not in _of_holders(ground):
        return
    if last - start >= LONGEST_NAME or start > last:
        return
    start = _after_portfolio(ground, start, last)
    if names_nobody(ground, start, last):
        return
    while start < last and ground.tokens[start].text in HYPHENS:
        start += 1
    title = title_start(ground, start)
    office = ground.words(title, start - 1).rstrip() if title < start else None
    known = ground.hits.holders.get(start, (0, ()))[1]
    yield Name(start, last, title, clean_office(ground, office), known)


def names_nobody(ground: Ground, first: int, last: int) -> bool:
    """True where nothing but portfolios, particles and offices of many is left of the run."""
    words = ground.actors.words
    run = [ground.tokens[i].text.lower() for i in range(first, last + 1)]
    if all(w in words.portfolios or w in words.particles for w in run):
        return True
    single = run[-1].removesuffix("ies") + "y" if run[-1].endswith("ies") else run[-1][:-1]
    return run[-1].endswith("s") and (single,) in ground.actors.offices


def _after_portfolio(ground: Ground, start: int, last: int) -> int:
    """Behind what an office is of: "Minister of [Public Health] Ann Lee"."""
    before = ground.before(start)
    if (
        before is None
        or before.lemma not in ("of", "for")
        or not ends_in_office(ground, before.i - 1)
    ):
        return start
    while start < last and ground.tokens[start].text.lower() in ground.actors.words.portfolios:
        start += 1
    return start


def _of_holders(ground: Ground) -> frozenset[int]:
    return frozenset(i for f, (last, _) in ground.hits.holders.items() for i in range(f, last + 1))


def is_speaker(ground: Ground, name: Name) -> bool:
    """True where the name is the subject of a verb of speaking."""
    speech = ground.actors.words.verbs["speech"]
    for i in range(name.first, name.last + 1):
        token = ground.tokens[i]
        if token.dep in ("nsubj", "nsubjpass") and ground.tokens[token.head].lemma in speech:
            return True
    return False


def person(ground: Ground, name: Name) -> Draft | None:
    """The person behind a name, or None where nothing shows that it is one."""
    if is_one_place(ground, name) and not is_speaker(ground, name):
        return None
    if is_where(ground, name):
        return None
    behind = apposition(ground, name.last)
    office = name.office or office_before_comma(ground, name.first)
    office = office or (behind[0] if behind else None)
    full = ground.words(name.first, name.last)
    words = name_words(full)
    holder = name.known[0] if name.known else holder_of(ground, words, office)
    titled = name.title < name.first or office is not None
    if holder is not None:
        actor = ground.actors.person(holder)
        found = Actor(actor.id, actor.name, "person", actor.country_code, actor.part_of, office)
        return Draft(name.title, name.last, name.head, found)
    if not titled and not _looks_like_person(ground, name, words):
        return None
    country, parent = body_of_office(ground, name, behind[1] if behind else None)
    actor = Actor(None, full, "person", country, parent, office)
    why = "unknown_name" if len(words) == 1 and not titled else "stated"
    return Draft(name.title, name.last, name.head, actor, why)  # type: ignore[arg-type]


def is_where(ground: Ground, name: Name) -> bool:
    """True for "in Sumy, the governor, ...": a place behind a preposition and no title."""
    if name.title < name.first or ground.tokens[name.last].dep != "pobj" or name.known:
        return False
    before = ground.tokens[ground.tokens[name.last].head]
    placed = all(i in ground.places for i in range(name.first, name.last + 1))
    return placed and before.lemma in ("in", "at", "near", "outside", "around")


def is_one_place(ground: Ground, name: Name) -> bool:
    """True where one place's name covers title and name ("Imam Sahib")."""
    first = ground.places.get(name.title)
    return name.title < name.first and first is not None and ground.places.get(name.last) is first


def _looks_like_person(ground: Ground, name: Name, words: list[str]) -> bool:
    """A speaker, or two to five capitalised words of running text that are no place."""
    placed = all(
        i in ground.places
        for i in range(name.first, name.last + 1)
        if ground.tokens[i].text not in HYPHENS
    )
    if placed:
        return False
    if is_speaker(ground, name):
        return True
    particles = ground.actors.words.particles
    own = [w for w in words if w == "abu" or w not in particles]
    if ground.in_headline(name.first) or not 2 <= len(own) <= 5:
        return False
    if any(i in ground.places for i in (name.first, name.last)):
        return False
    follows = ground.after(name.last)
    modifies = (
        follows is not None
        and follows.pos in ("NOUN", "PROPN")
        and (ground.tokens[name.last].dep in ("compound", "nmod", "amod"))
    )
    return not modifies


def body_of_office(ground: Ground, name: Name, end: int | None) -> tuple[str | None, str | None]:
    """Country code and parent body that the words about the office name."""
    spans = [range(name.title, name.first)]
    behind = ground.after(name.last)
    if behind is not None and behind.lemma == "of":
        spans.append(range(behind.i + 1, min(behind.i + 4, ground.bounds(behind.i)[1])))
    if end is not None:
        spans.append(range(name.last + 1, end + 1))
    for span in spans:
        for i in span:
            actor = ground.entry_at.get(i)
            if actor is not None:
                return actor.country_code, actor.id
        for i in span:
            if i in ground.state_at:
                state = ground.state_at[i].state
                return state.id.upper(), f"actor:{state.id}"
    return None, None
