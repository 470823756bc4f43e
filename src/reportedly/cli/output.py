"""Where results go, and what is said beside them: progress and errors on stderr."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeVar

import click

from reportedly.records.readings import Failure
from reportedly.records.show import clean

T = TypeVar("T")

LONG = 2.0
"""Seconds after which work is long enough to tell of its progress."""
STEP = 0.5
"""Seconds between two tellings."""


@contextmanager
def opened(path: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or the file, which appears only when all is written."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():  # a pipe or a device takes no replacement
        with path.open("wb") as stream:
            yield stream
        return
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def tell_failure(failure: Failure) -> None:
    """One line on stderr: which input, what is wrong, what to do."""
    click.echo(clean(f"reportedly: {failure.input}: {failure.message} {failure.remedy}"), err=True)


def progress(items: Iterable[T], quiet: bool = False) -> Iterator[T]:
    """The items, with a count of them on stderr while work is long and somebody looks."""
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    start = told = time.monotonic()
    for count, item in enumerate(items, start=1):
        now = time.monotonic()
        if now - start > LONG and now - told > STEP:
            told = now
            sys.stderr.write(f"\r{count} reports, {count / (now - start):.1f} a second")
            sys.stderr.flush()
        yield item
    if told > start:
        sys.stderr.write("\r" + " " * 40 + "\r")


def width() -> int:
    """Columns to fill: those of the terminal, between 80 and 120."""
    return min(120, max(80, shutil.get_terminal_size((100, 24)).columns))
