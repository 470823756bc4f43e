"""A report's signature: its words, names, sentences and day, from which no text can be rebuilt."""

from __future__ import annotations

import base64
import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from rensa import RMinHash

from reportedly.gazetteer.commonness import stem, weight
from reportedly.gazetteer.language import numbers
from reportedly.records.readings import Kept, Reading
from reportedly.records.reports import Passage
from reportedly.records.signatures import HASH, Signature, sketch_of
from reportedly.text.datelines import calendar_words

FORM = f"signature/1 rensa/{RMinHash.ALGORITHM_VERSION}"
"""A sketch of another version of the library's method cannot be compared."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.:]*\d|\d")
PERMUTATIONS = 64
"""Numbers of a sketch: the share of runs in common is then known to within some 6 points."""
SEED = 1
RUN = 4
"""Words of a run: few runs of four are shared by chance."""
LONG = 6
"""Words from which a sentence counts: shorter ones ("He did not elaborate.") are anybody's."""
WORDS = 140
"""Heaviest words that are kept. Of ECB+ reports 120 to 160 tell events apart as well as all do."""
NAMES = 16
MOST = 8
"""Counts above are no sign of more: texts are compared by the logarithm."""


def signature_of(kept: Kept) -> Signature:
    """The signature of a reading that is kept."""
    return signature(kept.reading, kept.passages)


def signature(reading: Reading, passages: Sequence[Passage]) -> Signature:
    """The signature of a reading with its text; what was left unread counts for nothing."""
    report = reading.report
    heads, body = _told(reading, passages)
    lines = [WORD.findall(line) for line in body]
    words = [_plain(line) for line in (*map(WORD.findall, heads), *lines)]
    return Signature(
        report=report.id,
        form=FORM,
        outlet=report.outlet,
        published=report.published or next((a.published for a in report.articles), None),
        day=_day(reading),
        sketch=_sketch(words[len(heads) :]),
        sentences=tuple(_hashes(lines)),
        words=_rows(Counter(stem(word) for line in words for word in line)),
        names=_names(lines),
    )


def _told(reading: Reading, passages: Sequence[Passage]) -> tuple[list[str], list[str]]:
    """The headlines with the lines of dates, and the sentences of the body."""
    text = str(reading.report.text)
    heads = {text[p.start : p.end] for p in passages if p.kind in ("headline", "dateline")}
    if reading.report.title:
        heads.add(reading.report.title)
    spans = (s for p in passages if p.kind == "body" for s in (p.sentences or (p.span,)))
    return sorted(heads), [text[s.start : s.end] for s in spans]


def _plain(line: list[str]) -> list[str]:
    """The words in lower case, numbers without separators of thousands."""
    lower = (word.lower().replace("’", "'") for word in line)
    return [word.replace(",", "") if word[0].isdigit() else word for word in lower]


def _day(reading: Reading) -> str | None:
    """The day that most claims of events have; of several the one told first."""
    days = Counter(
        claim.when.earliest
        for claim in reading.claims
        if claim.when and claim.when.earliest == claim.when.latest and not claim.background
    )
    days.pop(None, None)
    return max(days, key=lambda day: days[day]) if days else None


def _sketch(lines: list[list[str]]) -> str:
    words = [word for line in lines for word in line]
    if len(words) < RUN:
        return ""
    minhash = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    minhash.update([" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)])
    return sketch_of(minhash.digest())


def _hashes(lines: list[list[str]]) -> Iterator[str]:
    """Of each longer sentence its hash, and that of its mould."""
    for line in lines:
        if len(line) >= LONG:
            yield _hash(_plain(line)) + _hash(_mould(line))


def _mould(line: list[str]) -> list[str]:
    """The sentence with a mark for each run of names, days and numbers."""
    found: list[str] = []
    for number, word in enumerate(line):
        varies = word[0].isdigit() or _is_number(word) or (number > 0 and word[0].isupper())
        if not varies:
            found.append(word.lower())
        elif not found or found[-1] != "#":
            found.append("#")
    return found


def _is_number(word: str) -> bool:
    return word.lower() in numbers().values or word.lower() in numbers().scales


def _hash(words: Iterable[str]) -> str:
    raw = hashlib.sha256(" ".join(words).encode()).digest()
    return base64.b64encode(raw).decode()[:HASH]


def _rows(counts: Counter[str]) -> tuple[str, ...]:
    """The heaviest words, by how often they are told."""
    heavy = sorted((-weight(w) * (1 + math.log(n)), w) for w, n in counts.items() if weight(w) > 0)
    rows: dict[int, list[str]] = defaultdict(list)
    for _, word in heavy[:WORDS]:
        rows[min(counts[word], MOST)].append(word)
    return tuple(" ".join(sorted(rows[n])) for n in range(1, max(rows, default=0) + 1))


def _names(lines: list[list[str]]) -> tuple[str, ...]:
    """Runs of capitals within sentences, of words that are nowhere written small."""
    small = {word for line in lines for word in line if word.islower()}
    found: Counter[str] = Counter()
    for line in lines:
        found.update(_runs(line, small))
    return tuple(sorted(found, key=lambda name: (-found[name], name))[:NAMES])


def _runs(line: list[str], small: set[str]) -> Iterator[str]:
    run: list[str] = []
    for number, word in enumerate([*line, ""]):
        plain = word.lower().replace("’", "'").removesuffix("'s")
        named = word[:1].isupper() and plain not in small and plain not in _no_names()
        if named and (number > 0 or run):
            run.append(word.removesuffix("'s").removesuffix("’s"))
            continue
        if run:
            yield " ".join(run)
        run = []


@cache
def _no_names() -> frozenset[str]:
    """Words that are written with a capital and name nobody."""
    return calendar_words() | {"i"}
