"""How common the words of English are: the weight of a word by which texts are compared."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from reportedly.errors import DataWrong
from reportedly.gazetteer.files import DATA

COMMON = 6.0
"""Rarity (natural logarithm of running words over occurrences) up to which a word weighs nothing:
the fifty or so commonest. Of 5, 6 and 7 this told reports of one event best from look-alikes."""
RAREST = 13.0
"""Rarity from which all words weigh the same, and which a word outside the table has: 15,000 stems
are commoner. Higher, and misspellings outweigh names (12 to 14 do about as well)."""
MOST = RAREST - COMMON
STEP = 0.25
"""Rarities are rounded to this, so that the table is small and does not hang on the last digit."""
TRADE = 0.5
"""Of its weight a word of the trade has: what the gazetteer knows as an event, a class of persons,
a state or a party tells what a report is about, not which event. With .3 to .7 look-alikes of
ECB+ are told apart as well or better, and releases of one press office much better."""
ENDINGS = (
    ("ies", "y"),
    ("sses", "ss"),
    *((ending, "") for ending in ("ing", "ed", "es", "s", "ly")),
)
SHORTEST = 3
"""Letters that stay of a word."""


def stem(word: str) -> str:
    """A lower-case word without its ending, so that "killed" meets "killing"; crude on purpose."""
    bare = word.removesuffix("'s")
    for ending, instead in ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= SHORTEST and bare[-2:] != "ss":
            return bare[: -len(ending)] + instead
    return bare


def weight(key: str) -> float:
    """What a stem or a number weighs: 0 for the commonest, 7 for the rare; a digit is no name."""
    if key[0].isdigit():
        return MOST * (1.0 if len(key) > 1 else LONE_DIGIT)
    return _weights().get(key, MOST)


LONE_DIGIT = 0.4
"""Of a rare word's weight: numbers of one digit stand in every report."""


@cache
def _weights() -> dict[str, float]:
    """The table `english/commonness.txt`: weight by stem; raises DataWrong."""
    path = Path(str(DATA / "english" / "commonness.txt"))
    found: dict[str, float] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        value, _, words = line.partition("\t")
        try:
            found.update(dict.fromkeys(words.split(), float(value)))
        except ValueError as wrong:
            raise DataWrong(
                "does not begin with a weight.",
                remedy="Write it anew: python -m scripts.build_commonness",
                where=f"{path}:{number}",
            ) from wrong
    return found
