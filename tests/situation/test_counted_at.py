"""Which numbers of a claim with several places are told of one of them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from reportedly.situation.counted_at import at_place
from reportedly.situation.voices import Word
from tests.tellings import reports


def word(text: str) -> Word:
    """A claim of which the words are its figures and its places, in the order of the text."""
    figures, places = [], []
    for n, part in enumerate(text.split()):
        name, _, number = part.partition("=")
        row: dict[str, Any] = {"start": n, "end": n + 1}
        if number:
            figures.append((f"{name} {number}", row))
        else:
            places.append((name, row))
    claim = {
        "id": "a",
        "kind": "casualties.killed",
        "places": [name for name, _ in places],
        "figures": [told for told, _ in figures],
    }
    case = {"report": [{"id": "r", "published": "2031-05-04", "claims": [claim]}]}
    (told,) = (Word(t.report, c, t.known) for t in reports(case) for c in t.claims)
    return placed(told, [r for _, r in figures], [r for _, r in places])


def placed(told: Word, figures: list[dict[str, Any]], places: list[dict[str, Any]]) -> Word:
    """The claim with its figures and places where they stand in the text."""
    put = msgspec.structs.replace
    claim = put(
        told.claim,
        figures=tuple(
            put(f, **r, id=f"f{r['start']}")
            for f, r in zip(told.claim.figures, figures, strict=True)
        ),
        places=tuple(put(p, **r) for p, r in zip(told.claim.places, places, strict=True)),
    )
    return put(told, claim=claim)


@pytest.mark.parametrize(
    ("text", "line", "left"),
    [
        ("killed=7 XA/North killed=9 XA/South", ("XA", "North"), [7]),
        ("killed=7 XA/North killed=9 XA/South", ("XA", "South"), [9]),
        ("killed=7 XA/North killed=9 XA/South", ("XA",), [7, 9]),
        ("killed=7 XA/North killed=9 XA/South", (), [7, 9]),
        ("killed=7 killed=9 XA/North XA/South", ("XA", "North"), [7, 9]),
        ("killed=7 injured=9 XA/North XA/South", ("XA", "North"), [7, 9]),
        ("killed=7 XA/North injured=3 killed=9 XA/South", ("XA", "North"), [7, 3]),
    ],
)
def test_a_number_of_another_place_is_left_out(
    text: str, line: tuple[str, ...], left: list[int]
) -> None:
    (found,) = at_place([word(text)], line)
    assert [f.low for f in found.claim.figures] == left
