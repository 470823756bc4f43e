"""What holds for every case of gold, whichever set it is of."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import get_args

from reportedly.evaluation.cases import Case
from reportedly.records import values

ROOT = Path(__file__).resolve().parents[2]


@cache
def kinds() -> frozenset[str]:
    """The ids of all kinds of event."""
    files = sorted((ROOT / "src/reportedly/gazetteer/data/kinds").glob("*.toml"))
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    return frozenset(kind["id"] for table in tables for kind in table.get("kind", []))


def assert_well_formed(case: Case) -> None:
    """Words stand in the text, values in their closed lists, relations point at claims."""
    for claim in case.claim:
        assert claim.kind in kinds()
        assert claim.modality in get_args(values.Modality)
        assert all(p.role in get_args(values.Role) for p in claim.places)
        assert all(f.form in get_args(values.FigureForm) for f in claim.figures)
        assert all(f.counts in get_args(values.Counts) for f in claim.figures)
        assert all(f.scope in get_args(values.Scope) for f in claim.figures)
        assert all(a.relation in get_args(values.Relation) for a in claim.about)
        assert all(0 < a.claim <= len(case.claim) for a in claim.about)
        written = [p.written for p in claim.places] + [f.written for f in claim.figures]
        written += [claim.when.written] if claim.when and claim.when.written else []
        assert [w for w in written if not w.startswith("[") and w not in case.text] == []
