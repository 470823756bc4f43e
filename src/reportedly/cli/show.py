"""`reportedly show`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from reportedly import api
from reportedly.cli import options
from reportedly.cli.control import block as control_block
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width
from reportedly.cli.rows import as_csv, as_jsonl, printed
from reportedly.cli.survey_text import flow, incident
from reportedly.cli.table import report_block
from reportedly.records.dossiers import Behind, Dossier
from reportedly.records.incidents import Incident
from reportedly.records.show import chain, clean, figure, place, quote
from reportedly.records.standing import Standing

COLUMNS = (
    "report outlet published url known id kind modality places earliest latest figures source "
    "start end quote"
).split()


@click.command(epilog=MEANINGS)
@click.argument("id_", metavar="ID")
@options.ledger
@options.known_on
@options.shape
@options.rules
def show(id_: str, ledger: Path, known_on: str | None, shape: str, rules: Path | None) -> None:
    """Print everything that stands behind an id, with the words of the reports.

    ID is of a claim, a report, an incident, a flow, a judgement or a withdrawal. Claims come with
    their reports and words; then the incidents, flows and control made of them, why claims are
    linked, and what analysts judged. CSV has a line a claim.
    """
    with api.open(ledger) as opened:
        printed(SHAPES[shape](opened.show(id_, known_on=known_on, rules=rules)))


def as_text(found: Dossier) -> Iterator[str]:
    """What it is, the words, and what was made of them."""
    columns, plain = width(), not sys.stdout.isatty()
    yield f"{found.of} {found.id}{f': not counted, {found.why_not}' if found.why_not else ''}\n\n"
    for _, group in groupby(found.claims, key=lambda b: b.report.id):
        rows = list(group)
        claims = [b.claim for b in rows]
        text = report_block(rows[0].report, claims, columns, with_ids=True)
        address = f"{clean(rows[0].report.url)}\n" if rows[0].report.url else ""
        yield f"{click.unstyle(text) if plain else text}{address}\n"
    yield from _made(found, columns)


def _made(found: Dossier, columns: int) -> Iterator[str]:
    """Incidents with their links, flows, control, judgements."""
    for one in found.incidents:
        yield f"incident: {incident(one, columns)}\n"
        yield from (f"   {line}\n" for line in links(one))
        yield "\n"
    yield from (f"flow: {flow(one, columns)}\n\n" for one in found.flows)
    yield from (f"control: {control_block(one, columns)}\n\n" for one in found.control)
    yield from (f"judgement: {judged(one)}\n" for one in found.judgements)
    for gone in found.withdrawals:
        words = f"report {gone.report}, by {gone.who} on {gone.at}: {gone.reason}"
        yield f"withdrawal {gone.id}: {clean(words)}\n"
    for purge in found.purges:
        words = f"report {purge.report}, by {purge.who} on {purge.at}: {purge.reason}"
        yield f"erased: {clean(words)}\n"


def links(one: Incident) -> Iterator[str]:
    """Why its claims belong together, and what may belong with it."""
    for tie in one.ties:
        yield f"linked: {tie.claim} and {tie.to}: {clean(tie.why)}"
    for tie in one.review:
        yield f"for review: {tie.claim} and {tie.to}: {clean(tie.why)}"


def judged(one: Standing) -> str:
    """What an analyst entered, and what has become of it."""
    said = one.judgement
    reason = f" ({one.why})" if one.why else ""
    words = f"{said.id} {said.kind.replace('_', ' ')}, {one.status}{reason}"
    return clean(f"{words}: {said.who} on {said.at}: {said.why}")


def cells(one: Behind) -> list[Any]:
    """The row of a claim."""
    claim, report = one.claim, one.report
    first = claim.evidence[0] if claim.evidence else None
    when = claim.when
    return [
        *(report.id, report.outlet, report.published, report.url, one.known),
        *(claim.id, claim.kind, claim.modality, "; ".join(map(place, claim.places))),
        *((when.earliest, when.latest) if when else (None, None)),
        *("; ".join(map(figure, claim.figures)), chain(claim.attribution)),
        *((first.start, first.end) if first else (None, None)),
        quote(claim),
    ]


def jsonl(found: Dossier) -> Iterator[str]:
    """The whole as one object."""
    return as_jsonl([found])


def as_table(found: Dossier) -> Iterator[str]:
    """A line a claim."""
    return as_csv(COLUMNS, map(cells, found.claims))


SHAPES = {"text": as_text, "jsonl": jsonl, "csv": as_table}
