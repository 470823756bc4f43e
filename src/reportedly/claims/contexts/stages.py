"""The scene that a paragraph has set for what it goes on to tell: "In X, a convoy ..."."""

from __future__ import annotations

from datetime import date

from reportedly.claims.clauses.headings import headed, is_heading, section_of
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import NEAR
from reportedly.claims.contexts.reckoning import is_long_ago
from reportedly.claims.contexts.same_places import within
from reportedly.claims.settings.place_rows import claim_place, finest
from reportedly.claims.settings.whereabouts import in_phrase_of_place, names_settlement
from reportedly.gazetteer.setting_words import open_setting_words
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace
from reportedly.records.times import When


def scene_places(sheet: Sheet, sentence: int) -> tuple[ClaimPlace, ...]:
    """Where an earlier sentence of the paragraph says that its events went on ("In X, ...")."""
    here = sheet.parse.sentences[sentence]
    for n in range(sentence, max(-1, sentence - NEAR - 1), -1):
        if sheet.parse.sentences[n].passage != here.passage:
            break
        named = [
            m
            for m in sheet.of_sentence.get(n, ())
            if m.type == "place" and m.why != "demonym" and m.place and sets_scene(sheet, m)
        ]
        if named and n < sentence and not is_left(sheet, n, sentence):
            return finest([*(claim_place(m, "at") for m in named), *inside(sheet, n, named)])
    section = section_of(sheet, sentence)
    return () if section is None else finest([claim_place(m, "at") for m in headed(sheet, section)])


def is_left(sheet: Sheet, n: int, sentence: int) -> bool:
    """True where a sentence tells history and a later one of the news ("On Saturday ...") again."""
    if not any(is_long_ago(w, today) for w, today in days_told(sheet, n)):
        return False
    since = (day for k in range(n + 1, sentence + 1) for day in days_told(sheet, k))
    return any(w.precision == "day" and not is_long_ago(w, today) for w, today in since)


def days_told(sheet: Sheet, n: int) -> list[tuple[When, date | None]]:
    """The times that a sentence tells, each with the report's day."""
    today = sheet.clock(sheet.parse.sentences[n].article).day
    told = (m.when for m in sheet.of_sentence.get(n, ()) if m.type == "time")
    return [(w, today) for w in told if isinstance(w, When) and w.earliest is not None]


def inside(sheet: Sheet, sentence: int, named: list[Mention]) -> list[ClaimPlace]:
    """What the same sentence names in the areas of the scene: "In X province, ... a post in Y"."""
    scene = [claim_place(m, "at") for m in named]
    told = [m for m in sheet.of_sentence.get(sentence, ()) if m.type == "place" and m.place]
    rows = [
        claim_place(m, "at")
        for m in told
        if m not in named
        and m.why != "demonym"
        and in_phrase_of_place(sheet, sheet.covered(m.start, m.end)[-1])
    ]
    areas = [p for p in scene if p.feature in ("country", "adm1")]
    return [row for row in rows if any(within(row, area) for area in areas)]


def sets_scene(sheet: Sheet, mention: Mention) -> bool:
    """True for a place behind "in" or "near" that hangs on no noun and no verb of saying."""
    last = sheet.covered(mention.start, mention.end)[-1]
    if is_heading(sheet, last):
        return True
    if not in_phrase_of_place(sheet, last):
        return False
    above = next((a for a in sheet.parse.ancestors(last) if is_preposition(sheet, a)), None)
    if above is None:
        return False
    verb = sheet.tokens[sheet.tokens[above].head]
    says = verb.lemma in open_sources().verbs["say"]
    if verb.i == above or is_gone_to(sheet, verb.i):
        return True
    return verb.pos in ("VERB", "AUX") and not says and verb.dep != "relcl"


def is_gone_to(sheet: Sheet, i: int) -> bool:
    """True for the compound of "went to a compound in X", "tips led the force to a compound"."""
    words, token = open_setting_words(), sheet.tokens[i]
    prep = sheet.tokens[token.head]
    if token.dep != "pobj" or prep.lemma not in TOWARD or token.lemma in words.wards:
        return False
    if not classes_of(sheet, i) & {"locality", "facility", "settlement", "area"}:
        return False
    went = sheet.tokens[prep.head]
    driven = any(sheet.tokens[c].dep == "auxpass" for c in sheet.parse.children[went.i])
    return went.lemma in words.gone and not driven


TOWARD = frozenset({"to", "into", "toward", "towards", "at"})


def is_preposition(sheet: Sheet, i: int) -> bool:
    """True for a preposition but the "of" in "the village of X"."""
    token = sheet.tokens[i]
    named = token.lemma == "of" and names_settlement(sheet, token.head)
    return token.pos == "ADP" and not named
