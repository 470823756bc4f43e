"""Build the table of common words from the package symspellpy 6.10.1 (MIT) and the gazetteer.

    python -m scripts.build_commonness [--check]

How common a word is comes from the package's `frequency_dictionary_en_82_765.txt`, which its
makers say is made of Google's n-grams and the word lists of SCOWL. Words of the trade, which the
gazetteer's own files hold, weigh less. Same package, same files: same bytes; with `--check` writes
nothing and tells whether the table is this one. Do `pip install symspellpy==6.10.1` first: the
product itself does not need it.
"""

from __future__ import annotations

import importlib.util
import math
import re
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from reportedly.gazetteer.commonness import COMMON, MOST, RAREST, STEP, TRADE, stem
from reportedly.gazetteer.files import DATA

OUT = Path(str(DATA / "english" / "commonness.txt"))
HEAD = (
    "# How much a word tells of which report it stands in: weight, tab, stems. A stem that is not\n"
    "# here is rare. Made by scripts/build_commonness.py of symspellpy 6.10.1 (MIT) and the files\n"
    "# of kinds, actors and English of this gazetteer, whose words weigh half.\n"
)
TRADE_FILES = (
    *("kinds/*.toml", "actors/*.toml", "english/event_words.toml", "english/nouns.toml"),
    *("english/offices.toml", "english/parties.toml", "english/places.toml"),
    *("english/sources.toml", "english/speech.toml"),
)
REMARKS = frozenset("note gloss why id kind plover cameo country".split())
"""Keys whose values are no words of a report."""


def counts() -> Counter[str]:
    """Occurrences by stem."""
    spec = importlib.util.find_spec("symspellpy")
    if spec is None or spec.origin is None:
        sys.exit("symspellpy is not installed: pip install symspellpy==6.10.1")
    path = Path(spec.origin).with_name("frequency_dictionary_en_82_765.txt")
    found: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        word, count = line.split()
        found[stem(word)] += int(count)
    return found


def trade() -> set[str]:
    """Stems of the words in the gazetteer's own files."""
    data = Path(str(DATA))
    files = [path for name in TRADE_FILES for path in sorted(data.glob(name))]
    words = (w for path in files for w in _words(tomllib.loads(path.read_text("utf-8"))))
    return {stem(word.lower()) for word in words}


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from re.findall(r"[^\W\d_]+", value)
    elif isinstance(value, dict):
        for key, held in value.items():
            if key not in REMARKS:
                yield from _words(held)
    elif isinstance(value, list):
        for held in value:
            yield from _words(held)


def table() -> str:
    """The file's text: the stems that are no rare words, by weight."""
    found, known = counts(), trade()
    total = found.total()
    rows: dict[float, list[str]] = defaultdict(list)
    for word in sorted(set(found) | known):
        rarity = math.log(total / found[word]) if found[word] else RAREST
        weight = min(MOST, max(0.0, round(rarity / STEP) * STEP - COMMON))
        if word in known or weight < MOST:
            rows[weight * (TRADE if word in known else 1.0)].append(word)
    return HEAD + "".join(f"{w:g}\t{' '.join(sorted(rows[w]))}\n" for w in sorted(rows))


def main() -> None:
    text = table()
    if "--check" in sys.argv:
        sys.exit(OUT.read_text(encoding="utf-8") != text)
    OUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
