"""Write what the docs take from the code: every command's help, the JSON Schema, an example.

`make docs`; a test fails where a file is not what this writes.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import get_args

import click
import msgspec
from click.testing import CliRunner

from reportedly.cli.commands import reportedly
from reportedly.publications.exports.dictionary import as_markdown
from reportedly.records.exports import ExportOf
from reportedly.records.readings import json_schema

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
WIDTH = 100
HEAD = """# Commands

Written by `make docs` from the commands themselves.
"""


def command_pages() -> str:
    """The help of the program and of each command."""
    settings = reportedly.context_settings
    context = click.Context(reportedly, None, "reportedly", terminal_width=WIDTH, **settings)
    parts = [HEAD, section("reportedly", reportedly.get_help(context))]
    for name in reportedly.list_commands(context):
        command = reportedly.get_command(context, name)
        assert command is not None
        parts += pages_of(command, context, name)
    return "\n".join(parts)


def pages_of(command: click.Command, above: click.Context, name: str) -> list[str]:
    """The help of a command and, where it is a group, of those in it."""
    within = click.Context(command, above, name, terminal_width=WIDTH)
    pages = [section(within.command_path, command.get_help(within))]
    if isinstance(command, click.Group):
        for below in command.list_commands(within):
            pages += pages_of(command.commands[below], within, below)
    return pages


def section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


EXAMPLE = (
    "As many as 400 soldiers fled from Ansongo to Niger on Monday, AFP quoted the border guard as "
    "saying. Mali's army denied that the town had fallen."
)
ASKED = ("read", "-", "--outlet", "The Plainsman", "--published", "2031-05-13")
MARKS = ("<!-- example: written by `make docs` -->\n", "<!-- /example -->")


def with_example(path: Path, example: str) -> str:
    """A page with its example as it is read today."""
    written = path.read_text(encoding="utf-8")
    before, _, rest = written.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    return before + MARKS[0] + example + MARKS[1] + after


def readme() -> str:
    """An invented passage and what the command prints of it."""
    shown = CliRunner().invoke(reportedly, ASKED, input=EXAMPLE)
    asked = " ".join(f'"{word}"' if " " in word else word for word in ASKED)
    quoted = "\n".join(f"> {line}" for line in wrap(EXAMPLE, WIDTH))
    return (
        f"{quoted}\n\n```text\n$ reportedly {asked} < report.txt\n\n{shown.output.rstrip()}\n```\n"
    )


POACHED = "Fighters of the River Guard poached 12 elephants near Gao, officials vouchsafed."


def own_rules() -> str:
    """What the folder of the page on own rules changes, and a passage read with it."""
    run = CliRunner()
    listed = run.invoke(reportedly, ("rules", str(DOCS / "rules")))
    asked = (*ASKED[:2], "--rules", str(DOCS / "rules"), *ASKED[4:])
    shown = run.invoke(reportedly, asked, input=POACHED)
    date = " ".join(ASKED[4:])
    return (
        f"```text\n$ reportedly rules docs/rules\n{listed.output.rstrip()}\n```\n\n"
        + "\n".join(f"> {line}" for line in wrap(POACHED, WIDTH))
        + f"\n\n```text\n$ reportedly read - --rules docs/rules {date} < report.txt\n\n"
        + f"{shown.output.rstrip()}\n```\n"
    )


def dictionary() -> str:
    """What every column of every export means."""
    parts = (f"### {what}\n\n{as_markdown(what)}" for what in get_args(ExportOf))
    return "\n" + "\n".join(parts) + "\n"


SHOWN = re.compile(r"```text\n((?:\$ reportedly [^\n]+\n)+)\n.*?```", re.DOTALL)
"""Commands with what the last of them prints."""
SAMPLES = (
    "ansongo/1-lantern.txt ansongo/2-plainsman.html ansongo/4-wires.jsonl "
    "mukalla/1-harbour-courier.html mukalla/2-coastline.jsonl"
).split()
"""Those with a day of their own, so that the page is the same on every day."""


def situation(path: Path) -> str:
    """A page with what its commands print of the samples today; "| head -n N" cuts it."""
    run = CliRunner()
    with TemporaryDirectory() as folder:
        asked = {"REPORTEDLY_LEDGER": f"{folder}/samples.sqlite", "COLUMNS": str(WIDTH)}
        samples = [str(ROOT / "samples" / name) for name in SAMPLES]
        run.invoke(reportedly, ("add", *samples), env=asked)

        def shown(block: re.Match[str]) -> str:
            for line in block[1].splitlines():
                told, _, cut = line.removeprefix("$ reportedly ").partition(" | head -n ")
                words = [f"{folder}/{w}" if w.endswith(".json") else w for w in shlex.split(told)]
                lines = run.invoke(reportedly, words, env=asked).output.strip().splitlines()
                printed = "\n".join(lines[: int(cut)] if cut else lines).rstrip()
            return f"```text\n{block[1]}\n{printed}\n```"

        return SHOWN.sub(shown, path.read_text(encoding="utf-8"))


def schema() -> str:
    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=1).decode() + "\n"


def files() -> dict[Path, str]:
    """Every file that this script writes, and what it holds."""
    return {
        DOCS / "commands.md": command_pages(),
        DOCS / "reading-1.schema.json": schema(),
        ROOT / "README.md": with_example(ROOT / "README.md", readme()),
        DOCS / "exports.md": with_example(DOCS / "exports.md", dictionary()),
        DOCS / "situation.md": situation(DOCS / "situation.md"),
        DOCS / "rules.md": with_example(DOCS / "rules.md", own_rules()),
    }


if __name__ == "__main__":
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
