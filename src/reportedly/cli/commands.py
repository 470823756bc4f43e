"""The table of commands: each is imported only when it is called, so that help is quick."""

from __future__ import annotations

import importlib

import click

from reportedly.cli.exits import MEANINGS
from reportedly.version import __version__

COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("reportedly.cli.read:read", "Read reports and print their claims; keep nothing."),
    "add": ("reportedly.cli.add:add", "Read reports into a ledger."),
    "claims": ("reportedly.cli.claims:claims", "Print claims of a ledger."),
    "incidents": (
        "reportedly.cli.incidents:incidents",
        "Print the incidents that the claims of a ledger tell of.",
    ),
    "control": (
        "reportedly.cli.control:control",
        "Print who is said to hold each area, and by whose word.",
    ),
    "judge": (
        "reportedly.cli.judge:judge",
        "Judge claims: one incident or two, a figure, a place; or undo.",
    ),
    "judgements": (
        "reportedly.cli.judgements:judgements",
        "List what analysts entered, and what has become of it.",
    ),
    "withdraw": (
        "reportedly.cli.withdraw:withdraw",
        "Let a report count no longer; its words are kept.",
    ),
    "purge": (
        "reportedly.cli.purge:purge",
        "Erase the words of a report for good; a tombstone is kept.",
    ),
    "reread": (
        "reportedly.cli.reread:reread",
        "Read the kept reports anew with the rules of today.",
    ),
    "retry": ("reportedly.cli.retry:retry", "Try the inputs again that could not be read."),
    "show": (
        "reportedly.cli.show:show",
        "Print everything that stands behind an id, with the words of the reports.",
    ),
    "situation": (
        "reportedly.cli.situation:situation",
        "Print what is known of an area, by whom, what is disputed and what is not known.",
    ),
    "changes": (
        "reportedly.cli.changes:changes",
        "Print what is known now and was not on an earlier day.",
    ),
    "figures": (
        "reportedly.cli.figures:figures",
        "Print what is said of how many, or the casualties over incidents.",
    ),
    "flows": (
        "reportedly.cli.flows:flows",
        "Print who fled where, which forces moved, what was closed, agreed or promised.",
    ),
    "brief": ("reportedly.cli.brief:brief", "Write the brief of an area, or check one."),
    "export": (
        "reportedly.cli.export:export",
        "Write a table or a map layer for others, or what its columns mean.",
    ),
    "gazetteer": (
        "reportedly.cli.gazetteer:gazetteer",
        "Look up places and borders; add files of places and areas.",
    ),
    "rules": (
        "reportedly.cli.rules:rules",
        "Check a folder of own rules and list what it changes.",
    ),
    "dump": ("reportedly.cli.dump:dump", "Print a ledger as canonical JSON Lines."),
    "doctor": ("reportedly.cli.doctor:doctor", "Say what is installed and what is missing."),
    "schema": ("reportedly.cli.schema:schema", "Print the JSON Schema of `read --format jsonl`."),
    "evaluate": (
        "reportedly.cli.evaluate:evaluate",
        "Measure the reading on the project's gold and the coded sets at hand.",
    ),
}
"""Name: where it stands, and its line in the help (the first line of its own docstring)."""


class Commands(click.Group):
    """A group that knows its commands by name and line, and loads the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=MEANINGS,
)
@click.version_option(__version__, prog_name="reportedly")
def reportedly() -> None:
    """Read news reports about armed conflict into claims with their sources."""
