"""`reportedly judge` and its commands."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import MEANINGS
from reportedly.cli.listing import show_rows
from reportedly.errors import SettingsWrong
from reportedly.records.judgements import in_words
from reportedly.records.show import clean

if TYPE_CHECKING:
    from reportedly.runs.entering import Entered

why = click.option("--why", metavar="WORDS", required=True, help="The reason, in a few words.")
claim = click.argument("claim", metavar="CLAIM")


def said(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every judgement has."""
    for option in (options.shape, options.ledger, options.at, options.who, why):
        command = option(command)
    return command


@click.group(epilog=MEANINGS)
def judge() -> None:
    """Judge claims: one incident or two, a figure, a place; or undo.

    A judgement outranks the rules, survives better ones, and is never taken away: undo it, and
    undo the undoing. CLAIM is an id as `claims` prints it. `judgements` lists what was entered.
    """


@judge.command()
@click.argument("claims", nargs=2, metavar="CLAIM CLAIM")
@said
def same(claims: tuple[str, str], ledger: Path, who: str, shape: str, **rest: Any) -> None:
    """Two claims tell of one incident."""
    with api.open(ledger) as opened:
        show(opened.desk(who).same(*claims, **rest), shape)


@judge.command("not-same")
@click.argument("claims", nargs=2, metavar="CLAIM CLAIM")
@said
def not_same(claims: tuple[str, str], ledger: Path, who: str, shape: str, **rest: Any) -> None:
    """Two claims tell of two incidents."""
    with api.open(ledger) as opened:
        show(opened.desk(who).not_same(*claims, **rest), shape)


@judge.command()
@claim
@click.argument("figure", metavar="FIGURE")
@click.option("--wrong", is_flag=True, help="It is wrong, and what is right is not known.")
@click.option("--is", "right", metavar="NUMBER", help="What is right: 30, 30-40, 30- or -40.")
@said
def figure(
    claim: str,
    figure: str,
    wrong: bool,
    right: str | None,
    ledger: Path,
    who: str,
    shape: str,
    **rest: Any,
) -> None:
    """A figure of a claim is wrong.

    FIGURE is its words ("at least 12") or its id. What is right is shown in brackets as an
    analyst's number, never as the words of the source. 30- is 30 or more, -40 is up to 40.
    """
    if wrong == (right is not None):
        raise SettingsWrong(
            "It is either wrong or a number.", remedy="Give --wrong, or --is NUMBER."
        )
    low, high = (None, None) if right is None else bounds(right)
    with api.open(ledger) as opened:
        show(opened.desk(who).figure(claim, figure, low=low, high=high, **rest), shape)


def bounds(written: str) -> tuple[int | None, int | None]:
    """The bounds of "30", "30-40", "30-" or "-40"; raises SettingsWrong."""
    found = re.fullmatch(r"(\d*)(-|–)?(\d*)", written.replace(",", "").strip())
    if found is None or not (found[1] or found[3]):
        raise SettingsWrong(f"“{written}” is no number.", remedy="Write 30, 30-40, 30- or -40.")
    low = int(found[1]) if found[1] else None
    if found[2] is None:
        return low, low
    return low, int(found[3]) if found[3] else None


@judge.command()
@claim
@click.argument("place", metavar="PLACE")
@click.option("--is", "key", metavar="ID", required=True, help="Its id in the gazetteer: gn:1.")
@said
def place(
    claim: str, place: str, key: str, ledger: Path, who: str, shape: str, **rest: Any
) -> None:
    """A place of a claim is another.

    PLACE is its words, its name, or @ and the offset of its words. `gazetteer show NAME` tells the
    ids.
    """
    with api.open(ledger) as opened:
        show(opened.desk(who).place(claim, place, key, **rest), shape)


@judge.command()
@click.argument("key", metavar="ID")
@said
def undo(key: str, ledger: Path, who: str, shape: str, **rest: Any) -> None:
    """A judgement, a withdrawal or an undoing holds no longer."""
    with api.open(ledger) as opened:
        show(opened.desk(who).undo(key, **rest), shape)


@judge.command()
@click.argument("file", type=click.File("rb"))
@options.ledger
def replay(file: Any, ledger: Path) -> None:
    """Enter what `dump` printed of another ledger: its judgements and withdrawals.

    Each keeps its day, its analyst and its id; what is known already is left as it is.
    """
    rows = api.entries_in(file)
    with api.open(ledger) as opened:
        new = opened.replay(rows)
    click.echo(f"{new} entered, {len(rows) - new} known before: {ledger}", err=True)


def show(entered: Entered, shape: str) -> None:
    """Print what was entered."""
    if shape == "csv":
        show_rows([flat(entered)], shape, str)
    else:
        show_rows([entered], shape, words)


class Row(msgspec.Struct, frozen=True):
    """What was entered, as a row of a table."""

    id: str
    kind: str
    status: str
    at: str
    who: str
    says: str
    why: str


def flat(entered: Entered) -> Row:
    """The judgement with what it says in words."""
    j = entered.judgement
    return Row(j.id, j.kind, entered.status, j.at, j.who, in_words(j.what), j.why)


def words(entered: Entered) -> str:
    """Its id, what it says, by whom, when and why."""
    one = entered.judgement
    told = f"{in_words(one.what)} ({one.who}, {one.at}: {one.why})"
    return clean(f"{entered.status} {one.id} {told}") + "\n"
