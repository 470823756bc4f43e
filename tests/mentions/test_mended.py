"""Tags and lemmas that the parser gets wrong are put right."""

import pytest

from reportedly.mentions.learned import parse
from reportedly.mentions.mended import noun_forms, stem, verb_forms
from reportedly.records.reports import Source
from reportedly.text.read import read


def told(text: str) -> dict[str, tuple[str, str]]:
    """Lemma and part of speech by word."""
    page = read(Source(name="text", content=text.encode(), media="text"))
    return {t.text: (t.lemma, t.pos) for t in parse(page).tokens}


@pytest.mark.parametrize(
    ("text", "word", "lemma", "pos"),
    [
        ("Fighting raged in the north.", "raged", "rage", "VERB"),
        ("They said they'd taken the town.", "'d", "have", "AUX"),
        ("They said they'd attack the town.", "'d", "would", "AUX"),
        ("The base was overrun shortly before midnight.", "overrun", "overrun", "VERB"),
        ("The rebels were armed and trained by Rwanda.", "armed", "arm", "VERB"),
        ("Troops crossed into Idlib and advanced on Saraqib.", "advanced", "advance", "VERB"),
        ("Airstrikes destroyed the bridge.", "Airstrikes", "airstrike", "PROPN"),
        ("The army re-established control of Bor.", "re-established", "re-establish", "VERB"),
        ("A new counter-offensive began.", "counter-offensive", "counter-offensive", "NOUN"),
        ("The besieged town was quiet.", "quiet", "quiet", "ADJ"),
        ("The Houthis control the capital.", "control", "control", "VERB"),
        ("The outpost was overrun and burned.", "overrun", "overrun", "VERB"),
        ("A doctor put the number of wounded at 9.", "wounded", "wounded", "NOUN"),
    ],
)
def test_what_is_put_right(text: str, word: str, lemma: str, pos: str) -> None:
    assert told(text)[word] == (lemma, pos)


def test_a_bare_form_of_going_is_no_participle() -> None:
    page = read(Source(name="text", content=b"About 60 men crossed into Chad.", media="text"))
    assert [t.tag for t in parse(page).tokens if t.text == "crossed"] == ["VBD"]


def test_all_of_a_list_is_what_was_said() -> None:
    text = b"The mayor reported that shells had killed nine men, wounded 20 and displaced 300."
    page = read(Source(name="text", content=text, media="text"))
    tokens = parse(page).tokens
    heads = {t.text: tokens[t.head].text for t in tokens}
    assert (heads["wounded"], heads["displaced"]) == ("killed", "wounded")


def test_a_participle_is_the_verb_of_a_sentence_that_has_no_other() -> None:
    text = b"He was captured. Before that, the financier funded attacks and bought weapons."
    page = read(Source(name="text", content=text, media="text"))
    tokens = parse(page).tokens
    funded = next(t for t in tokens if t.text == "funded")
    assert (funded.dep, tokens[funded.i - 1].dep, tokens[funded.i + 1].dep) == (
        "ROOT",
        "nsubj",
        "dobj",
    )


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (b"Drone strike on market kills 14 in Sudan, doctors say", "kills"),
        (b"Russian missile attack on Kharkiv wounds 35, governor says", "wounds"),
    ],
)
def test_a_number_follows_a_verb(text: bytes, verb: str) -> None:
    page = read(Source(name="text", content=text, media="text"))
    tokens = parse(page).tokens
    kills = next(t for t in tokens if t.text == verb)
    below = {tokens[c].dep for c in parse(page).children[kills.i]}
    assert (kills.pos, {"nsubj", "dobj"} <= below) == ("VERB", True)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        (
            b"Council members condemned in the strongest terms the attack on Gao.",
            "condemned",
            "ROOT",
        ),
        (b"A man named by police as John Smith was arrested.", "named", "acl"),
    ],
)
def test_what_acts_on_something_is_no_participle(text: bytes, word: str, tag: str) -> None:
    page = read(Source(name="text", content=text, media="text"))
    assert next(t.dep for t in parse(page).tokens if t.text == word) == tag


def test_forms_of_words() -> None:
    assert stem("occupied") == "occupy"
    assert stem("shelled") == "shell"
    assert "cordon" in verb_forms("cordone")
    assert "gunman" in noun_forms("gunmen")
