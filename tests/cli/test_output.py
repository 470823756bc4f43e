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
