"""Spoilt reports: what comes out of broken tools, made from the house's own texts by a seed."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 1500  # characters of one text before it is spoilt
DEBRIS = (
    "<div class='x'>",
    "</p>",
    "&nbsp;",
    "&#8217;",
    "<br/>",
    "{{ad}}",
    "<script>var a=1;</script>",
)
MARKS = ("‏", "‮", "‪", "⁦", "⁩", "‎")
CONTROLS = ("\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ufeff", "\u200b", "\xad", "\r")
SCRIPTS = (
    "Кабул",
    "كابل",
    "काबुल",
    "喀布尔",
    "Ĳsel",
    "ﬁghters",
    "Ɒꭓ",
    "𝔎abul",
    "e\u0301\u0301",
    "😀🇺🇦",
)
QUOTES = ('"', "“", "”", "'", "’", "«", "(", "]", "`", "''")
NUMBERS = (
    "0",
    "-3",
    "1,2,3",
    "9" * 40,
    "3.14159",
    "½",
    "12-",
    "1e9",
    "٣٤",
    "²",
    "XIV",
    "0x1F",
    "١٢",
    "five hundred million",
)


@cache
def texts() -> tuple[str, ...]:
    """The samples and the texts of the gold, each cut to a length that reads quickly."""
    samples = [path for path in sorted((ROOT / "samples").rglob("*.*")) if path.suffix != ".jsonl"]
    told = [path.read_text(encoding="utf-8") for path in samples] * 4
    for path in sorted((ROOT / "gold").rglob("*.toml")):
        cases = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
        told += [case["text"].strip() for case in cases]
    return tuple(text[:LONGEST] for text in told)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text[start : chance.randrange(start, len(text) + 1)]


def doubled(text: str, chance: random.Random) -> str:
    one = chance.choice(sentences(text))
    return f"{text} {one} {one}{one}"


def shuffled(text: str, chance: random.Random) -> str:
    parts = sentences(text)
    chance.shuffle(parts)
    return chance.choice((" ", "\n", "\n\n", "")).join(parts)


def strewn(given: tuple[str, ...]) -> Callable[[str, random.Random], str]:
    def strew(text: str, chance: random.Random) -> str:
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(given) + text[at:]
        return text

    return strew


def scrambled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def long_word(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("aZ-.9%") * chance.randint(200, 6000) + text[at:]


def mixed_with_another(text: str, chance: random.Random) -> str:
    other = chance.choice(texts())
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other)) :]


def wrongly_decoded(text: str, chance: random.Random) -> str:
    other = chance.choice(("latin-1", "cp1252", "utf-16-le", "ascii"))
    return text.encode("utf-8").decode(other, "replace")


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    cut,
    doubled,
    shuffled,
    scrambled,
    long_word,
    mixed_with_another,
    wrongly_decoded,
    strewn(DEBRIS),
    strewn(MARKS),
    strewn(CONTROLS),
    strewn(SCRIPTS),
    strewn(QUOTES),
    strewn(NUMBERS),
    strewn(("\n", "\n\n", "\t", "   ", "\u00a0")),
    lambda text, _: text.upper(),
    lambda text, _: text.lower(),
    lambda text, _: re.sub(r"[^\w\s]", "", text),
    lambda text, _: re.sub(r"\s+", "", text),
    lambda text, _: re.sub(r"[A-Za-z]+", "", text),
    lambda text, _: "",
)


def broken(text: str, chance: random.Random) -> bytes:
    """The text as bytes; every eighth loses, gains or changes some, so that it is no UTF-8."""
    held = bytearray(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode())
    if held and chance.randrange(8) == 0:
        for _ in range(chance.randint(1, 5)):
            held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held)


def spoilt(number: int) -> bytes:
    """A report with one to three mutations; same number, same bytes."""
    chance = random.Random(number)
    text = chance.choice(texts())
    for _ in range(chance.randint(1, 3)):
        text = chance.choice(MUTATIONS)(text, chance)
    return broken(text, chance)
