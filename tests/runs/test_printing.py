"""The same report in another printing says the same, and its quotes are slices of what came."""

import textwrap

import pytest

from reportedly import api

TOLD = (
    "Gunmen of the Lantern Front killed 1,200 villagers near Menaka on Monday, Colonel Ali Diko"
    " said. The army took back the town of Ansongo the next day, and 14 of its soldiers were hurt."
)


def said(text: str) -> list[tuple[object, ...]]:
    reading = api.read(text, outlet="The Plainsman", published="2031-05-14")
    for claim in reading.claims:
        assert all(text[e.start : e.end] == e.quote for e in claim.evidence)
    return [
        (
            claim.kind,
            claim.modality,
            [
                " ".join((p.name or p.text).replace("\u00ad", "").split())
                for p in (*claim.agent, *claim.target)
            ],
            [p.name for p in claim.places],
            claim.when and claim.when.earliest,
            [(f.low, f.high) for f in claim.figures],
            [" ".join((link.name or "").split()) for link in claim.attribution],
        )
        for claim in reading.claims
    ]


@pytest.mark.parametrize(
    "text",
    [
        textwrap.fill(TOLD, 60),
        TOLD.replace(" ", "  "),
        TOLD.replace(" ", "\u00a0"),
        TOLD.replace("soldiers", "sol\u00addiers").replace("villagers", "vil\u00adlagers"),
    ],
    ids=["wrapped", "double blanks", "hard blanks", "soft hyphens"],
)
def test_another_printing(text: str) -> None:
    assert said(text) == said(TOLD)
    assert len(said(TOLD)) > 2
