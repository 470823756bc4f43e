"""Who "we", "our", "us" and "I" are: the speaker, or the state that he or the page speaks for."""

from __future__ import annotations

from functools import lru_cache

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.clauses.sheet import Sheet
from reportedly.gazetteer.actors import Actors, State, open_actors
from reportedly.gazetteer.names import text_words
from reportedly.gazetteer.sides import OWN_VOICE
from reportedly.records.claims import Link, Party
from reportedly.records.mentions import Actor

ONE = frozenset({"i", "my", "me"})
MANY = frozenset({"we", "our", "us", "ours"})
OFFICIAL = frozenset(
    "government ministry department army presidency office embassy consulate affairs".split()
)
"""Words that make an outlet's name that of a state's own body."""


def speaks_for(sheet: Sheet, i: int, chain: Chain, *, says: bool) -> Party | None:
    """The party that a pronoun of the first person stands for, by who speaks; None if unknown.

    `says`: the deed is a speech act, which is the speaker's own where he is known.
    """
    word = sheet.tokens[i].text.lower()
    if word not in ONE | MANY or sheet.tokens[i].text == "US":
        return None
    speaker = next((x for x in reversed(chain.links) if x.name or _is_described(x)), None)
    if speaker is not None and speaker.name is None:
        return nameless(chain) if not says else None
    state = None
    if word in MANY and not (says and speaker):
        told = state_of(sheet, speaker) if speaker else None
        state = told.actor if told else official(outlet(sheet, i))
    token = sheet.tokens[i]
    if state is not None:
        return Party(token.text, token.start, token.end, state.id, state.name, state.type)
    if speaker is None:
        return nameless(chain) if not says else None
    body = body_of(speaker) if word in MANY and not says else None
    if body is not None:
        # "We hold the city", a front's spokesman says: the front does, not he.
        return Party(token.text, token.start, token.end, body.id, body.name, body.type)
    return Party(token.text, token.start, token.end, speaker.id, speaker.name, "person")


def body_of(speaker: Link) -> Actor | None:
    """The body for which a person speaks; None for one that speaks itself."""
    known = open_actors().by_id
    own = known.get(speaker.id or "")
    if own is not None and own.type not in ("person", "office"):
        return None
    return known.get(speaker.part_of or "")


def _is_described(link: Link) -> bool:
    """True for a speaker told only as "a masked man"; "reportedly" and "reports" are nobody."""
    return link.role != "document" and len((link.text or "").split()) > 1


def nameless(chain: Chain) -> Party | None:
    """Who says "we fled" though nobody tells his name: "a mother of four"."""
    last = chain.links[-1] if chain.links else None
    if last is None or last.start is None or last.end is None or last.role not in PERSONS:
        return None
    return Party(last.text or "", last.start, last.end, None, None, "person")


PERSONS = frozenset({"witness", "person", "unnamed", "expert", "recorder"})
"""Roles of those who tell what befell themselves."""


def state_of(sheet: Sheet, speaker: Link) -> State | None:
    """The state that a speaker holds an office of, or is a body of."""
    for mention in sheet.mentions:
        actor = mention.actor
        if actor and actor.name == speaker.name and (told := state_spoken_for(actor)) is not None:
            return told
    return None


def state_spoken_for(actor: Actor) -> State | None:
    """The state that an actor speaks for: a body of it, or who holds an office of one."""
    if actor.type not in ("person", "office", "government", "state"):
        # An army's "we" is the army, which is not all of its state.
        return None
    code = (actor.country_code or "").lower()
    if (actor.part_of or "").partition(".")[2] in OWN_VOICE:
        return None  # Nor does a leader of its rebels, nor one of its people.
    body = open_actors().by_id.get(actor.part_of or "")
    if body is not None and body.type == "armed_group":
        return None  # A rebels' spokesman does not speak for the country he is from.
    owned = actor.part_of is not None or actor.type == "state"
    return open_actors().states.get(f"actor:{code}") if owned else None


def outlet(sheet: Sheet, i: int) -> str | None:
    """The outlet of the article that a token stands in."""
    article = sheet.parse.sentences[sheet.tokens[i].sentence].article
    return sheet.page.report.outlet or sheet.page.report.articles[article].outlet


def official(name: str | None) -> Actor | None:
    """The state whose own body an outlet is ("Ministry of Defence of Latvia"), or the body between
    states or the charity that speaks on its own page; else None."""
    return _official_in(open_actors(), name)


@lru_cache(maxsize=1000)  # reports come in runs of few outlets
def _official_in(actors: Actors, name: str | None) -> Actor | None:
    words = text_words(name or "", 0, len(name or ""))
    length, entries = actors.names.at(name or "", words, 0) if words else (0, ())
    own_page = [e for e in entries if e.type in ("international", "organisation")]
    if own_page and length == len(words):
        return own_page[0]
    own = {(name or "")[w.start : w.end].lower() for w in words}
    if not own & OFFICIAL:
        return None
    for i in range(len(words)):
        length, states = actors.state_names.at(name or "", words, i)
        if length:
            return states[0].state.actor
    return None
