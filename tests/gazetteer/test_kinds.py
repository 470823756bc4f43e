"""The lexicon of kinds and frames: well formed, complete, and in words that the parser can meet."""

import re
from collections import Counter
from typing import TYPE_CHECKING, get_args

import pytest

from reportedly.gazetteer.files import DATA, load_toml
from reportedly.gazetteer.kinds import (
    FAMILIES,
    NO_EVENT,
    Entry,
    Frame,
    Kind,
    Kinds,
    NounClass,
    open_kinds,
)
from reportedly.mentions.learned import parser
from reportedly.records.values import Counts

if TYPE_CHECKING:
    from spacy.language import Language

PLOVER = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST "
    "SANCTION MOBILIZE COERCE ASSAULT".split()
)
OF_MENTIONS = {"actor", "place", "country", "person", "unknown_name"}
NEEDS = re.compile(
    r"subject|object|figure|owner|driven|counted|captives|passengers|"
    r"in|on|at|for|to|of|from|with|against|between|into|after|following"
)


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return open_kinds()


@pytest.fixture(scope="module")
def classes() -> dict[str, NounClass]:
    return load_toml("english/nouns.toml", dict[str, NounClass])


def patterns(frame: Frame) -> tuple[str, ...]:
    return frame.verbs + frame.nouns + frame.adjectives


def conditions(frame: Frame) -> tuple[object, ...]:
    return (
        tuple(sorted(frame.subject_is)),
        tuple(sorted(frame.object_is)),
        tuple(sorted(frame.needs)),
        tuple(sorted(frame.preposition_is.items())),
        tuple(sorted(frame.affected_is)),
        frame.alone,
    )


def test_every_family_has_kinds_and_frames(kinds: Kinds) -> None:
    assert {k.partition(".")[0] for k in kinds.by_id} == set(FAMILIES)
    assert {f.kind.partition(".")[0] for f in kinds.frames} == {*FAMILIES, NO_EVENT}


def test_every_kind_can_be_told(kinds: Kinds) -> None:
    assert set(kinds.by_id) - {f.kind for f in kinds.frames} == {"statement.no_claim"}


def test_a_kind_is_defined_once_in_the_file_of_its_family(kinds: Kinds) -> None:
    seen: Counter[str] = Counter()
    for path in (DATA / "kinds").iterdir():
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := re.fullmatch(r'id = "(.+)"', line):
                seen[found[1]] += 1
                assert path.name == found[1].partition(".")[0] + ".toml"
    assert set(seen) == set(kinds.by_id)
    assert set(seen.values()) == {1}


@pytest.mark.parametrize("kind", open_kinds().by_id.values(), ids=lambda k: k.id)
def test_codes_are_well_formed(kind: Kind) -> None:
    assert kind.plover is None or kind.plover in PLOVER
    assert kind.cameo is None or re.fullmatch(r"(0[1-9]|1\d|20)\d{1,2}", kind.cameo)
    assert kind.gloss.endswith(".")


def test_frames_say_something(kinds: Kinds) -> None:
    empty = [f.kind for f in kinds.frames if not patterns(f)]
    assert not empty


def test_no_pattern_stands_twice_with_the_same_tests(kinds: Kinds) -> None:
    seen: dict[tuple[object, ...], str] = {}
    twice = []
    for frame in kinds.frames:
        for sort in ("verbs", "nouns", "adjectives"):
            for pattern in getattr(frame, sort):
                key = (sort, pattern, *conditions(frame))
                if key in seen:
                    twice.append((pattern, seen[key], frame.kind))
                seen[key] = frame.kind
    assert not twice


def test_every_class_named_exists(kinds: Kinds, classes: dict[str, NounClass]) -> None:
    known = set(classes) | OF_MENTIONS
    for frame in kinds.frames:
        tested = {*frame.subject_is, *frame.object_is, *frame.affected_is}
        for names in frame.preposition_is.values():
            tested |= set(names)
        assert tested <= known, frame
    for name, row in classes.items():
        assert set(row.parents) <= set(classes), name


def test_no_noun_stands_twice_in_a_class(classes: dict[str, NounClass]) -> None:
    twice = {
        name: [noun for noun, n in Counter(row.nouns).items() if n > 1]
        for name, row in classes.items()
    }
    assert not {name: nouns for name, nouns in twice.items() if nouns}


def test_needs_are_arguments(kinds: Kinds) -> None:
    assert all(NEEDS.fullmatch(need) for f in kinds.frames for need in f.needs)


