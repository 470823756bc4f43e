"""Claims as text for a terminal: a short block each, the words that state it last."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import click

from reportedly.records.claims import Check, Claim
from reportedly.records.readings import Reading
from reportedly.records.reports import Report
from reportedly.records.show import clean, heading, held, of_claim, quote, slots

LABEL = 9
COLOURS = {"denied": "red", "claimed": "yellow", "asserted": "green"}
"""Modality by colour; the others are cyan. The word itself always stands there too."""


def report_block(
    report: Report,
    claims: Sequence[Claim],
    width: int,
    checks: Sequence[Check] = (),
    with_ids: bool = False,
) -> str:
    """A report's heading and its claims, numbered from 1, with what the map says of them.

    `with_ids`: of the report and of its claims, to judge by.
    """
    title = textwrap.shorten(heading(report), width, placeholder="…")
    blocks = [
        claim_block(n, claim, width, of_claim(checks, claim), claim.id if with_ids else "")
        for n, claim in enumerate(claims, start=1)
    ]
    body = "\n\n".join(blocks) or "   no claims"
    sign = click.style(f"\n{report.id}", dim=True) if with_ids else ""
    return f"{click.style(title, bold=True)}{sign}\n{'─' * min(width, len(title))}\n{body}\n"


def reading_block(reading: Reading, width: int) -> str:
    """A report with its claims, what the map says of them, and what was left unread."""
    block = report_block(reading.report, reading.claims, width, reading.checks)
    if not reading.unread:
        return block
    reasons = sorted({u.why.replace(".", ": ").replace("_", " ") for u in reading.unread})
    return "\n".join([block, _wrapped("unread", ", ".join(reasons), width), ""])


def claim_block(
    number: int, claim: Claim, width: int, checks: Sequence[Check] = (), sign: str = ""
) -> str:
    """A claim: kind and modality, its sign, a line a slot, what the map says, the quote."""
    modality = click.style(claim.modality, fg=COLOURS.get(claim.modality, "cyan"))
    background = " · background" if claim.background else ""
    head = f"{number:>2} {click.style(claim.kind, bold=True)} · {modality}{background}"
    head += click.style(f" · {sign}", dim=True) if sign else ""
    rows = [*slots(claim), *held(checks)]
    lines = [_wrapped(name, words, width) for name, words in rows]
    return "\n".join([head, *lines, _wrapped("words", f"“{quote(claim)}”", width)])


def _wrapped(label: str, words: str, width: int) -> str:
    indent = " " * (3 + LABEL)
    first = click.style(f"   {label:<{LABEL}}", dim=True)
    text = textwrap.fill(
        clean(words), width, initial_indent=indent, subsequent_indent=indent, break_long_words=True
    )
    return first + text[len(indent) :]
