"""Where it was by who saw it."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

TOLD = [
    ("Witnesses in the city of Baidoa said that fighting had erupted.", ["Baidoa"]),
    ("Doctors in Herat said that there had been heavy shelling.", ["Herat"]),
    ("Residents of Goma said that they could hear shelling.", []),
    ("In Herat, local officials said that fighting had erupted.", ["Herat"]),
    ("In Kyiv, the defence ministry said that fighting had erupted.", []),
    ("Refugees from Herat said that fighting had erupted.", []),
]


@pytest.mark.parametrize(("text", "places"), TOLD)
def test_witnesses_tell_of_where_they_live(text: str, places: list[str]) -> None:
    claims, _ = extracted(sheet_of(text))
    told = [c for c in claims if c.kind in ("battle.clash", "strike.artillery")]
    assert [[p.name for p in c.places] for c in told[:1]] == [places]
