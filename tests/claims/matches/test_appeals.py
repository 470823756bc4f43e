"""Appeals and verdicts that no verb of speaking tells: whose they are and whom they mean."""

from __future__ import annotations

import pytest

from reportedly.records.claims import Claim
from tests.claims.conftest import extracted, sheet_of


def told(text: str, kind: str) -> list[Claim]:
    """The claims of a kind in a text."""
    claims, _ = extracted(sheet_of(text))
    return [c for c in claims if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        '"The militia must leave the valley," said Governor Amina Sow.',
        '"It is vital that the militia leave the valley," said Governor Amina Sow.',
        '"It is time for the militia to leave the valley," said Governor Amina Sow.',
        '"I hope that the militia will leave the valley," said Governor Amina Sow.',
    ],
)
def test_who_should_act_is_asked_by_who_speaks(text: str) -> None:
    (claim,) = told(text, "statement.appealed")
    assert [p.name for p in claim.agent] == ["Amina Sow"]
    assert "militia" in claim.target[0].text
    assert len(claim.attribution) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The militia must share the water.",
        "Should the militia share the water, the governor said, the road would open.",
        "The governor said the bridge should be ready in May.",
        "Governor Amina Sow said she must rest.",
    ],
)
def test_no_appeal_where_nobody_is_asked(text: str) -> None:
    assert told(text, "statement.appealed") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Governor Amina Sow called the raid a cowardly crime.", "statement.condemned"),
        ("Governor Amina Sow described the truce as a step forward.", "statement.welcomed"),
        ('"The raid was a barbaric act," said Governor Amina Sow.', "statement.condemned"),
        ('"We are appalled by the raid," said Governor Amina Sow.', "statement.condemned"),
    ],
)
def test_a_verdict_blames_or_praises(text: str, kind: str) -> None:
    (claim,) = told(text, kind)
    assert [p.name for p in claim.agent] == ["Amina Sow"]


@pytest.mark.parametrize(
    "text",
    [
        "Governor Amina Sow described the road as wide.",
        "Governor Amina Sow called for a brutal winter to end.",
        "The raid was a barbaric act.",
    ],
)
def test_no_verdict_without_blame_or_a_speaker(text: str) -> None:
    assert told(text, "statement.condemned") == []


def test_vices_accuse_whoever_has_them() -> None:
    text = "The shelling shows the Red Banner's contempt for life, said Governor Amina Sow."
    (claim,) = told(text, "statement.accused")
    assert ["Red Banner" in (p.name or p.text) for p in claim.target] == [True]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Norway condemned attacks carried out by Hamas.",
            "statement.condemned",
            ["Hamas"],
        ),
        (
            "Norway welcomed the truce between Sudan and Chad.",
            "statement.welcomed",
            ["Sudan", "Chad"],
        ),
        ("Norway welcomed the news that Sudan had freed him.", "statement.welcomed", ["Sudan"]),
        ("Norway is committed to helping Sudan rebuild.", "pledge.support", ["Sudan"]),
        ("Norway remains determined to defeat Hamas.", "pledge.support", ["Hamas"]),
        ("Norway demanded that Sudan withdraw.", "statement.appealed", ["Sudan"]),
    ],
)
def test_whom_a_speech_act_means(text: str, kind: str, names: list[str]) -> None:
    (claim,) = told(text, kind)
    assert [p.name for p in claim.target] == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("President Lopes called President Sow on Sunday.", ["talks.called"]),
        ("President Lopes called on President Sow on Sunday to leave.", ["statement.appealed"]),
    ],
)
def test_the_preposition_of_a_day_belongs_to_the_day(text: str, kinds: list[str]) -> None:
    claims, _ = extracted(sheet_of(text))
    assert [c.kind for c in claims] == kinds
