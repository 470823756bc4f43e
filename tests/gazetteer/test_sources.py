"""Words of saying are plain lemmas, and what narrows a saying is a saying."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.sources import open_sources


def test_words_can_be_met_in_a_text() -> None:
    lists = msgspec.to_builtins(open_sources())
    words = {w for classes in lists.values() for group in classes.values() for w in group}
    assert sorted(w for w in words if w != w.lower() or "_" in w or w != w.strip()) == []


def test_quoting_and_telling_are_ways_of_saying() -> None:
    verbs = open_sources().verbs
    assert verbs["quote"] <= verbs["say"]
    assert {"tell", "inform", "assure"} <= verbs["say"] & verbs["tell"]


def test_a_denial_is_told_by_its_own_verbs() -> None:
    verbs = open_sources().verbs
    assert "deny" in verbs["deny"]
    assert not verbs["deny"] & verbs["say"]
