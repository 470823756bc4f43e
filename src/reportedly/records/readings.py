"""The contract `reportedly.reading/1`: what reading one report yields, and its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records import show
from reportedly.records.claims import Check, Claim
from reportedly.records.mentions import Mention
from reportedly.records.reports import Passage, Report, Unread
from reportedly.records.values import SCHEMA_NAME, InputCode


class Reading(msgspec.Struct, frozen=True, gc=False):
    """One line of `--format jsonl`: a report with all that was read in it."""

    schema: Literal["reportedly.reading/1"]
    report: Report
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    unread: tuple[Unread, ...]

    def __str__(self) -> str:
        return show.reading_in_words(self)

    def _repr_html_(self) -> str:
        return show.reading_in_html(self)


class Kept(msgspec.Struct, frozen=True, gc=False):
    """A reading with what the contract leaves out and the ledger keeps."""

    reading: Reading
    """Its report holds the text."""
    passages: tuple[Passage, ...]
    maker: str
    source: str
    """Key of the source that was read (`Source.key`)."""
    row: bool = False
    """True where the source was a row, whose text the output leaves out unless asked for."""


class Failure(msgspec.Struct, frozen=True, gc=False):
    """Why an input could not be read, and what to do."""

    input: str
    code: InputCode
    message: str
    remedy: str


class Unreadable(msgspec.Struct, frozen=True, gc=False):
    """One line of `--format jsonl` for an input that could not be read."""

    schema: Literal["reportedly.reading/1"]
    error: Failure


def line_of(outcome: Kept | Failure, with_text: bool = False) -> Reading | Unreadable:
    """The outcome as a line of the contract: a row's text is left out unless asked for."""
    if isinstance(outcome, Failure):
        return Unreadable(SCHEMA_NAME, outcome)
    if with_text or not outcome.row:
        return outcome.reading
    return without_text(outcome.reading)


def without_text(reading: Reading) -> Reading:
    """The reading, its report without the text."""
    report: Report = msgspec.structs.replace(reading.report, text=msgspec.UNSET)
    return msgspec.structs.replace(reading, report=report)


def to_json(line: Reading | Unreadable) -> bytes:
    """The line as canonical JSON without a line end: same record, same bytes."""
    return msgspec.json.encode(line)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line."""
    (schemas, parts) = msgspec.json.schema_components(
        [Reading, Unreadable], ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://reportedly.example/schema/reading-1.json",
        "title": "reportedly.reading/1",
        "anyOf": list(schemas),
        "$defs": parts,
    }
