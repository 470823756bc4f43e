"""How a claim was got, as names of what is true of it: what the learned parts weigh.

No trait names a party, a place or a word of the report, nor says who anybody is: claims that differ
in names alone have the same traits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.clauses.sharing import FINITE
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.drafts import Draft
from reportedly.gazetteer.language import is_quantity
from reportedly.records.values import MentionType

DETERMINERS = frozenset("the a this that these those any no some all every another each".split())
WORDS_A_STEP = 10
MOST = 5
"""Steps of a count above which more makes no difference."""


@dataclass(frozen=True)
class Setting:
    """What the traits of one claim need to know of the others of its report."""

    sheet: Sheet
    clauses: dict[int, Clause]
    in_sentence: Counter[int]
    """Claims by sentence."""
    order: dict[int, int]
    """Sentence to its place in its article."""
    lengths: Counter[int]
    """Sentences by article."""


def setting(sheet: Sheet, clauses: dict[int, Clause], drafts: Sequence[Draft]) -> Setting:
    """The setting of a report's claims."""
    lengths: Counter[int] = Counter()
    order = {}
    for n, sentence in enumerate(sheet.parse.sentences):
        order[n] = lengths[sentence.article]
        lengths[sentence.article] += 1
    return Setting(sheet, clauses, Counter(d.sentence for d in drafts), order, lengths)


def traits(around: Setting, one: Draft) -> tuple[str, ...]:
    """All traits of a claim, each once, sorted."""
    found = {
        *of_frame(one),
        *of_trigger(around.sheet, one),
        *of_clause(around, one),
        *of_slots(one),
        *of_source(around.sheet, one),
        *of_place_in_text(around, one),
    }
    return tuple(sorted(found))


def of_frame(one: Draft) -> Iterator[str]:
    """The family, and how much the frame asked for."""
    frame = one.match.frame
    tests = bool(frame.subject_is) + bool(frame.object_is) + len(frame.preposition_is)
    yield f"family {one.family}"
    yield f"words {min(3, len(one.match.words))}"
    yield f"needs {min(2, len(frame.needs))}"
    yield f"tests {min(3, tests)}"
    yield from (f"with {preposition}" for preposition, _ in one.match.phrases)


def of_trigger(sheet: Sheet, one: Draft) -> Iterator[str]:
    """The trigger's grammar; of a noun, how it is determined and counted."""
    token = sheet.tokens[one.match.i]
    yield f"tag {token.tag}"
    yield f"dep {token.dep}"
    if not one.match.nominal:
        return
    yield "noun"
    yield f"on {token.dep} {sheet.tokens[token.head].pos}"
    below = [sheet.tokens[c] for c in sheet.parse.children[one.match.i]]
    yield f"determined {determiner([c.lemma for c in below], [c.dep for c in below])}"
    if any(c.dep == "nummod" or is_quantity(c.lemma) for c in below):
        yield "counted noun"


def determiner(lemmas: list[str], deps: list[str]) -> str:
    """What determines a noun with these dependents: a word, "poss", or "nothing"."""
    for lemma, dep in zip(lemmas, deps, strict=True):
        if dep == "poss":
            return "poss"
        if dep == "det" and lemma in ("an", *DETERMINERS):
            return "a" if lemma == "an" else lemma
    return "nothing"


def of_clause(around: Setting, one: Draft) -> Iterator[str]:
    """The clause that it stands in, and how deep that lies."""
    sheet, match = around.sheet, one.match
    above = sum(a in around.clauses for a in sheet.parse.ancestors(match.i))
    yield f"depth {min(4, above)}"
    row = around.clauses.get(match.clause) if match.clause is not None else None
    if row is None:
        yield "no clause"
        return
    yield f"clause {row.relation}"
    yield f"verb {sheet.tokens[row.i].tag}"
    yield "finite" if is_finite(sheet, row) else "not finite"
    yield from (
        name for name in ("passive", "negated", "perfect", "infinitive") if getattr(row, name)
    )
    yield from (f"modal {modal}" for modal in row.modals)
    if row.mark:
        yield f"mark {row.mark}"
    subjects = [sheet.tokens[s] for s in match.subjects[:2]]
    yield "subject" if subjects else "no subject"
    yield "object" if match.objects else "no object"
    yield from (f"subject is {s.lemma}" for s in subjects if s.pos == "PRON")


def is_finite(sheet: Sheet, row: Clause) -> bool:
    """True for a verb with tense or modal of its own."""
    helpers = (c for c in sheet.parse.children[row.i] if sheet.tokens[c].dep in ("aux", "auxpass"))
    tensed = any(sheet.tokens[i].tag in FINITE for i in (row.i, *helpers))
    return tensed or bool(row.modals)


def of_slots(one: Draft) -> Iterator[str]:
    """Which slots are filled, and how place and time were got."""
    for slot in ("agent", "target", "places", "figures"):
        yield f"{slot} told" if getattr(one, slot) else f"no {slot}"
    yield from (f"place {place.basis}" for place in one.places)
    if any(figure.low is not None for figure in one.figures):
        yield "number"
    when, own = one.when, one.evidence
    if when is None:
        yield "no time"
    elif when.text is None:
        yield "time inherited"
    else:
        yield f"time by {when.basis or 'words alone'}"
        if when.start is not None and own.start <= when.start < own.end:
            yield "time in the clause"


def of_source(sheet: Sheet, one: Draft) -> Iterator[str]:
    """How it stands, and through how many mouths it came."""
    yield f"modality {one.modality}"
    yield f"links {min(2, len(one.chain.links))}"
    yield from (f"told {link.manner}" for link in one.chain.links[-1:])
    if one.background:
        yield "presupposed"
    if one.settled:
        yield "settled"
    if one.restates:
        yield "told again"
    if one.match.i in sheet.quoted:
        yield "quoted"


def of_place_in_text(around: Setting, one: Draft) -> Iterator[str]:
    """Where in the report it stands, and in what sentence."""
    sheet = around.sheet
    sentence = sheet.parse.sentences[one.sentence]
    words = sheet.tokens[sentence.first : sentence.last]
    place, of = around.order[one.sentence], around.lengths[one.article]
    yield f"sentence {min(6, place)}"
    yield f"quarter {4 * place // of}"
    yield f"article {min(4, of // 5)}"
    yield f"claims {min(4, around.in_sentence[one.sentence])}"
    yield f"length {min(MOST, unnamed(sheet, sentence.first, sentence.last) // WORDS_A_STEP)}"
    tags = {t.tag for t in words}
    yield "tensed" if tags & {*FINITE, "MD"} else "untensed"
    yield "past" if "VBD" in tags else "no past"
    said = {t.lemma for t in words if t.pos == "PRON"}
    if said & {"we", "i", "our", "my"}:
        yield "first person"
    if said & {"he", "she", "they", "it"}:
        yield "third person"


def unnamed(sheet: Sheet, first: int, last: int) -> int:
    """Words of a stretch that are no part of a name: longer names make no longer sentence."""
    kinds: tuple[MentionType, ...] = ("actor", "place")
    named = {i for kind in kinds for i in range(first, last) if i in sheet.by_token[kind]}
    return last - first - len(named)
