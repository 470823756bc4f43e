"""A set is read, scored and shown; what is set aside leaves totals and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from reportedly.evaluation.evaluate import Wish, compare, evaluate
from reportedly.evaluation.readings import recorded
from reportedly.evaluation.sets import Item, Line, MeasuringSet
from reportedly.evaluation.tables import as_text, changes
from tests.evaluation.rows import claim, gold

SECRET = "words that stay unopened"


def item(name: str, quote: str = "seen", topic: str | None = None) -> Item:
    row = gold(doc=name, id=f"{name}-01", quote=quote)
    return Item(id=name, text=quote, gold=[row], topic=topic)


SET = MeasuringSet(
    "more", "claims", (item("a", topic="one"), item("b", topic="two")), (item("c", SECRET),)
)


def reader(claims: dict[str, list[Any]]) -> Any:
    def read(items: Sequence[Item]) -> list[Line]:
        return [
            {"report": {"id": i.id}, "claims": claims.get(i.id, []), "mentions": []} for i in items
        ]

    return read


def test_totals_are_over_the_documents_of_each_part() -> None:
    found = evaluate(SET, reader({"a": [claim()], "c": [claim()]}))
    assert found.shown.totals["core_recall"] == 0.5
    assert found.aside is not None
    assert found.aside.totals["core_recall"] == 1.0
    assert found.topics["one"]["core_recall"] == 1.0


def test_nothing_set_aside_is_shown() -> None:
    spare = claim(evidence=[{"start": 90, "end": 130, "quote": SECRET}])
    wish = Wish(per_claim=True, wrong="agent")
    found = evaluate(SET, reader({"c": [spare], "a": [claim(agent=[])]}), wish)
    told = msgspec.json.encode(found).decode()
    assert SECRET not in told
    assert "c-01" not in told
    assert any("a-01" in note for note in found.notes)
    assert SECRET not in as_text(found)


def test_unread_documents_are_counted_and_told() -> None:
    def read(items: Sequence[Item]) -> list[Line]:
        error = {"code": "failed", "message": "Reading it failed."}
        return [
            {"report": {"id": i.id}, "claims": [], "mentions": [], "error": error} for i in items
        ]

    found = evaluate(SET, read)
    assert found.shown.unread == 2
    assert "3 COULD NOT BE READ" in as_text(found)
    assert any("Reading it failed." in note for note in found.notes)


def test_comparing_says_what_moved() -> None:
    old = evaluate(SET, reader({"a": [claim()]}))
    new = evaluate(SET, reader({"a": [claim()], "b": [claim()]}))
    moved = compare(SET, old, new)
    assert moved["core_recall"]["change"] == 0.5
    assert "core_recall" in changes("more", moved)
    assert changes("more", compare(SET, old, old)) == "more: nothing moved"


def test_earlier_lines_answer_for_their_reports() -> None:
    lines = reader({"a": [claim()]})(SET.items)
    assert evaluate(SET, recorded(lines)).shown.totals["core_recall"] == 0.5
