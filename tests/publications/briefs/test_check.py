"""A brief says what the ledger says, and whatever is planted in one is caught."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, product

import msgspec
import pytest

from reportedly import api
from reportedly.errors import SettingsWrong
from reportedly.publications.briefs.check import faults
from reportedly.publications.briefs.compose import compose
from reportedly.publications.profiles import profile
from reportedly.records.briefs import Brief, Material, Sentence
from reportedly.runs import asking, briefing
from reportedly.runs.asking import Held
from reportedly.runs.briefing import Names
from tests.story.kept import RULES, ledger

DAYS = ("2031-09-04", "2031-09-08", "2031-09-12", "2031-09-17", "2031-09-22")
AREAS = ("Kagera", "Ngara", "Muleba", "Missenyi", "Bukoba", "Tanzania", "Kyerwa")
PROFILES = ("public", "internal")


@cache
def known(day: str) -> Held:
    return api.open(ledger())._held(RULES, day)  # Open: who is left out is asked of it later.


@cache
def made(area: str, day: str, back: int) -> tuple[Material, Names]:
    """The material of an area on a day, with what is new since `back` of the days before."""
    since = DAYS[max(0, DAYS.index(day) - back)]
    held = known(day)
    survey = asking.situation(held, area, day, day)
    before = known(since) if back else None
    return briefing.material(held, before, survey, since), briefing.names(held)


def all_briefs() -> Iterator[tuple[Material, Names, str]]:
    for back, name, area, day in product((0, 1, 2, 3), PROFILES, AREAS, DAYS):
        try:
            material, names = made(area, day, back)
        except SettingsWrong:  # Nothing is told of it by then.
            continue
        yield material, names, name


def test_two_hundred_true_briefs_raise_no_alarm() -> None:
    held = list(islice(all_briefs(), 200))
    assert len(held) == 200
    for material, names, name in held:
        meant = profile(name)
        assert faults(compose(material, meant), material, meant, names) == ()


Plant = Callable[[Sentence, Sentence, random.Random], Sentence | None]
"""Plants one fault in a sentence, given another of the brief; None where it cannot."""


def _facts(one: Sentence, sort: str) -> list[str]:
    return [fact.text for fact in one.facts if fact.sort == sort]


def _moved(sort: str) -> Plant:
    """A true value of another sentence in the place of this one's."""

    def plant(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
        others = [v for v in _facts(other, sort) if v not in one.text]
        shown = [v for v in _facts(one, sort) if v in one.text]
        if not shown or not others:
            return None
        return msgspec.structs.replace(one, text=one.text.replace(shown[0], others[0]))

    return plant


def _words(old: str, new: str) -> Plant:
    def plant(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
        changed = one.text.replace(old, new)
        return None if changed == one.text else msgspec.structs.replace(one, text=changed)

    return plant


def _references(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
    if not one.claims or not other.claims or one.claims == other.claims:
        return None
    return msgspec.structs.replace(one, claims=other.claims)


def _one_reference(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
    foreign = [c for c in other.claims if c not in one.claims]
    if not one.claims or not foreign:
        return None
    return msgspec.structs.replace(one, claims=(*one.claims[:-1], foreign[0]))


def _swapped(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
    return None if one.text == other.text else msgspec.structs.replace(one, text=other.text)


def _number(one: Sentence, other: Sentence, chance: random.Random) -> Sentence | None:
    digits = [n for n, c in enumerate(one.text) if c.isdigit() and c != "9"]
    if not digits:
        return None
    at = chance.choice(digits)
    changed = f"{one.text[:at]}{int(one.text[at]) + 1}{one.text[at + 1 :]}"
    return msgspec.structs.replace(one, text=changed)


MISPLACED: tuple[Plant, ...] = (
    _moved("place"),
    _moved("source"),
    _moved("party"),
    _words("killed", "injured"),
    _words("injured", "killed"),
    _words("is reported held by", "is held by"),
    _words("says that it holds", "does not hold"),
    _references,
    _one_reference,
    _swapped,
)
"""True values in wrong places: half of what is planted."""
WRONG: tuple[Plant, ...] = (
    _number,
    _words("September", "October"),
    _words(" and ", " or "),
    _words("According to", "Contrary to"),
    _words("Best figure by the rule", "The true figure"),
    _words("fled", "returned"),
)


def planted(brief: Brief, plants: tuple[Plant, ...], chance: random.Random) -> Brief | None:
    """The brief with one fault."""
    places = [(n, k) for n, s in enumerate(brief.sections) for k in range(len(s.sentences))]
    chance.shuffle(places)
    for (n, k), (m, j) in product(places[:12], places[:12]):
        one, other = brief.sections[n].sentences[k], brief.sections[m].sentences[j]
        wrong = chance.choice(plants)(one, other, chance)
        if wrong is not None and wrong != one:
            return with_sentence(brief, n, k, wrong)
    return None


def with_sentence(brief: Brief, section: int, place: int, one: Sentence) -> Brief:
    """The brief with another sentence at a place."""
    sections = list(brief.sections)
    sentences = list(sections[section].sentences)
    sentences[place] = one
    sections[section] = msgspec.structs.replace(sections[section], sentences=tuple(sentences))
    return msgspec.structs.replace(brief, sections=tuple(sections))


@pytest.mark.parametrize("plants", [MISPLACED, WRONG], ids=["misplaced", "wrong"])
def test_a_hundred_planted_faults_are_caught(plants: tuple[Plant, ...]) -> None:
    caught = 0
    for n, (material, names, name) in enumerate(all_briefs()):
        meant = profile(name)
        spoilt = planted(compose(material, meant), plants, random.Random(n))
        if spoilt is not None and caught < 100:
            assert faults(spoilt, material, meant, names), n
            caught += 1
    assert caught == 100


def test_what_is_left_out_or_added_is_caught() -> None:
    material, names = made("Kagera", DAYS[-1], 1)
    meant = profile("internal")
    brief = compose(material, meant)
    first = brief.sections[1]
    less = msgspec.structs.replace(first, sentences=first.sentences[1:])
    short = msgspec.structs.replace(brief, sections=(brief.sections[0], less, *brief.sections[2:]))
    assert any("left out" in f.why for f in faults(short, material, meant, names))
    quote = msgspec.structs.replace(brief.references[0], quote="words that nobody said")
    other = msgspec.structs.replace(brief, references=(quote, *brief.references[1:]))
    assert faults(other, material, meant, names)
    head = msgspec.structs.replace(brief, voices=brief.voices + 1)
    assert [f.where for f in faults(head, material, meant, names)] == ["voices"]


def test_a_value_that_no_claim_bears_out_is_caught_without_the_rows() -> None:
    material, names = made("Kagera", DAYS[-1], 0)
    meant = profile("internal")
    brief = compose(material, meant)
    sentence = brief.sections[1].sentences[0]
    fact = msgspec.structs.replace(sentence.facts[0], text="Nowhere")
    wrong = msgspec.structs.replace(sentence, facts=(fact, *sentence.facts[1:]))
    why = {f.why for f in faults(with_sentence(brief, 1, 0, wrong), material, meant, names)}
    assert "none of its claims tells of this place" in why
