"""The command `reportedly`: a file a command, one command, one call of the API."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from reportedly.cli.commands import reportedly
from reportedly.cli.exits import INTERRUPTED, OUTPUT, PIPE, code_of
from reportedly.errors import ReportedlyError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process with an exit code that means something."""
    sys.exit(run(arguments))


def _invoked(arguments: list[str]) -> object:
    """What the command returns. Click's own `main` would tell of a broken pipe as a failure."""
    if "_REPORTEDLY_COMPLETE" in os.environ:
        reportedly.main(arguments, prog_name="reportedly")
    with reportedly.make_context("reportedly", arguments) as context:
        return reportedly.invoke(context)


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command; errors are told on stderr in one line each."""
    try:
        result = _invoked(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except ReportedlyError as wrong:
        click.echo(f"reportedly: {wrong}", err=True)
        return code_of(wrong)
    except (click.Abort, KeyboardInterrupt):
        click.echo("reportedly: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return PIPE
    except OSError as wrong:
        _drop_output()
        where = f"{wrong.filename}: " if wrong.filename else ""
        click.echo(f"reportedly: {where}{wrong.strerror}. Check space and rights.", err=True)
        return OUTPUT


def _drop_output() -> None:
    """Nobody takes more: what is left in the buffer must not raise again at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no file stands behind it
        return
