"""Small rows of gold and claims to alter."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]


def gold(**changes: Any) -> Row:
    """A claim of the gold on the first forty characters."""
    row: Row = {
        "doc": "d",
        "id": "d-01",
        "kind": "strike.air",
        "start": 0,
        "end": 40,
        "quote": "Jets of the Shield bombed a camp at Gao.",
        "agent": ["Eastern Shield"],
        "target": ["camp"],
        "places": [
            {
                "written": "Gao",
                "name": "Gao",
                "country": "Mali",
                "adm1": "Gao",
                "lat": 16.27,
                "lon": -0.04,
            }
        ],
        "when": {"written": "Monday", "earliest": "2031-05-12", "latest": "2031-05-12"},
        "figures": [],
        "attribution": ["The Plainsman", "army"],
        "modality": "claimed",
        "background": False,
        "about": [],
    }
    return row | changes


def claim(**changes: Any) -> Row:
    """The claim that is wholly right for `gold()`."""
    row: Row = {
        "id": "c1",
        "kind": "strike.air",
        "evidence": [{"start": 0, "end": 40, "quote": "Jets of the Shield bombed a camp at Gao."}],
        "agent": [{"text": "Jets of the Shield", "name": "Eastern Shield"}],
        "target": [{"text": "a camp", "name": None}],
        "places": [
            {"text": "Gao", "name": "Gao", "adm1": "Gao", "country": "Mali", "lat": 16.2, "lon": 0}
        ],
        "when": {"earliest": "2031-05-12", "latest": "2031-05-12"},
        "figures": [],
        "attribution": [
            {"name": "The Plainsman", "text": None},
            {"name": None, "text": "the army"},
        ],
        "modality": "claimed",
        "background": False,
        "about": [],
    }
    return row | changes
