from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest

from reportedly.incidents.stories import Stories, main_incidents, stories
from reportedly.records.signatures import Signature
from tests.incidents.conftest import cases, signed

CASES = cases("stories.toml")


def groups(found: Stories) -> list[list[str]]:
    return sorted(map(list, found.members.values()))


def everything() -> list[Signature]:
    """The reports of the first cases that do not share a text."""
    return [signed(r) for case in (CASES[0], CASES[2], CASES[3]) for r in case["report"]]


SMALL = "barn cart lamp stove ladder bucket hedge pillow kettle basket saddle rope".split()
FORMS = (
    "Gunmen with a {} raided the depot of {town} at night and took a {} away",
    "They abducted {man}, a merchant, who was mending a {} beside the {}",
    "A witness hid behind a {} and saw {man} being tied to a {}",
    "The family asked {elder} for help and showed him a {} and a {}",
    "In {town} nobody had seen a {} or a {} on the road, said {elder}",
)


def crowd(count: int, town: str, man: str, elder: str) -> list[Signature]:
    """Reports of one event, each in words of its own: names are all that they share."""
    chance = random.Random(town)
    rows = []
    for number in range(count):
        forms = chance.sample(FORMS, len(FORMS))
        told = [f.format(*chance.sample(SMALL, 2), town=town, man=man, elder=elder) for f in forms]
        text = ". ".join(told) + "."
        rows.append({"id": f"{town}-{number:03}", "published": "2031-03-03", "text": text})
    return [signed(row) for row in rows]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_stories_of_the_cases(case: dict[str, Any]) -> None:
    found = stories([signed(r) for r in case["report"]])
    assert groups(found) == sorted(map(sorted, case["stories"]))


def test_the_order_of_arrival_is_nothing() -> None:
    reports = everything()
    whole = main_incidents(stories(reports))
    for seed in range(5):
        assert main_incidents(stories(random.Random(seed).sample(reports, len(reports)))) == whole


def test_a_new_report_changes_only_the_story_it_touches() -> None:
    reports = everything()
    before = stories(reports[1:])
    after = stories(reports)
    joined = after.members[after.story_of("a1")]
    untouched = [r.report for r in reports if r.report not in joined]
    assert len(untouched) == 8
    assert [after.story_of(r) for r in untouched] == [before.story_of(r) for r in untouched]


def test_two_events_in_the_same_words_are_parted_by_the_names_that_one_side_says() -> None:
    ours = crowd(8, "Tervel", "Ivo Brenk", "Bishop Lasko")
    theirs = crowd(8, "Quenby", "Marta Selm", "Judge Orten")
    found = stories([*ours, *theirs])
    assert groups(found) == [[s.report for s in theirs], [s.report for s in ours]]
    assert "apart from like reports by" in found.why(ours[1].report)


def test_copies_tell_the_story_of_their_original() -> None:
    text = crowd(1, "Tervel", "Ivo Brenk", "Bishop Lasko")[0]
    found = stories([text, *(signed_again(text, f"copy-{n}") for n in range(3))])
    assert len(found.members) == 1
    assert found.why("copy-1").startswith("shares 5 of 5 sentences word for word with Tervel-000")


def signed_again(signature: Signature, report: str) -> Signature:
    return msgspec.structs.replace(signature, report=report)


def test_the_reason_names_what_both_name() -> None:
    found = stories([signed(r) for r in CASES[0]["report"]])
    assert found.why("b1") == "tells the event of b2: both name Ostrel and Quenby"
    assert stories([]).members == {}


def test_a_report_alone_says_so() -> None:
    found = stories([signed(CASES[3]["report"][0])])
    assert found.why("one") == "no other report tells the same event"
    assert found.alike("one", "one") == 1.0
