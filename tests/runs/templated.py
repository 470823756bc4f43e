"""Reports made from the invented samples by template: other numbers, towns, days, outlets.

Among them are reprints, rows given twice, rows without an id, and rows that cannot be read.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TOWNS = ("Ansongo", "Labbezanga", "Menaka", "Mukalla", "Gao", "Niger")
OTHERS = ("Kunduz", "Faizabad", "Lviv", "Orrin", "Goma", "Sudan")
OUTLETS = ("Tide Post", "Harbour Wire", "The Plainsman", None)


def paragraphs() -> list[str]:
    """What the plain samples tell, without the line that says they are invented."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    texts += [
        json.loads(line)["text"]
        for path in sorted(SAMPLES.rglob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    found = [part.replace("\n", " ").strip() for text in texts for part in text.split("\n\n")]
    return [part for part in found if len(part) > 60 and "is invented" not in part]


def varied(text: str, dice: random.Random) -> str:
    """The paragraph with other numbers and other towns."""
    towns = dict(zip(TOWNS, dice.sample(OTHERS, len(OTHERS)), strict=True))
    text = re.sub("|".join(TOWNS), lambda found: towns[found[0]], text)
    return re.sub(r"\b\d\d?\b", lambda _: str(dice.randint(2, 28)), text)


def rows(count: int) -> list[str]:
    """So many lines of JSON Lines; same number, same lines."""
    dice, told, lines = random.Random(5), paragraphs(), []
    for number in range(count):
        chance = dice.random()
        if chance < 0.04:
            lines.append('{"text": "   "}')
        elif chance < 0.1 and lines:
            lines.append(dice.choice(lines))
        else:
            row = {
                "text": "\n\n".join(varied(p, dice) for p in dice.sample(told, 2)),
                "outlet": dice.choice(OUTLETS),
                "published": f"2031-06-{dice.randint(1, 28):02}" if dice.random() < 0.85 else None,
                "id": f"t{number:03}" if dice.random() < 0.8 else None,
            }
            lines.append(json.dumps(row))
    return lines


def jsonl(count: int) -> str:
    """A file of so many rows."""
    return "".join(line + "\n" for line in rows(count))
