"""`reportedly read`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import INPUTS, MEANINGS
from reportedly.cli.output import opened, progress, tell_failure, width
from reportedly.cli.table import reading_block
from reportedly.records.readings import Reading, Unreadable, to_json

Line = Reading | Unreadable
FORMATS = ("text", "jsonl", "html")


@click.command(epilog=MEANINGS)
@options.inputs
@click.option(
    "--format",
    "shape",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For eyes; one JSON object a report (reportedly.reading/1); or one HTML file with each "
    "claim lit in its words.",
)
@options.published
@options.outlet
@click.option("--with-text", is_flag=True, help="jsonl: keep the text of rows too.")
@options.workers
@options.batch
@options.rules
@options.output
def read(
    inputs: tuple[str, ...],
    shape: str,
    published: str | None,
    outlet: str | None,
    with_text: bool,
    workers: int,
    batch: int | None,
    rules: Path | None,
    output: Path | None,
) -> int:
    """Read reports and print their claims; keep nothing.

    INPUT is a text, HTML, CSV or JSON Lines file, a folder, a pattern, an address, or - for
    standard input. A row has "text" or "html" and may have id, title, outlet, published, received,
    url, language. An input that cannot be read is named on stderr and, in jsonl, has a line with
    "error"; the others are read.
    """
    lines = api.read_all(
        inputs,
        published=published,
        outlet=outlet,
        with_text=with_text or shape != "jsonl",
        workers=workers,
        batch=batch,
        rules=rules,
    )
    failed = Failed()
    with opened(output) as stream:
        WRITERS[shape](failed.noting(progress(lines)), stream)
    return INPUTS if failed.any else 0


class Failed:
    """Tells of inputs that could not be read as they pass, and remembers that there were any."""

    any = False

    def noting(self, lines: Iterable[Line]) -> Iterable[Line]:
        for line in lines:
            if isinstance(line, Unreadable):
                self.any = True
                tell_failure(line.error)
            yield line


def write_jsonl(lines: Iterable[Line], stream: IO[bytes]) -> None:
    """One line a report, each passed on at once."""
    for line in lines:
        stream.write(to_json(line) + b"\n")
        stream.flush()


def write_text(lines: Iterable[Line], stream: IO[bytes]) -> None:
    """Blocks for eyes; colour only where a terminal shows it."""
    columns, plain = width(), not stream.isatty()
    for line in lines:
        if isinstance(line, Reading):
            block = reading_block(line, columns)
            shown = click.unstyle(block) if plain else block
            stream.write(shown.encode() + b"\n")
            stream.flush()


def write_html(lines: Iterable[Line], stream: IO[bytes]) -> None:
    """One file with all reports."""
    from reportedly.publications.evidence import publish

    stream.write(publish([line for line in lines if isinstance(line, Reading)]))


WRITERS: dict[str, Callable[[Iterable[Line], IO[bytes]], None]] = {
    "text": write_text,
    "jsonl": write_jsonl,
    "html": write_html,
}
