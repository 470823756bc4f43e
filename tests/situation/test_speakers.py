"""Whom who speaks means by "our forces"."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.gazetteer.control_effects import control_effects
from reportedly.records.claims import Evidence, Link, Party
from reportedly.situation.speakers import speaks_of_his_own
from tests.claims.test_extract import claims_of


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("our forces hold the town", True),
        ("it is held by Our forces", True),
        ("four forces hold the town", False),
        ("forces hold our town", False),
    ],
)
def test_our_forces_are_the_speakers_own(quote: str, own: bool) -> None:
    (claim,) = claims_of("Rebels hold Gao.")[:1]
    claim = msgspec.structs.replace(claim, evidence=(Evidence(0, len(quote), quote),))
    party = Party("forces", None, None, None, None, "military")
    speaker = Link(None, None, None, None, "Ali Keita", "official", "direct")
    assert speaks_of_his_own(party, speaker, claim, control_effects().home) is own
