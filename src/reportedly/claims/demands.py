"""Demands: "must withdraw" tells no withdrawal; in a speaker's mouth it is an appeal."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.clauses import Clause
from reportedly.claims.drafts import Draft
from reportedly.claims.matching import Match
from reportedly.claims.sheet import Sheet
from reportedly.records.claims import Link, Party
from reportedly.records.values import ActorType

DUTY = frozenset({"must", "should", "ought", "need"})
APPEAL = "statement.appealed"
SPEECH = frozenset({"statement", "talks", "pledge", "assessment"})


def is_demanded(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for an event that the words only call for: "troops must leave the town"."""
    row = clauses.get(match.i)
    if row is None or match.frame.kind.partition(".")[0] in SPEECH:
        return False
    return bool(DUTY & set(row.modals)) and not _has_happened(sheet, row)


def _has_happened(sheet: Sheet, row: Clause) -> bool:
    """ "must have left", "should have stayed": a guess or a regret, no demand."""
    return any(
        sheet.tokens[c].lemma == "have" and sheet.tokens[c].dep == "aux"
        for c in sheet.parse.children[row.i]
    )


def as_appeal(one: Draft) -> Draft:
    """The same words as an appeal: the speaker demands, those who should act are asked."""
    links = one.chain.links
    speaker = links[-1] if links else None
    one.kind = APPEAL
    one.target = one.agent or one.target
    one.agent = () if speaker is None else (_as_party(speaker),)
    one.chain = replace(one.chain, links=links[:-1])
    one.modality = "claimed" if one.chain.links else "asserted"
    one.figures = ()
    return one


def _as_party(link: Link) -> Party:
    """A speaker as the one who acts by speaking."""
    kind: ActorType = (
        "person" if link.role in ("person", "official", "witness", "expert") else "organisation"
    )
    return Party(link.text or "", link.start, link.end, link.id, link.name, kind)
