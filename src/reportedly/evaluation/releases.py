"""Press releases of an operation against their coded fields: day, province, type, group, tolls.

The fields are told from the claims by plain rules, so that nothing in the reading need know such
releases. A claim that is background or restates another adds nothing; a low bound is taken as it
stands.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from reportedly.evaluation.matching import Row, family, neutral
from reportedly.evaluation.names import turned
from reportedly.evaluation.tallies import Tally, Totals

FIELDS = (
    "start_date",
    "date_within_a_day",
    "event_type",
    "province",
    "target_group",
    "min_killed",
    "min_captured",
)
NOT_HAPPENED = ("planned", "possible", "conditional", "denied")


class ReleaseTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Families of events, spellings of provinces, words that tell a group."""

    events: frozenset[str]
    provinces: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]


@cache
def release_table() -> ReleaseTable:
    """The table of `data/releases.toml`."""
    text = (files(__package__) / "data" / "releases.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), ReleaseTable)


@cache
def _spellings() -> dict[str, str]:
    return turned(release_table().provinces)


def province(name: object) -> str:
    """A province's name in plain letters, by its one spelling."""
    plain = str(name or "").lower().replace("province", "").replace("velayat", "")
    letters = re.sub(r"[^a-z]", "", plain)
    return _spellings().get(letters, letters)


def of_the_operation(claim: Row) -> bool:
    """True for an event that the release tells as happened, told for the first time."""
    return (
        not neutral(claim)
        and family(claim) in release_table().events
        and claim.get("modality") not in NOT_HAPPENED
    )


def persons(claims: Sequence[Row], *counts: str) -> int:
    """Sum of the low bounds of the figures that count persons so, without subsets and totals."""
    return sum(
        figure.get("low") or 0
        for claim in claims
        for figure in claim.get("figures") or []
        if figure.get("counts") in counts
        and figure.get("unit", "person") == "person"
        and figure.get("scope") not in ("cumulative", "subset")
    )


def groups(claims: Iterable[Row]) -> set[str]:
    """Codes of the groups that the parties' words tell; a narrower one outranks the Taliban."""
    found = set()
    for claim in claims:
        for party in [*(claim.get("agent") or []), *(claim.get("target") or [])]:
            words = f"{party.get('name') or ''} {party.get('text') or ''}".lower()
            found |= {code for code, keys in release_table().groups.items() if tells(keys, words)}
    return found - {"taliban"} if found & {"haqqani", "imu", "hig"} else found


def tells(keys: Iterable[str], words: str) -> bool:
    """True when one of the keys begins a word."""
    return any(re.search(rf"\b{re.escape(key)}", words) for key in keys)


def commonest(values: Iterable[str]) -> str:
    """The value met most often, the first of equals; empty where there is none."""
    ranked = Counter(values).most_common(1)
    return ranked[0][0] if ranked else ""


def event_type(kinds: set[str], killed: int, captured: int) -> str:
    """The type of event that kinds and tolls add up to."""
    if "strike.air" in kinds:
        return "airstrike"
    if killed and captured:
        return "captureandkill"
    return "insurgentskilled" if killed else "detention"


def fields(claims: Sequence[Row]) -> dict[str, Any]:
    """The coded fields of a release, as its claims tell them."""
    own = [claim for claim in claims if of_the_operation(claim)]
    days = [(claim.get("when") or {}).get("earliest") for claim in own]
    places = [place for claim in own for place in claim.get("places") or []]
    killed = persons(own, "killed")
    captured = persons(own, "detained", "captured")
    return {
        "start_date": commonest(day[:10] for day in days if day),
        "province": commonest(province(p["adm1"]) for p in places if p.get("adm1")),
        "target_group": groups(claims),
        "min_killed": killed,
        "min_captured": captured,
        "event_type": event_type({claim["kind"] for claim in own}, killed, captured),
    }


def right(field: str, mine: Any, gold: Any) -> bool:
    """True when a field is as coded."""
    if field == "province":
        return mine in {province(name) for name in gold}
    if field == "target_group":
        return bool(mine == ({code for code in gold[0].split(";") if code} if gold else set()))
    if field == "event_type":
        return mine in gold[0].split(";")
    return bool(mine == gold)


def within_a_day(mine: str, gold: str) -> bool:
    """True when two ISO dates are at most a day apart; a day that was not read is wrong."""
    if not mine:
        return False
    return abs((date.fromisoformat(mine) - date.fromisoformat(gold)).days) <= 1


def tally(gold: Mapping[str, Any], claims: Sequence[Row]) -> Tally:
    """The counts of one release."""
    mine = fields(claims)
    counts: Tally = Counter({f: int(right(f, value, gold[f])) for f, value in mine.items()})
    counts["date_within_a_day"] = int(within_a_day(mine["start_date"], gold["start_date"]))
    counts["releases"] = 1
    return counts


def rates(counts: Tally) -> Totals:
    """Share of the releases with each field right, to three digits."""
    releases = counts["releases"]
    shares = {field: round(counts[field] / max(1, releases), 3) for field in FIELDS}
    return shares | {"releases": releases}


def wrong(doc: str, field: str, gold: Mapping[str, Any], claims: Sequence[Row]) -> str | None:
    """A line that says what was read and what is coded, where a field is wrong."""
    mine = fields(claims).get(field)
    if field not in gold or right(field, mine, gold[field]):
        return None
    return f"{doc} read {mine} coded {gold[field]}"
