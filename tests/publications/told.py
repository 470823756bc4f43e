"""Invented reports with planted names of private persons and places finer than a district."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reportedly import api

PRIVATE = ("Sesay", "Amina", "Kallon", "Jonas", "Traore", "sesay", "traore")
"""Names in every spelling that a text, a title, an id or an address could give them."""
FINE = ("Tabango", "Bourem", "Labbezanga", "Bara", "tabango", "bourem", "labbezanga")
PUBLIC = ("Sadio Camara", "Bamako Courier")
ROWS = (
    {
        "id": "amina-sesay-1",
        "outlet": "Wire",
        "published": "2031-05-05",
        "title": "Bomb kills Amina Sesay in Tabango",
        "url": "https://wire.example/2031/bomb-kills-amina-sesay-tabango",
        "text": "A bomb exploded in the village of Tabango near Ansongo in Gao region on Saturday, "
        "killing Amina Sesay and two other people, the hospital said. Jonas Kallon, a resident of "
        "Bourem, said he saw three bodies. Kallon said rebels fled to Labbezanga. The rebels "
        "shelled the house of the farmer Moussa Traoré in Bara. Mali's defence minister Sadio "
        "Camara blamed rebels.",
    },
    {
        "id": "p2",
        "outlet": "Bamako Courier",
        "published": "2031-05-06",
        "title": "JONAS KALLON TELLS OF FLIGHT FROM BOUREM",
        "url": "https://courier.example/p2",
        "text": "The Salt Road Front captured the town of Bourem in Mali on Sunday, said Jonas "
        "Kallon, a shopkeeper. About 300 people fled from Bourem to Labbezanga on Sunday. At least "
        "12 residents of Bourem were killed in the fighting in Bourem, Sesay's brother said.",
    },
)


def kept(path: Path, reports: Iterable[dict[str, str]] = ROWS) -> Path:
    """The ledger of these reports."""
    rows = path.with_suffix(".jsonl")
    rows.write_text("".join(json.dumps(row) + "\n" for row in reports), encoding="utf-8")
    with api.open(path) as opened:
        opened.add([rows])
    return path
