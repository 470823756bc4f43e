import pytest

from reportedly.text.lines import blocks, page_width, runs

WRAPPED = """The joint patrol of the army and the police took two men and a
Valdian guard commander after a search of a farm in the east of Tarn
Province.  They are held at
Orvel."""


def joined(text: str) -> list[str]:
    return [
        " ".join(line.text for line in block)
        for run in runs(text)
        for block in blocks(run, [False] * len(run))
    ]


def test_every_separator_of_unicode_ends_a_line() -> None:
    text = "a.\nb.\r\nc.\rd.\u2028e.\u2029f.\x85g.\x0bh.\x0ci."
    assert joined(text) == [c + "." for c in "abcdefghi"]


def test_offsets_are_those_of_the_text() -> None:
    text = "\ufeff \r\n  One line. \u2028\u2028\tTwo.\xa0"
    found = [line for run in runs(text) for line in run]
    assert [text[line.start : line.end] for line in found] == [line.text for line in found]
    assert [line.text for line in found] == ["\ufeff", "One line.", "Two."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_hard_wrapped_lines_are_one_paragraph(end: str) -> None:
    assert joined(WRAPPED.replace("\n", end)) == [" ".join(WRAPPED.split("\n"))]


def test_a_full_stop_at_a_line_end_ends_the_paragraph() -> None:
    assert joined("Rebels fled.\nThe army came.") == ["Rebels fled.", "The army came."]


def test_a_title_at_a_line_end_does_not() -> None:
    assert joined("They met Gen.\nOrn at noon.") == ["They met Gen. Orn at noon."]


def test_a_blank_line_always_splits() -> None:
    assert joined("Rebels took the\n\nmill.") == ["Rebels took the", "mill."]


def test_a_short_line_under_a_headline_stays_apart() -> None:
    text = "Ministers spoke of the siege of Orvel and the war in Velda\nAda Morn\n" + "Word " * 40
    assert joined(text)[:2] == text.split("\n")[:2]


def test_a_headline_and_its_lead_stay_apart() -> None:
    text = "Rebels take the mill at Orvel\nFighters took the mill on Monday, officials said."
    assert joined(text) == text.split("\n")


def test_a_page_that_is_wrapped_tells_where_a_short_paragraph_runs_on() -> None:
    short = "Two guards were taken on Monday night to a barracks near Orvel\nValley and freed."
    found = runs(f"{WRAPPED}\n\n{short}")
    width = page_width(found)
    assert len(blocks(found[1], [False, False], width)) == 1
    assert len(blocks(found[1], [False, False])) == 2


def test_a_page_with_one_longer_line_is_not_wrapped() -> None:
    assert page_width(runs(f"{WRAPPED}\n\n{'A line that no mail program wrapped. ' * 4}")) == 0
