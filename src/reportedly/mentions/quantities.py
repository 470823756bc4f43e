"""Number expressions with the words that bound them: "more than 300", "two or three", "dozens"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from reportedly.gazetteer.language import Modifier, Phrase, Vague, by_word, numbers
from reportedly.gazetteer.number_words import read_number, starts
from reportedly.records.parses import Token
from reportedly.records.values import FigureForm

OPEN: tuple[FigureForm, ...] = ("at_least", "more_than", "up_to", "fewer_than", "nearly", "about")
"""Forms in order of weight: of several modifiers the first of these governs."""
SURE = 10
"""From this number on a preposition before it ("over 20") is taken to bound it."""


class Quantity(NamedTuple):
    """A number expression over tokens `first` to `end` (half-open); `last` is its number's last."""

    first: int
    start: int
    last: int
    end: int
    form: FigureForm
    stated: tuple[int, ...]
    low: int | None
    high: int | None
    more: bool = False
    vague: Vague | None = None


class _Stem(NamedTuple):
    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    stated: tuple[Fraction, ...]
    vague: Vague | None = None


@cache
def _vague() -> dict[str, tuple[tuple[Phrase, Vague], ...]]:
    return by_word({words: row for row in numbers().vague for words in row.words})


@cache
def _before() -> dict[str, tuple[tuple[Phrase, Modifier], ...]]:
    """Modifiers before a number, under their last word."""
    return by_word({w: row for row in numbers().modifier for w in row.before}, at=-1)


@cache
def _weak() -> dict[str, Modifier]:
    return {w: row for row in numbers().modifier for w in row.weak}


@cache
def _after() -> dict[str, tuple[tuple[Phrase, Modifier], ...]]:
    return by_word({w: row for row in numbers().modifier for w in row.after})


def quantities(tokens: Sequence[Token], words: Sequence[str]) -> list[Quantity]:
    """Every number expression of one sentence, left to right, none overlapping another.

    `words` are the tokens' texts in lower case; indexes count within the sentence. Numbers come
    before vague words, so that "as many as 20" is no "many".
    """
    known, wordy = starts() | {"between"}, _vague()
    starting = [i for i, w in enumerate(words) if w in known or w in wordy or w[0].isdigit()]
    found: list[Quantity] = []
    for read in (_counted, _worded):
        for i in starting:
            if any(q.first <= i < q.end for q in found):
                continue
            core = read(tokens, words, i)
            if core is not None:
                floor = max((q.end for q in found if q.end <= i), default=0)
                found.append(_bounded(tokens, words, core, floor))
    return sorted(found)


def _counted(tokens: Sequence[Token], words: Sequence[str], i: int) -> _Stem | None:
    """The number or range that begins at token `i`, or the words that say none."""
    none = _phrase(words, i)
    if none is not None and none.vague is not None and none.vague.none:
        return none
    if words[i] == "between":
        return _pair(words, i)
    if i > 0 and words[i - 1] == "from" and _changes(tokens, i):
        return _number(words, i, joins=())
    return _number(words, i)


def _worded(tokens: Sequence[Token], words: Sequence[str], i: int) -> _Stem | None:
    """The vague phrase that begins at token `i`."""
    inside = 0 < i < len(words) - 1 and words[i - 1] == words[i + 1] == "as"
    return None if inside else _phrase(words, i)


def _phrase(words: Sequence[str], i: int) -> _Stem | None:
    for phrase, row in _vague().get(words[i], ()):
        after = words[i + 1] if i + 1 < len(words) else ""
        if len(phrase) > 1 and phrase[1] != after:
            continue
        if tuple(words[i : i + len(phrase)]) == phrase:
            low = None if row.low is None else Fraction(row.low)
            high = None if row.high is None else Fraction(row.high)
            return _Stem(i, i + len(phrase), low, high, (), row)
    return None


def _changes(tokens: Sequence[Token], i: int) -> bool:
    """True after a verb of change: "rose from 20 to 30" tells two figures, not a range."""
    verbs = numbers().changes.verbs
    return any(t.lemma in verbs for t in tokens[max(0, i - 8) : i])


