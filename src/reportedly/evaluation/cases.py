"""The project's own gold: invented passages with the claims that a careful reader finds in them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import DataWrong


class ExpectedPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place of an expected claim."""

    written: str
    role: str = "at"
    name: str | None = None
    country: str | None = None
    adm1: str | None = None
    lat: float | None = None
    lon: float | None = None


class ExpectedTime(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The time of an expected claim."""

    written: str | None = None
    earliest: str | None = None
    latest: str | None = None


class ExpectedFigure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of an expected claim; TOML knows no null, so an open bound is left out."""

    written: str
    form: str
    counts: str
    of: str
    low: int | None = None
    high: int | None = None
    scope: str = "incident"


class ExpectedAbout(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A bearing on another claim of the case, by its number from 1."""

    relation: str
    claim: int


class ExpectedClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An expected claim; `sources` are the links after the outlet, "" for a nameless one."""

    kind: str
    quote: str
    agent: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    places: tuple[ExpectedPlace, ...] = ()
    when: ExpectedTime | None = None
    figures: tuple[ExpectedFigure, ...] = ()
    sources: tuple[str, ...] = ()
    modality: str = "asserted"
    background: bool = False
    about: tuple[ExpectedAbout, ...] = ()


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented passage with the claims it holds; without any, no core claim may be read."""

    id: str
    topic: str
    text: str
    outlet: str = "The Plainsman"
    published: str = "2031-05-14"
    """Empty where the text is undated."""
    title: str | None = None
    claim: tuple[ExpectedClaim, ...] = ()


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of cases."""

    case: tuple[Case, ...]


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file; raises DataWrong where it breaks its schema."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), CaseFile).case
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as wrong:
        raise DataWrong(
            f"breaks its schema: {wrong}.", remedy="Correct the case named.", where=str(path)
        ) from wrong


def as_row(case: Case, number: int, claim: ExpectedClaim) -> dict[str, Any]:
    """A gold row; raises DataWrong where its quotation is not in the text or more than once."""
    if case.text.count(claim.quote) != 1:
        raise DataWrong(
            f"quotes {claim.quote!r}, which stands {case.text.count(claim.quote)} times in it.",
            remedy="Quote words that stand in the text exactly once.",
            where=case.id,
        )
    start = case.text.index(claim.quote)
    row: dict[str, Any] = msgspec.to_builtins(claim)
    del row["sources"]
    chain = [case.outlet, *(source or None for source in claim.sources)]
    about = [{"relation": a.relation, "claim": f"{case.id}-{a.claim:02}"} for a in claim.about]
    return row | {
        "doc": case.id,
        "id": f"{case.id}-{number:02}",
        "start": start,
        "end": start + len(claim.quote),
        "attribution": chain,
        "about": about,
    }
