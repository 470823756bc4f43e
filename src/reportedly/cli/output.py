"""Where results go, and what is said beside them: progress and errors on stderr."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
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


def progress(
    items: Iterable[T],
    total: Callable[[], int | None] = lambda: None,
    is_quick: Callable[[T], bool] = lambda _: False,
) -> Iterator[T]:
    """The items, with a count of them on stderr while work is long and somebody looks.

    `total` is how many there are, if that can be known; it is asked once, when first told of.
    What is quick, as a report that is known, tells nothing of the rate.
    """
    if not sys.stderr.isatty():
        yield from items
        return
    start = told = time.monotonic()
    quick, whole, widest = 0, None, 0
    for count, item in enumerate(items, start=1):
        now = time.monotonic()
        quick += is_quick(item)
        if now - start > LONG and now - told > STEP:
            whole = total() if told == start else whole
            told = now
            words = progress_in_words(count, quick, now - start, whole)
            widest = max(widest, len(words))
            sys.stderr.write("\r" + words.ljust(widest))
            sys.stderr.flush()
        yield item
    if told > start:
        sys.stderr.write("\r" + " " * widest + "\r")


def progress_in_words(count: int, quick: int, seconds: float, total: int | None) -> str:
    """How many are done, at which rate, and the time left if their number is known."""
    rate = (count - quick) / seconds if seconds > 0 else 0.0
    of = "" if total is None else f" of {total:,}"
    left = ""
    if total is not None and rate > 0:
        left = f", {duration(max(0, total - count) / rate)} left"
    return f"{count:,}{of} reports, {rate:.1f} a second{left}"


def duration(seconds: float) -> str:
    """A stretch of time in its two greatest units."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def width() -> int:
    """Columns to fill: those of the terminal, between 80 and 120."""
    return min(120, max(80, shutil.get_terminal_size((100, 24)).columns))
