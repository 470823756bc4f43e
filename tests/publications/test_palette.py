"""Colours can be read, told apart by colour-blind eyes, and never stand alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from reportedly.gazetteer.kinds import FAMILIES
from reportedly.publications.assets import load_signs
from reportedly.publications.palette import (
    Paper,
    Shades,
    contrast,
    css_variables,
    load_palette,
    luminance,
)

PALETTE = load_palette()
THEMES = [
    (PALETTE.light, [g.light for g in PALETTE.group]),
    (PALETTE.dark, [g.dark for g in PALETTE.group]),
]
TEXT, LARGE = 4.5, 3.0
"""Least contrast of text and of parts that carry meaning: WCAG 2.2, 1.4.3 and 1.4.11."""

Linear = tuple[float, float, float]
DEFICIENCY = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB."""


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert luminance("#ffffff") == pytest.approx(1)


@pytest.mark.parametrize(("paper", "groups"), THEMES, ids=["light", "dark"])
def test_text_can_be_read(paper: Paper, groups: list[Shades]) -> None:
    for ground in (paper.paper, paper.panel, paper.sunk):
        assert contrast(paper.ink, ground) >= 7
        assert contrast(paper.soft, ground) >= TEXT
        assert contrast(paper.edge, ground) >= LARGE
        assert contrast(paper.focus, ground) >= LARGE
    assert contrast(paper.focus, paper.panel) >= TEXT, "links in a card"
    assert contrast(paper.alert, paper.alert_fill) >= TEXT
    for shades in groups:
        assert contrast(paper.ink, shades.fill) >= 7
        assert contrast(paper.ink, shades.strong) >= 7
        assert contrast(paper.soft, shades.fill) >= TEXT, (
            "the chain under a claim that is pointed at"
        )


@pytest.mark.parametrize(("paper", "groups"), THEMES, ids=["light", "dark"])
def test_kind_and_underline_can_be_read_on_every_tint(paper: Paper, groups: list[Shades]) -> None:
    for shades in groups:
        for ground in (paper.paper, paper.panel, shades.fill):
            assert contrast(shades.line, ground) >= TEXT
        assert contrast(paper.paper, shades.line) >= TEXT, "number of the chosen claim"
        for other in groups:
            assert contrast(shades.line, other.fill) >= LARGE
            assert contrast(shades.line, other.strong) >= LARGE


@pytest.mark.parametrize("eyes", ["protan", "deutan"])
@pytest.mark.parametrize(("paper", "groups"), THEMES, ids=["light", "dark"])
def test_groups_differ_for_colour_blind_eyes(paper: Paper, groups: list[Shades], eyes: str) -> None:
    seen = [lab(simulated(linear(s.line), eyes)) for s in groups]
    apart = [
        sum((a - b) ** 2 for a, b in zip(x, y, strict=True)) ** 0.5
        for x, y in combinations(seen, 2)
    ]
    assert min(apart) >= 13, "CIE76; 2.3 is just noticeable"


def test_every_family_has_one_group_and_a_sign_of_its_own() -> None:
    grouped = [family for group in PALETTE.group for family in group.families]
    assert sorted(grouped) == sorted(FAMILIES)
    signs = load_signs()
    assert sorted(signs) == sorted(FAMILIES)
    assert len(set(signs.values())) == len(signs)


def test_unknown_family_falls_into_the_last_group() -> None:
    assert PALETTE.group_of("weather") == len(PALETTE.group) - 1


def test_variables_hold_both_themes() -> None:
    css = css_variables(PALETTE)
    light, dark = css.split("prefers-color-scheme: dark")
    assert f"--paper: {PALETTE.light.paper};" in light
    assert f"--paper: {PALETTE.dark.paper};" in dark


def linear(colour: str) -> Linear:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def simulated(colour: Linear, eyes: str) -> Linear:
    red, green, blue = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(line, colour, strict=True))))
        for line in DEFICIENCY[eyes]
    )
    return red, green, blue


def lab(colour: Linear) -> Linear:
    r, g, b = colour
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
