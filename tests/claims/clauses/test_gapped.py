"""Relative clauses without a pronoun: who did it, and to whom."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of

GAPPED = [
    (
        "The soldiers the rebels captured in Herat were freed.",
        "detention.captured",
        "rebels",
        "soldiers",
    ),
    (
        "The soldiers the rebels captured in Herat were freed.",
        "detention.released",
        None,
        "soldiers",
    ),
    ("The three hostages the group killed were nurses.", "casualties.killed", "group", "hostages"),
    ("On Monday the rebels captured in Herat were freed.", "detention.released", None, "rebels"),
    ("In Herat the men arrested by police were freed.", "detention.arrested", "police", "men"),
]


@pytest.mark.parametrize(("text", "kind", "doer", "sufferer"), GAPPED)
def test_doer_and_sufferer(text: str, kind: str, doer: str | None, sufferer: str) -> None:
    claims, _ = extracted(sheet_of(text))
    one = next(c for c in claims if c.kind == kind)
    assert [p.text.split()[-1] for p in one.agent] == ([doer] if doer else [])
    assert [p.text.split()[-1] for p in one.target] == [sufferer]
