"""Whose account an article is."""

from __future__ import annotations

import pytest

from tests.claims.conftest import extracted, sheet_of


def told_in(text: str, outlet: str = "Daily", title: str | None = None) -> list[str | None]:
    """The chain of the first claim of an event, without the outlet."""
    claims, _ = extracted(sheet_of(text, outlet=outlet, title=title))
    told = next(c for c in claims if c.family in ("strike", "battle", "territory", "casualties"))
    return [x.name for x in told.attribution[1:]]


SPEECH = "Mr Speaker, the House will have heard of it. Rebels shelled the depot. I thank you."
TITLES = [
    ("Statement by Karl Brenner on Menaka", SPEECH, ["Karl Brenner"]),
    ("Foreign Secretary's statement on Menaka", SPEECH, ["Foreign Secretary"]),
    ("Rebels near Menaka", SPEECH, []),
    ("Joint statement by the G7", "We are appalled. Rebels shelled the depot.", ["G7"]),
    ("Minister's statement on Menaka", "The minister said they fled. Rebels shelled it.", []),
    ("Interview with Karl Brenner", "Rebels shelled the depot. I met him there.", []),
    ("Interview with Karl Brenner", "Q. And?\n\nA. Rebels shelled the depot.", ["Karl Brenner"]),
    ("Daily interviews relief worker Ida Lund", "Q. And?\n\nA. Rebels shelled it.", ["Ida Lund"]),
    (
        "Interview: Ida Lund, relief worker",
        "Daily: Why?\n\nLund: Rebels shelled it.\n\nDaily: And?\n\nLund: I fled.",
        ["Ida Lund"],
    ),
    ("In conversation with Ida Lund", "Q: And?\n\nA: Rebels shelled it.", ["Ida Lund"]),
    ("Police interviews suspects", "Q: And?\n\nA: Rebels shelled it.", [None]),
    ("Brenner gives interview with Al Jazeera", "Rebels shelled the depot. I saw it.", []),
]


@pytest.mark.parametrize(("title", "text", "chain"), TITLES)
def test_a_title_tells_whose_words_a_text_gives(title: str, text: str, chain: list[str]) -> None:
    assert told_in(text, title=title) == chain


LINES = [
    ("Speech by Ida Lund at the conference\n\nRebels shelled the depot.", ["Ida Lund"]),
    ("By Ida Lund, Minister of Health\n\nRebels shelled the depot.", ["Ida Lund"]),
    ("By Ida Lund\n\nRebels shelled the depot.", []),
    (
        "We, the Foreign Ministers of Chad and Togo, are appalled. Rebels shelled the depot.",
        ["Foreign Ministers of Chad and Togo"],
    ),
    ("Minister Ida Lund:\n\nRebels shelled the depot.", ["Ida Lund"]),
    ("Ida Lund, Official Spokesperson: Rebels shelled the depot.", ["Ida Lund"]),
    (
        "Ida Lund: Yes.\n\nReuters: Rebels shelled it.\n\nIda Lund: Yes. It was.",
        ["Reuters"],
    ),
    (
        "Remarks in Geneva\n\nKarl Brenner\nMinister of Health\n\nRebels shelled the depot.",
        ["Karl Brenner"],
    ),
    ("Menaka:\n\nRebels shelled the depot.", []),
    ("MODERATOR: Welcome.\n\nSENIOR OFFICIAL: Rebels shelled it.", ["Senior Official"]),
    (
        "Ida Lund: Yes.\n\nDaily: Why?\n\nIda Lund: Rebels shelled it.\n\nDaily: I see.",
        ["Ida Lund"],
    ),
    ("((Daily)) And?\n\n((Ida Lund)) Rebels shelled it.\n\n((Daily)) I see.", ["Ida Lund"]),
    ("Daily met Ida Lund.\n\n((DY)) And?\n\n((IL)) Rebels shelled the depot.", ["Ida Lund"]),
    ('Minister Ida Lund issued this statement:\n\n"Rebels shelled the depot."', ["Ida Lund"]),
]


@pytest.mark.parametrize(("text", "chain"), LINES)
def test_a_line_tells_whose_words_follow(text: str, chain: list[str]) -> None:
    assert told_in(text) == chain


def test_words_follow_a_lead_that_says_who_gave_them() -> None:
    text = (
        "Ambassador Ida Lund delivered remarks in Geneva. She spoke of her work.\n\n"
        "Rebels shelled the depot. I saw it."
    )
    assert told_in(text) == ["Ida Lund"]


def test_words_before_a_speech_are_the_outlets() -> None:
    text = (
        "Minister Ida Lund addressed the assembly today. Rebels shelled the depot.\n\n"
        "Mr President, I thank you."
    )
    assert told_in(text, title="Minister's speech at the assembly") == []


def test_an_account_on_a_government_page_goes_on_behind_others_who_are_told_of() -> None:
    text = "Minister Karl Brenner said:\n\nThe rebels claim success. Rebels shelled the depot."
    sheet = sheet_of(text, outlet="Ministry of Defence of Latvia")
    claims, _ = extracted(sheet)
    told = next(c for c in claims if c.family in ("strike", "battle"))
    assert [x.name for x in told.attribution[1:]] == ["Karl Brenner"]


def test_an_account_ends_at_the_notes() -> None:
    text = (
        "Minister Karl Brenner said:\n\nWe will help.\n\nNotes to editors\n\n"
        "Rebels shelled the depot."
    )
    claims, _ = extracted(sheet_of(text, outlet="Ministry of Defence of Latvia"))
    told = next(c for c in claims if c.family in ("strike", "battle"))
    assert told.attribution[1:] == ()


def test_a_question_tells_nothing() -> None:
    for text in (
        "REPORTER: Minister, have rebels captured Menaka?",
        "((DY)) Has Menaka been captured?",
        "Q: Were there any civilian losses?",
    ):
        claims, _ = extracted(sheet_of(text))
        assert claims == (), text


def test_an_office_answers_on_its_own_page() -> None:
    text = "QUESTION: Were they hit?\n\nANSWER: Rebels shelled the depot."
    assert told_in(text, outlet="Ministry of Defence of Latvia") == []


def test_a_label_is_no_word_of_a_claim() -> None:
    claims, _ = extracted(sheet_of("((Daily)) And?\n\n((Ida Lund)) Rebels captured Menaka."))
    assert [c.evidence[0].quote for c in claims] == ["Rebels captured Menaka"]
