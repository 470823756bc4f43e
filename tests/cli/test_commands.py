"""The command as a whole: its help, its exit codes, how it ends when it is cut short."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest

from reportedly.cli import exits
from reportedly.cli.commands import COMMANDS
from reportedly.cli.exits import code_of
from reportedly.errors import InputUnreadable, LedgerError, ModelMissing, SettingsWrong
from reportedly.mentions import learned

Command = Callable[..., Any]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str) -> None:
    module, _, attribute = COMMANDS[name][0].partition(":")
    command = getattr(importlib.import_module(module), attribute)
    assert isinstance(command, click.Command)
    assert command.name == name
    assert (command.help or "").splitlines()[0].strip() == COMMANDS[name][1]
    for option in command.params:
        plain = isinstance(option, click.Option) and isinstance(option.type, click.Choice)
        assert isinstance(option, click.Argument) or option.help or plain, option.name


def test_help_names_commands_and_exit_codes(command: Command) -> None:
    ended = command("--help")
    assert ended.code == 0
    words = " ".join(ended.out.split())
    for name, (_, line) in COMMANDS.items():
        assert f"{name} {line}" in words
    assert "3  the ledger cannot be opened" in ended.out


def test_wrong_usage(command: Command) -> None:
    assert command("sing").code == exits.USAGE
    assert command("read", "--loudly", "x").code == exits.USAGE
    assert command("--version").code == 0


def test_an_error_has_its_exit_code() -> None:
    codes = [
        code_of(InputUnreadable("empty", "", remedy="")),
        code_of(SettingsWrong("", remedy="")),
        code_of(LedgerError("", remedy="")),
        code_of(ModelMissing("", remedy="")),
    ]
    assert codes == [1, 2, 3, 4]


def test_schema_is_a_json_schema(command: Command) -> None:
    schema = json.loads(command("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_doctor(tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "l.sqlite"
    well = command("doctor", "--ledger", path)
    assert well.code == 0
    assert "English parser" in well.out
    assert "GeoNames" in well.out
    assert not path.exists(), "looking makes no ledger"
    path.write_bytes(b"nothing of ours " * 100)
    ill = command("doctor", "--ledger", path)
    assert ill.code == exits.LEDGER
    assert "NOT" in ill.out
    monkeypatch.setattr(learned, "PACKAGES", ("no_such_model",))
    missing = command("doctor", "--ledger", tmp_path / "none")
    assert missing.code == exits.MODEL
    assert "pip install" in missing.out


def test_a_missing_model_is_told(
    report: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learned, "PACKAGES", ("no_such_model",))
    ended = command("read", report)
    assert ended.code == exits.MODEL
    assert "pip install" in ended.err


def started(*arguments: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "reportedly", *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=interruptible
    )


def interruptible() -> None:
    """What a shell starts in the background ignores interrupts, and so would all below it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def many(tmp_path: Path) -> Path:
    rows = tmp_path / "many.jsonl"
    text = "Troops captured Kunduz on Monday, the ministry said. " * 8
    rows.write_text("".join(json.dumps({"id": f"r{n}", "text": text}) + "\n" for n in range(300)))
    return rows


@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupted_it_ends_at_once_and_clean(tmp_path: Path, workers: str) -> None:
    process = started("read", many(tmp_path), "--format", "jsonl", "--workers", workers)
    assert process.stdout is not None
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == exits.INTERRUPTED
    assert said == b"reportedly: interrupted\n"


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    process = started("read", many(tmp_path), "--format", "jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=20) == exits.PIPE
    assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_workers_end_with_a_killed_runner(tmp_path: Path) -> None:
    process = started("read", many(tmp_path), "--format", "jsonl", "--workers", "2")
    assert process.stdout is not None
    assert process.stdout.readline()
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    assert len(listed) == 2
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 10
    while alive := [pid for pid in listed if _runs(int(pid))]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and ") Z" not in state.read_text()
