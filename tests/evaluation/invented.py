"""Readings made up from gold by a seeded hand: right, wrong, spare and missing in known measure."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]


def reading(doc: str, gold: Sequence[Row], seed: int) -> Row:
    """A line of the contract for one document, with every kind of error in it."""
    draw = random.Random(f"{seed}:{doc}")
    claims = [claim(row, draw) for row in gold if draw.random() < 0.8]
    claims += [claim(row, draw) for row in gold if draw.random() < 0.15]
    return {"report": {"id": doc}, "claims": claims, "mentions": []}


def claim(row: Row, draw: random.Random) -> Row:
    """A claim like the gold's, with a chance of an error in each slot."""
    shift = draw.choice([0, 0, 0, -4, 7, 40])
    start = max(0, row["start"] + shift)
    family, _, detail = row["kind"].partition(".")
    if draw.random() < 0.25:
        family = draw.choice(["strike", "battle", "movement", "statement", "territory", "aid"])
    return {
        "id": f"{row['id']}/{draw.random()}",
        "kind": f"{family}.{detail}",
        "evidence": [{"start": start, "end": row["end"] + draw.choice([0, 0, 3, 900])}],
        "agent": parties(row["agent"], draw),
        "target": parties(row["target"], draw),
        "places": [place(p, draw) for p in row["places"] if draw.random() < 0.8],
        "when": when(row["when"], draw),
        "figures": [figure(f, draw) for f in row["figures"] if draw.random() < 0.9],
        "attribution": chain(row["attribution"], draw),
        "modality": draw.choice([row["modality"]] * 3 + ["claimed"]),
        "background": bool(row["background"]) ^ (draw.random() < 0.1),
        "about": row["about"] if draw.random() < 0.9 else [],
    }


def parties(names: Sequence[str], draw: random.Random) -> list[Row]:
    """The names, some lost, some reworded, at times one too many."""
    kept = [name for name in names if draw.random() < 0.8]
    found: list[Row] = [{"text": n.split()[-1], "name": draw.choice([n, None])} for n in kept]
    return found + ([{"text": "the soldiers", "name": None}] if draw.random() < 0.2 else [])


def place(row: Row, draw: random.Random) -> Row:
    """The place, near or far, or by its name alone."""
    lat, lon = row.get("lat"), row.get("lon")
    near = draw.choice([0.1, 2.0])
    return {
        "text": row["written"],
        "name": draw.choice([row.get("name"), None, "Elsewhere"]),
        "adm1": draw.choice([row.get("adm1"), None]),
        "country": row.get("country"),
        "lat": None if lat is None else lat + near,
        "lon": lon,
    }


def when(row: Row | None, draw: random.Random) -> Row | None:
    """The time, at times left open or a month too long."""
    if row is None or draw.random() < 0.2:
        return None
    latest = draw.choice([row["latest"], row["latest"], "2030-12-31"])
    return {"earliest": row["earliest"], "latest": latest}


def figure(row: Row, draw: random.Random) -> Row:
    """The figure, at times one off or counting something else."""
    low = row["low"]
    return {
        "low": low if low is None or draw.random() < 0.8 else low + 1,
        "high": row["high"],
        "counts": draw.choice([row["counts"], "injured"]),
        "scope": row.get("scope"),
        "unit": "person",
    }


def chain(links: Sequence[str | None], draw: random.Random) -> list[Row]:
    """The source chain, at times without its end."""
    kept = list(links) if draw.random() < 0.8 else list(links)[:1]
    return [{"name": link, "text": link} for link in kept]


def mentions(gold: Sequence[Row], seed: str) -> list[Row]:
    """Place mentions near and off the gold spans, some without an entry."""
    draw = random.Random(seed)
    found: list[Row] = []
    for row in gold:
        if draw.random() < 0.2:
            continue
        start, end = row["start"] + draw.choice([0, 0, 1, -2]), row["end"] + draw.choice([0, 0, 3])
        lat, lon = row["lat"], row["lon"]
        where = (
            None
            if lat is None or draw.random() < 0.2
            else {"lat": lat, "lon": lon + draw.choice([0, 5])}
        )
        found.append({"start": max(0, start), "end": end, "type": "place", "place": where})
    return found