def _pair(words: Sequence[str], i: int) -> _Stem | None:
    """ "between N and M"."""
    inside = _number(words, i + 1, joins=("and",)) if i + 1 < len(words) else None
    if inside is None or len(inside.stated) < 2:
        return None
    return inside._replace(start=i)


def _number(
    words: Sequence[str], i: int, joins: tuple[str, ...] = ("to", "-", "–", "—", "or")
) -> _Stem | None:
    first = read_number(words, i)
    if first is None:
        return None
    alone = _Stem(i, first.end, first.value, first.value, (first.value,))
    if first.end + 1 >= len(words) or words[first.end] not in joins:
        return alone
    second = read_number(words, first.end + 1)
    if second is None:
        return alone
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        # "two to three dozen": the scale belongs to both.
        low *= second.scale
    if low >= second.value or (words[first.end] == "or" and second.value - low > low):
        return alone
    return _Stem(i, second.end, low, second.value, (low, second.value))


def _bounded(tokens: Sequence[Token], words: Sequence[str], core: _Stem, floor: int) -> Quantity:
    """A core with its modifiers on both sides; none reaches back before `floor`."""
    rows: list[Modifier] = []
    first = core.start
    while (step := _step_back(tokens, words, first, floor, core)) is not None:
        first, row = step
        rows.append(row)
    end = core.end
    while (step := _step_on(words, end)) is not None:
        end, row = step
        rows.append(row)
    low, high, form = _governed(core, rows)
    return Quantity(
        first,
        core.start,
        core.end - 1,
        end,
        form,
        tuple(int(n) for n in core.stated if n.denominator == 1),
        low,
        high,
        any(row.more for row in rows),
        core.vague,
    )


def _step_back(
    tokens: Sequence[Token], words: Sequence[str], first: int, floor: int, core: _Stem
) -> tuple[int, Modifier] | None:
    """The modifier phrase that ends right before token `first`: its own first token and its row."""
    if first <= floor:
        return None
    word = words[first - 1]
    for phrase, row in _before().get(word, ()):
        start = first - len(phrase)
        if start >= floor and tuple(words[start:first]) == phrase:
            if (
                phrase == ("up", "to")
                and start
                and tokens[start - 1].lemma in numbers().changes.verbs
            ):
                continue  # "Climbed up to 21"
            return start, row
    row_weak = _weak().get(word)
    if row_weak is None or not _belongs(tokens[first - 1], core):
        return None
    return first - 1, row_weak


def _belongs(token: Token, core: _Stem) -> bool:
    """True where a preposition before a number is part of it."""
    sure = core.low is not None and core.low >= SURE and core.vague is None
    return token.dep not in ("prep", "prt") or (token.dep == "prep" and sure)


def _step_on(words: Sequence[str], end: int) -> tuple[int, Modifier] | None:
    if end >= len(words):
        return None
    for phrase, row in _after().get(words[end], ()):
        behind = end + len(phrase)
        if tuple(words[end:behind]) == phrase and words[behind : behind + 1] != ["than"]:
            return behind, row
    return None


def _governed(core: _Stem, rows: Sequence[Modifier]) -> tuple[int | None, int | None, FigureForm]:
    """Bounds and form under the weightiest of the modifiers, by the coding rules."""
    low, high = _whole(core.low), _whole(core.high)
    forms = {row.form for row in rows}
    form = next((f for f in OPEN if f in forms), None)
    if core.vague is not None:
        return _vaguely(core.vague, low, high, form)
    if high == 0:
        return 0, 0, "none"
    own: FigureForm = "exact" if core.low == core.high else "range"
    match form:
        case "at_least":
            low, high = low, None
        case "more_than":
            low, high = None if high is None else high + 1, None
        case "up_to":
            low = 0
        case "fewer_than":
            low, high = 0, None if high is None else max(high - 1, 0)
        case _:
            form = form if own == "exact" and form else own
    return low, high, form


def _vaguely(
    row: Vague, low: int | None, high: int | None, form: FigureForm | None
) -> tuple[int | None, int | None, FigureForm]:
    if row.none:
        return 0, 0, "none"
    if form == "at_least":
        return low, None, form
    if form == "up_to" and high is not None:
        return 0, high, form
    return low, high, "vague"


def _whole(number: Fraction | None) -> int | None:
    return int(number) if number is not None and number.denominator == 1 else None
