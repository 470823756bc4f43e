from __future__ import annotations

import sys
from io import StringIO

import pytest

from reportedly.cli import output
from reportedly.cli.output import progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "told"), [(Terminal(), True), (StringIO(), False)])
def test_progress_is_for_a_terminal_and_wiped_at_the_end(
    monkeypatch: pytest.MonkeyPatch, stream: StringIO, told: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(output, "LONG", -1.0)
    monkeypatch.setattr(output, "STEP", -1.0)
    assert list(progress(range(3))) == [0, 1, 2]
    assert ("3 reports" in stream.getvalue()) is told
    assert not told or stream.getvalue().endswith(" \r")


def test_short_work_is_not_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    list(progress(range(3)))
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((5, 0, 2.0, None), "5 reports, 2.5 a second"),
        ((5, 0, 2.0, 25), "5 of 25 reports, 2.5 a second, 8 s left"),
        ((1_005, 1_000, 2.0, 1_400), "1,005 of 1,400 reports, 2.5 a second, 2 min 38 s left"),
        ((10, 10, 2.0, 25), "10 of 25 reports, 0.0 a second"),
        ((5, 0, 2.0, 25_000), "5 of 25,000 reports, 2.5 a second, 2 h 46 min left"),
        ((26, 0, 2.0, 25), "26 of 25 reports, 13.0 a second, 0 s left"),
    ],
)
def test_progress_in_words(given: tuple[int, int, float, int | None], words: str) -> None:
    assert output.progress_in_words(*given) == words


def test_the_number_is_asked_once_and_what_is_known_tells_nothing_of_the_rate(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream, asked = Terminal(), []
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(output, "LONG", -1.0)
    monkeypatch.setattr(output, "STEP", -1.0)
    items = progress(range(9), lambda: asked.append(1) or 20, lambda _: True)  # type: ignore[func-returns-value]
    assert list(items) == list(range(9))
    assert asked == [1]
    assert "9 of 20 reports, 0.0 a second" in stream.getvalue()
