"""`reportedly brief`."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from reportedly import api
from reportedly.cli import options
from reportedly.cli.exits import FAULTS, MEANINGS
from reportedly.cli.output import opened
from reportedly.records.briefs import Brief, Fault
from reportedly.records.show import clean


@click.command(epilog=MEANINGS)
@click.argument("area")
@options.ledger
@click.option(
    "--since", metavar="DATE", help="Events of this day and later, and what is new since."
)
@options.as_of
@options.known_on
@options.profile
@click.option(
    "--format",
    "shape",
    type=click.Choice(["markdown", "html", "json"]),
    default="markdown",
    show_default=True,
    help="For eyes, as one page that fetches nothing, or as the record that --check takes.",
)
@click.option(
    "--check",
    "check",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Instead of writing: make each sentence of this brief (JSON) anew and tell what differs.",
)
@options.output
@options.rules
def brief(
    area: str,
    ledger: Path,
    since: str | None,
    as_of: str | None,
    known_on: str | None,
    profile: str | None,
    shape: str,
    check: Path | None,
    output: Path | None,
    rules: Path | None,
) -> int:
    """Write the brief of an area, or check one.

    What is new, control, fighting, casualties, flight, contacts. AREA is a name or an id. Every
    sentence is made from a template and claims, says who says so, and opens the words behind it;
    what differs stands side by side, and what is not known is said.
    """

    with api.open(ledger) as held:
        if check is not None:
            return _told(held.check_brief(area, check.read_bytes(), str(check), rules=rules))
        made = held.brief(
            area, since=since, as_of=as_of, known_on=known_on, profile=profile, rules=rules
        )
    with opened(output) as stream:
        stream.write(written(made, shape))
    return 0


def written(made: Brief, shape: str) -> bytes:
    """The brief in one of its shapes."""
    if shape == "json":
        return msgspec.json.encode(made) + b"\n"
    if shape == "html":
        from reportedly.publications.briefs.page import page

        return page(made)
    from reportedly.publications.briefs.markdown import markdown

    return markdown(made).encode()


def _told(found: tuple[Fault, ...]) -> int:
    for one in found:
        expected = f"; the ledger: {one.expected}" if one.expected else ""
        said = f": “{one.found}”" if one.found else ""
        click.echo(clean(f"{one.where}{said}: {one.why}{expected}"))
    noun = "difference" if len(found) == 1 else "differences"
    click.echo(f"{len(found)} {noun}" if found else "It says what the ledger says.", err=True)
    return FAULTS if found else 0
