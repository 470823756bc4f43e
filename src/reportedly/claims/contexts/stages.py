"""The scene that a paragraph has set for what it goes on to tell: "In X, a convoy ..."."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.families import NEAR
from reportedly.claims.settings.place_rows import claim_place, finest
from reportedly.claims.settings.whereabouts import in_phrase_of_place
from reportedly.gazetteer.sources import open_sources
from reportedly.records.mentions import Mention
from reportedly.records.places import ClaimPlace


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
        if named and n < sentence:
            return finest([claim_place(m, "at") for m in named])
    return ()


def sets_scene(sheet: Sheet, mention: Mention) -> bool:
    """True for a place behind "in" or "near" that hangs on no noun and no verb of saying."""
    last = sheet.covered(mention.start, mention.end)[-1]
    if not in_phrase_of_place(sheet, last):
        return False
    above = next((a for a in sheet.parse.ancestors(last) if sheet.tokens[a].pos == "ADP"), None)
    if above is None:
        return False
    verb = sheet.tokens[sheet.tokens[above].head]
    says = verb.lemma in open_sources().verbs["say"]
    return (verb.pos in ("VERB", "AUX") and not says and verb.dep != "relcl") or verb.i == above
