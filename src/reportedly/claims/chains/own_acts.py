"""Whose telling a speech act is: its speaker is who acts, and no source of it."""

from __future__ import annotations

from reportedly.claims.chains.attribution import Chain
from reportedly.claims.chains.first_person import official, outlet
from reportedly.claims.chains.sources import link_of, nameless
from reportedly.claims.chains.titles import is_part
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.matches.settled_by import is_definite
from reportedly.records.claims import Link, Party
from reportedly.records.values import ActorType

SPEECH = frozenset({"statement", "talks"})
"""Families told in the outlet's voice though somebody speaks in them."""

ANNOUNCE = frozenset(
    (
        "announce vow promise pledge threaten propose offer declare claim urge report confirm "
        "record document tally count acknowledge admit"
    ).split()
)
"""Verbs whose subject tells the event that they name ("announced a withdrawal", "reported two
dead")."""


def announces(sheet: Sheet, match: Match) -> bool:
    """True for a verb of announcing as trigger of what is announced."""
    kind = match.frame.kind
    return (
        not match.nominal
        and sheet.tokens[match.i].lemma in ANNOUNCE
        and (kind.partition(".")[0] not in (*SPEECH, "pledge") or kind == "pledge.vowed")
        and kind != "violence.threatened"
        and not (kind.startswith("other.") and sheet.tokens[match.i].lemma == "declare")
        and not any(sheet.tokens[w].lemma in TAKEN_LIVES for w in match.words)
    )


TAKEN_LIVES = frozenset({"life", "live"})
"""What a blast claims without a word said."""


def told_by_itself(sheet: Sheet, match: Match, chain: Chain) -> Chain:
    """The chain of a responsibility claim: the teller of its own clause is the origin."""
    tellers = tuple(
        nameless(sheet, s) if s == match.i else link_of(sheet, s)
        for s in (match.sources or match.subjects)[:1]
    )
    known = {link.name or link.text for link in chain.links}
    own = tuple(t for t in tellers if (t.name or t.text) not in known)
    return Chain((*chain.links, *own), chain.verbs, chain.denied)


def speaker_of(sheet: Sheet, match: Match, chain: Chain) -> tuple[Party, ...]:
    """The last source as who acts by speaking, where the words say only "he" or leave it out."""
    told = all(sheet.tokens[s].pos == "PRON" for s in match.subjects)
    if not chain.links or not told or match.frame.subject != "agent":
        return ()
    return (as_party(chain.links[-1]),) if chain.links[-1].name else ()


def threatening(match: Match, chain: Chain) -> tuple[Party, ...]:
    """Who says that others "will not go unpunished", "will be held to account"."""
    if match.nominal or match.frame.kind != "pledge.retaliation" or not chain.links:
        return ()
    return (as_party(chain.links[-1]),) if chain.links[-1].name else ()


def as_party(link: Link) -> Party:
    """A speaker as the one who acts by speaking."""
    kind: ActorType = (
        "person" if link.role in ("person", "official", "witness", "expert") else "organisation"
    )
    return Party(link.text or "", link.start, link.end, link.id, link.name, kind)


OWN_ACTS = frozenset({"pledge", "talks", "statement"})
"""Families of what a speaker does by speaking."""


def without_announced(chain: Chain, agents: tuple[Party, ...]) -> Chain:
    """ "The Council reiterates its support" in the Council's own text: the outlet tells its act."""
    own = [p.text or "" for p in agents if (p.text or "").lower() not in ("we", "i", "our")]
    links = tuple(
        link
        for link in chain.links
        if link.start is not None or not any(is_part(link.name or "", name) for name in own)
    )
    return Chain(links, chain.verbs, chain.denied)


DESCRIPTIONS = frozenset({"mobilisation.stationed", "territory.held", "battle.siege"})
"""Kinds of a state by which a place or a force is told apart from others."""


def describes(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "X said shells hit the town that rebels hold": which town it is, the outlet tells.

    In a quotation, and of what is told as new ("militants who hid in a school"), the speaker does.
    """
    row = clauses.get(match.i)
    if row is None or match.frame.kind not in DESCRIPTIONS or match.i in sheet.quoted:
        return False
    noun = sheet.tokens[match.i].head
    known = sheet.tokens[noun].pos == "PROPN" or is_definite(sheet, noun)
    return row.relation in ("acl", "relcl") and known


def not_by_speaker(chain: Chain, agents: tuple[Party, ...]) -> Chain:
    """A speech act is the outlet's to tell: its speaker is no source of it.

    Where no one else is named to have spoken ("we deplore", "he urged"), the last source did.
    """
    names = {p.name or p.text for p in agents}
    starts = {p.start for p in agents if p.start is not None}
    links = tuple(
        link
        for link in without_announced(chain, agents).links
        if (link.name or link.text) not in names and link.start not in starts
    )
    if not any(p.name for p in agents):
        links = links[:-1] if len(links) == len(chain.links) else links
    return Chain(links, chain.verbs, chain.denied)


def without_spokesman(sheet: Sheet, match: Match, chain: Chain, agents: tuple[Party, ...]) -> Chain:
    """On a government's own page its speech acts are its own, whoever speaks for it there."""
    state = official(outlet(sheet, match.i))
    if state is None or not any(p.id == state.id for p in agents):
        return chain
    return Chain(chain.links[:-1], chain.verbs, chain.denied)
