"""How like two spellings of an area's name are, whatever its transliteration and its level word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache

from reportedly.gazetteer.place_names import ARTICLES, fold

GENERIC = frozenset(
    "district districts county cercle caza governorate province commune territoire territory ville "
    "city town circunscricao concelho distrito cidade departement department local government area "
    "lga qada nahiya mintaqat mudiriyat mudiriyah township rural of de du da do des d la le the e "
    "ye i".split()
)
"""Words that say what an area is, or join its words, and do not name it."""
SOUNDS = (
    (re.compile("ou|oo"), "u"), (re.compile("ee|ei|ey|ay|ai"), "i"), (re.compile("kh|gh|q|c"), "k"),
    (re.compile("dj|zh|z|th|dh"), "j"), (re.compile("sh|ch|s"), "s"), (re.compile("v|w"), "u"),
    (re.compile("ph"), "f"), (re.compile("[hy]"), ""), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
VOWELS = re.compile("[aeiou]+")


@cache
def bare(name: str) -> str:
    """The folded words that name it, joined."""
    words = re.sub(r"[()/,&]", " ", fold(name)).split()
    kept = [w for w in words if w not in GENERIC and w not in ARTICLES]
    return "".join(kept) or "".join(words)


@cache
def sounded(name: str) -> str:
    """The bare name with letters that stand for one sound made one."""
    text = bare(name)
    for pattern, letter in SOUNDS:
        text = pattern.sub(letter, text)
    return text


@cache
def likeness(one: str, other: str) -> float:
    """From 0 to 1: 1 where nothing but case, accents and level words differs."""
    if bare(one) == bare(other):
        return 1.0
    a, b = sounded(one), sounded(other)
    plain = SequenceMatcher(None, bare(one), bare(other)).ratio()
    heard = SequenceMatcher(None, a, b).ratio()
    bones_a, bones_b = VOWELS.sub("", a), VOWELS.sub("", b)
    bones = SequenceMatcher(None, bones_a, bones_b).ratio() if bones_a and bones_b else 0.0
    return 0.97 * max((plain + heard) / 2, 0.4 * heard + 0.6 * bones - 0.05)


def best_likeness(name: str, others: tuple[str, ...]) -> float:
    """The likeness to the most like of several names, also of a part in brackets or of a slash."""
    forms = [name, *re.findall(r"\(([^)]{3,})\)", name), re.sub(r"\(.*?\)", "", name).strip()]
    forms += name.split("/") if "/" in name else []
    return max((likeness(f, o) for f in forms if len(f) > 1 for o in others), default=0.0)
