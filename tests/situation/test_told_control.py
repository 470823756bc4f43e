"""Sentences to who is said to hold what: the reading and the rules of control together."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reportedly import api
from reportedly.gazetteer.control_effects import control_effects
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.control import Control
from reportedly.runs.linking import voices
from reportedly.situation.control import control
from reportedly.situation.voices import Word

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "told_control.toml").read_text(encoding="utf-8")
)["case"]
TODAY = "2031-05-14"


def held(text: str) -> tuple[Control, ...]:
    reading = api.read(text, outlet="The Plainsman", published=TODAY)
    said = [Word(reading.report, claim, TODAY) for claim in reading.claims]
    return control(said, control_effects(), voices(open_gazetteer()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_sentences_tell_who_holds_what(case: dict[str, Any]) -> None:
    here = [c for c in held(case["text"]) if (c.area, c.count) == (case["area"], case.get("count"))]
    found = [(c.holder or "", c.state) for c in here]
    if case.get("none"):
        found = [(c.holder or "", c.state) for c in held(case["text"]) if c.area == case["area"]]
    assert found == ([] if case.get("none") else [(case["holder"], case["state"])])
