"""Claims written short in case files: "kind", "place" as a path of areas, "day", parties, figures.

A place is `Country/First-level area/District/Town`, as far as it is known; `to:` or `from:` before
it gives a role, `~` before it says that no words of the claim name it, `?` that no map has it,
and a part of it stands behind `#`. A party is a name of the
registry's (`actor:taliban`) or any other name, with its type before it where that matters
(`civilians=people`, `state=actor:tj`). An "about" in quotation marks is the words of a condition;
"said" is the chain behind the outlet, a name with its role behind a bar: "Reuters|agency".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.incidents.link import Told
from reportedly.records.claims import Claim
from reportedly.records.reports import Report

LEVELS = ("country", "adm1", "adm2", "exact")


def told(report: dict[str, Any]) -> Told:
    """A report of a case file, with its claims."""
    published = report.get("published")
    head = dict.fromkeys(Report.__struct_fields__) | {
        "id": report["id"],
        "outlet": report.get("outlet", "Wire"),
        "published": published,
        "sha256": "",
        "source_sha256": "",
        "articles": (),
        "published_at": report.get("published_at"),
    }
    head.pop("text")
    rows = tuple(claim(row, n, head["outlet"]) for n, row in enumerate(report["claims"]))
    return Told(msgspec.convert(head, Report), rows, published)


def claim(row: dict[str, Any], place_in_text: int = 0, outlet: str | None = None) -> Claim:
    """A claim of a case file."""
    start = 100 * place_in_text
    quote = row.get("quote", "words")
    built = {
        "id": row["id"],
        "article": row.get("article", 0),
        "kind": row["kind"],
        "codes": {"plover": None, "cameo": None},
        "evidence": [{"start": start, "end": start + len(quote), "quote": quote}],
        "agent": [party(name) for name in row.get("agent", ())],
        "target": [party(name) for name in row.get("target", ())],
        "places": [place(path) for path in row.get("places", ())],
        "when": when(row.get("day"), row.get("inherited", False), row.get("told")),
        "figures": list(figures(row)),
        "manner": row.get("manner") and {"text": row["manner"], "start": 0, "end": 1},
        "purpose": None,
        "attribution": [link(outlet, "outlet"), *(link(*said(s)) for s in row.get("said", ()))],
        "modality": row.get("modality", "asserted"),
        "background": row.get("background", False),
        "about": [about(relation, other) for relation, other in row.get("about", {}).items()],
        "missing": {},
        "confidence": None,
        "maker": "case",
    }
    return msgspec.convert(built, Claim)


def about(relation: str, other: str) -> dict[str, Any]:
    words = other.strip("“”") if other.startswith("“") else None
    claim = None if words else other
    return {"relation": relation, "claim": claim, "text": words, "start": None, "end": None}


def party(written: str) -> dict[str, Any]:
    typed, _, name = written.rpartition("=")
    known = name.startswith("actor:")
    kind = "unknown" if known else "thing" if name.startswith("the ") else "armed_group"
    kind = typed or kind
    shown = None if name.startswith("the ") or known or typed == "civilians" else name
    key = name if known else None
    return {"text": name, "start": 0, "end": 1, "id": key, "name": shown, "type": kind}


def place(path: str) -> dict[str, Any]:
    role, _, rest = path.rpartition(":")
    rest, _, part = rest.partition("#")
    implied, unlisted = rest.startswith("~"), rest.startswith("?")
    names = rest.lstrip("~?").split("/")
    if unlisted:
        names = [*names[:-1], *[""] * (len(LEVELS) - len(names)), names[-1]]
    parts = dict(zip(("country", "adm1", "adm2"), names, strict=False))
    feature = {1: "country", 2: "adm1", 3: "adm2"}.get(len(names), "populated_place")
    return {
        "text": None if implied else names[-1],
        "start": None,
        "end": None,
        "role": role or "at",
        "id": None if unlisted else key(names, rest),
        "name": names[-1],
        "feature": feature,
        "country": names[0],
        "country_code": names[0],
        "adm1": parts.get("adm1") or None,
        "adm1_id": parts.get("adm1") or None,
        "adm2": parts.get("adm2") or None,
        "adm2_id": parts.get("adm2") or None,
        "lat": None,
        "lon": None,
        "precision": LEVELS[len(names) - 1],
        "part": part or None,
        "basis": "focus" if implied and len(names) == 1 else "incident" if implied else "stated",
    }


def key(names: list[str], path: str) -> str:
    return names[-1] if len(names) < len(LEVELS) else path.lstrip("~")


def when(day: str | None, inherited: bool, told: str | None = None) -> dict[str, Any] | None:
    if day is None:
        return None
    first, _, last = day.partition("..")
    return {
        "text": told,
        "start": None,
        "end": None,
        "earliest": first,
        "latest": last or first,
        "precision": "day",
        "basis": "incident" if inherited else "stated",
    }


def figures(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Figures as "killed 12", "killed civilians at least 3", "injured 5-7", "killed dozens"."""
    for n, words in enumerate(row.get("figures", ())):
        counts, *middle, number = words.split()
        form, stated, low, high = bounds(" ".join(middle), number)
        of = [w for w in middle if w not in ("at", "least", "more", "than", "about")]
        yield {
            "id": f"{row['id']}f{n}",
            "text": words,
            "start": 0,
            "end": 1,
            "form": form,
            "stated": stated,
            "low": low,
            "high": high,
            "unit": row.get("unit", "person"),
            "counts": counts,
            "of": of,
            "scope": row.get("scope", "incident"),
        }


ORDINALS = {"third": 3, "fourth": 4, "fifth": 5}


def bounds(words: str, number: str) -> tuple[str, list[int], int | None, int | None]:
    if number in ORDINALS:
        return "exact", [ORDINALS[number]], ORDINALS[number], ORDINALS[number]
    if number == "dozens":
        return "vague", [], 24, 99
    low, _, high = number.partition("-")
    first = int(low)
    if high:
        return "range", [first, int(high)], first, int(high)
    if "at least" in words:
        return "at_least", [first], first, None
    if "more than" in words:
        return "more_than", [first], first + 1, None
    return "exact", [first], first, first


def said(words: str) -> tuple[str, str]:
    name, _, role = words.partition("|")
    return name, role or "official"


def link(name: str | None, role: str) -> dict[str, Any]:
    known = name is not None and name.startswith(("actor:", "outlet:"))
    return {
        "text": name,
        "start": None,
        "end": None,
        "id": name if known else None,
        "name": None if role == "unnamed" else name,
        "role": role,
        "manner": "indirect",
    }


def reports(case: dict[str, Any]) -> Iterable[Told]:
    """The reports of a case."""
    return [told(report) for report in case["report"]]
