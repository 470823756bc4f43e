"""`incidents --main-of-report`: the incident that each report mainly tells of."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]


def test_the_main_incident_of_each_report_in_every_shape(ledger: Path, command: Command) -> None:
    given = ("incidents", "--main-of-report", "--ledger", ledger)
    lines = [json.loads(line) for line in command(*given, "--format", "jsonl").out.splitlines()]
    assert [set(line) for line in lines] == [{"report", "incident", "why"}] * len(lines)
    assert len(lines) == len({line["report"] for line in lines}) > 0
    rows = command(*given, "--format", "csv").out.splitlines()
    assert rows[0] == "report,incident,why"
    assert len(rows) == len(lines) + 1
    text = command(*given).out
    assert all(line["incident"] in text and line["report"] in text for line in lines)


def test_the_main_incident_takes_no_filter(ledger: Path, command: Command) -> None:
    done = command("incidents", "--main-of-report", "--place", "Mosul", "--ledger", ledger)
    assert done.code == 2
    assert "--main-of-report takes no filter; leave out --place." in done.err
