"""A strike on the people of another land was not at home: no place is taken over for it there."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.records.claims import Party


def leave_own_ground(sheet: Sheet, drafts: list[Draft]) -> None:
    """Take from such a strike, and from its toll, a place of the striker's land that others lent.

    "The barrage followed Israeli strikes that killed 40 Iranians" tells of none in Tel Aviv. Of
    soldiers nothing is known so: they may be abroad.
    """
    abroad = [one for one in drafts if one.kind.startswith("strike.") and is_abroad(sheet, one)]
    for one in abroad:
        beside = (d for d in drafts if d.sentence == one.sentence and d.agent == one.agent)
        for told in (one, *(d for d in beside if d.kind.startswith("casualties."))):
            home = land_of(told.agent[0])
            told.places = tuple(
                p for p in told.places if p.basis == "stated" or p.country_code != home
            )


def is_abroad(sheet: Sheet, one: Draft) -> bool:
    """True where one state strikes people of another, as the sentence itself tells."""
    homes = {land_of(p) for p in one.agent}
    sentence = sheet.parse.sentences[one.sentence]
    told = [
        p for p in one.target if p.start is not None and sentence.start <= p.start < sentence.end
    ]
    struck = {people_of(sheet, p) for p in told}
    return len(homes) == 1 and None not in homes | struck and bool(struck) and not homes & struck


def land_of(party: Party) -> str | None:
    """The country code of a state or of a body of it; None for all others."""
    return code_of(party.id) if party.type in ("state", "military", "government") else None


def people_of(sheet: Sheet, party: Party) -> str | None:
    """The country code of a people ("Iranians"); None for all others."""
    if party.type != "civilians":
        return None
    named = (m.actor for m in sheet.mentions if m.actor and m.start == party.start)
    return next((code_of(a.part_of) for a in named if a.type == "civilians"), None)


def code_of(actor: str | None) -> str | None:
    """The country code in the id of a state or its body: "actor:il.forces" is of "IL"."""
    code = (actor or "").removeprefix("actor:").partition(".")[0]
    return code.upper() if len(code) == COUNTRY else None


COUNTRY = 2
"""Letters of a country's code."""