def test_a_frame_that_counts_names_what(kinds: Kinds) -> None:
    for frame in kinds.frames:
        if frame.counts is not None:
            assert frame.counts in get_args(Counts)
            assert frame.counted in (frame.subject, frame.object, "theme", "target", "agent")


def test_patterns_are_lower_case_words_with_single_spaces(kinds: Kinds) -> None:
    shape = re.compile(r"[a-zé0-9'’./-]+( [a-zé0-9'’./-]+)*")
    wrong = [p for f in kinds.frames for p in patterns(f) if not shape.fullmatch(p)]
    assert not wrong


def test_no_bare_verb_of_saying(kinds: Kinds) -> None:
    alone = {
        words[0] for entries in kinds.verbs.values() for words, _ in entries if len(words) == 1
    }
    assert not {"say", "tell", "state", "report"} & alone


MISREAD = {"found", "ground", "lay", "wound", "ring", "behead", "re-seize", "sanction", "down"}
"""Verbs that the model takes for a form of another verb, or seldom for a verb, in this test."""


def test_verbs_stand_as_the_parser_lemmatises_them(kinds: Kinds) -> None:
    language: Language = parser()
    heads = [w for w in kinds.verbs if w not in MISREAD and "-" not in w and w != "be"]
    wrong = []
    for word, doc in zip(heads, language.pipe(f"They will {w} it ." for w in heads), strict=True):
        if doc[2].lemma_ != word:
            wrong.append((word, doc[2].lemma_, doc[2].pos_))
    assert not wrong


def test_nouns_stand_in_the_singular_as_the_parser_gives_it(kinds: Kinds) -> None:
    language: Language = parser()
    heads = [w for w in kinds.nouns if w.isalpha()]
    wrong = []
    for word, doc in zip(
        heads, language.pipe(f"The new {w} shocked us ." for w in heads), strict=True
    ):
        if doc[2].pos_ == "NOUN" and doc[2].lemma_ != word:
            wrong.append((word, doc[2].lemma_))
    assert not wrong


def rows(kinds: Kinds, words: str) -> list[Entry]:
    first, *_ = words.split()
    return [row for row in kinds.verbs[first] if row[0] == tuple(words.split())]


def test_idioms_and_then_longer_patterns_come_first(kinds: Kinds) -> None:
    for table in (kinds.verbs, kinds.nouns, kinds.adjectives):
        for entries in table.values():
            order = [(frame.kind != NO_EVENT, -len(words)) for words, frame in entries]
            assert order == sorted(order)


def test_narrow_frames_come_before_broad_ones(kinds: Kinds) -> None:
    tested = [bool(f.object_is or f.subject_is or f.needs) for _, f in rows(kinds, "attack")]
    assert tested == sorted(tested, reverse=True)
    assert tested[0]
    assert not tested[-1]


def test_what_forces_do_comes_before_what_people_do(kinds: Kinds) -> None:
    told = [(f.kind, f.subject_is) for _, f in rows(kinds, "flee")]
    forces = next(n for n, (_, subject) in enumerate(told) if "forces" in subject)
    people = next(n for n, (_, subject) in enumerate(told) if "people" in subject)
    assert forces < people


def test_noun_patterns_hold_modifiers_alone(kinds: Kinds) -> None:
    """What follows the noun is its object: "exchange" of a class, never "exchange of fire"."""
    wrong = [p for f in kinds.frames for p in f.nouns if {"of", "against"} & set(p.split())]
    assert not wrong


def test_planned_kinds_are_of_the_same_family(kinds: Kinds) -> None:
    for kind in kinds.by_id.values():
        if kind.planned is not None:
            assert kind.planned.partition(".")[0] == kind.id.partition(".")[0]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("soldier", "people"),
        ("militant", "armed"),
        ("child", "civilians"),
        ("nurse", "people"),
        ("outpost", "locality"),
        ("hospital", "facility"),
        ("village", "locality"),
        ("howitzer", "weapon"),
        ("truce", "agreement"),
        ("frigate", "vessel"),
        ("hostage", "prisoners"),
    ],
)
def test_classes_pass_upward(kinds: Kinds, noun: str, expected: str) -> None:
    assert expected in kinds.classes[noun]


@pytest.mark.parametrize("noun", ["missile", "town", "house", "truce", "week", "dollar", "tank"])
def test_things_are_no_people(kinds: Kinds, noun: str) -> None:
    assert "people" not in kinds.classes.get(noun, frozenset())
