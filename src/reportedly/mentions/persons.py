"""Persons by name: after a title, as a speaker, with an apposition, or by the shape of the name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.gazetteer.actors import Holder
from reportedly.gazetteer.names import folded, name_words
from reportedly.mentions.ground import HYPHENS, Draft, Ground
from reportedly.records.mentions import Actor

LONGEST_NAME = 6
LONGEST_OFFICE = 9
"""Tokens; longer runs are lists or headlines."""


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
    for name in names(ground, taken):
        draft = person(ground, name)
        if draft is not None:
            yield draft


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
    return not ground.in_headline(i) or (word,) not in ground.actors.roles


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
    if (ground.tokens[last].text.lower(),) in ground.actors.offices and last not in _of_holders(
        ground
    ):
        return
    if last - start >= LONGEST_NAME or start > last:
        return
    while start < last and ground.tokens[start].text in HYPHENS:
        start += 1
    title = title_start(ground, start)
    office = ground.words(title, start - 1).rstrip() if title < start else None
    known = ground.hits.holders.get(start, (0, ()))[1]
    yield Name(start, last, title, clean_office(ground, office), known)


def _of_holders(ground: Ground) -> frozenset[int]:
    return frozenset(i for f, (last, _) in ground.hits.holders.items() for i in range(f, last + 1))


def title_start(ground: Ground, start: int) -> int:
    """First token of the title before a name; `start` itself where none stands there."""
    i = start - 1
    low = ground.bounds(start)[0]
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
        if ground.tokens[end].pos in ("VERB", "AUX") or ground.tokens[end].tag in ("WP", "WDT"):
            break
        end += 1
    first = comma.i + 1
    while first < end and ground.tokens[first].pos == "DET":
        first += 1
    if first >= end:
        return None
    if ground.tokens[first].lemma == "of" and end - first > 1:
        return ground.words(first + 1, end - 1), end - 1
    heads = [i for i in range(first, min(end, first + 8)) if ends_in_office(ground, i)]
    return (ground.words(first, end - 1), end - 1) if heads else None


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
    behind = apposition(ground, name.last)
    office = name.office or office_before_comma(ground, name.first)
    office = office or (behind[0] if behind else None)
    full = ground.words(name.first, name.last)
    words = name_words(full)
    holder = holder_of(ground, name, words, office)
    titled = name.title < name.first or office is not None
    if holder is not None:
        actor = holder.actor
        found = Actor(actor.id, actor.name, "person", actor.country_code, actor.part_of, office)
        return Draft(name.title, name.last, name.head, found)
    if not titled and not _looks_like_person(ground, name, words):
        return None
    country, parent = body_of_office(ground, name, behind[1] if behind else None)
    actor = Actor(None, full, "person", country, parent, office)
    why = "unknown_name" if len(words) == 1 and not titled else "stated"
    return Draft(name.title, name.last, name.head, actor, why)  # type: ignore[arg-type]


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
    if ground.in_headline(name.first) or not 2 <= len(words) <= 5:
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


def holder_of(ground: Ground, name: Name, words: list[str], office: str | None) -> Holder | None:
    """The holder of public office that the name means: by full name, or by family name and office.

    Never by likeness alone: the family name must be equal, and the office or the country agree.
    """
    if name.known:
        return name.known[0]
    family = words[-1]
    rows = ground.actors.by_family_name.get(family, ())
    if not rows:
        return None
    told = [h for h in rows if office and fits_office(ground, h, office)]
    if len(words) == 1:
        told = told or [h for h in rows if _is_of_here(ground, h)]
    else:
        given = words[0][:3]
        near = [h for h in rows if _is_of_here(ground, h) and _given(h)[:3] == given]
        told = [h for h in told if _given(h)[:1] == given[:1]] or near
    people = {h.name: h for h in told}
    return next(iter(people.values())) if len(people) == 1 else None


def _given(holder: Holder) -> str:
    words = name_words(holder.name)
    return words[1] if words[0] == holder.family_name and len(words) > 1 else words[0]


def _is_of_here(ground: Ground, holder: Holder) -> bool:
    """True where the page names the holder's state or body, and the office was not over long ago."""
    if len(holder.of) == 2:
        return holder.of in ground.countries and is_current(ground, holder)
    return any(a.id == f"actor:{holder.of}" for a in ground.entry_at.values())


def is_current(ground: Ground, holder: Holder) -> bool:
    """False where the page is dated and the office was not yet taken."""
    day = ground.page.report.published
    return day is None or holder.since <= day[:10]


def fits_office(ground: Ground, holder: Holder, office: str) -> bool:
    """True where the words name the holder's office, and no state but the holder's."""
    words = set(name_words(office.replace("Defense", "Defence").replace("defense", "defence")))
    if folded(holder.office.split()[-1]) not in words and "leader" not in words:
        return False
    state = ground.actors.states.get(f"actor:{holder.of}")
    if state is None:
        return True
    own = [name_words(n) for n in (state.name, *state.names, *state.adjectives)]
    if any(set(n) <= words for n in own):
        return True
    return holder.of in ground.countries and is_current(ground, holder)


def body_of_office(ground: Ground, name: Name, end: int | None) -> tuple[str | None, str | None]:
    """Country code and parent body that the words about the office name."""
    spans = [range(name.title, name.first)]
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
