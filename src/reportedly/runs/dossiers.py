"""What stands behind an id of a ledger: a claim, report, incident, flow, judgement, withdrawal."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.shelf import Gazetteer
from reportedly.ledger.reader import Reader
from reportedly.records.dossiers import Behind, Dossier, DossierOf
from reportedly.records.judgements import claims_of
from reportedly.runs import asking, judging
from reportedly.situation.survey import Rows


def dossier(reader: Reader, gazetteer: Gazetteer, key: str, known_on: str | None = None) -> Dossier:
    """All that is known of the id on a day; raises SettingsWrong where nothing has it."""
    known = asking.held(reader, gazetteer, known_on)
    standings = judging.verdicts(reader, gazetteer, known_on).standings
    rows = asking.rows(known, None)
    withdrawals = reader.withdrawals(known_on)
    purges = tuple(p for p in reader.purges() if p.report == key)
    of, claims = _meant(reader, known, rows, key, known_on)
    ids = set(claims)
    reports = {known.words[c].report.id for c in ids if c in known.words} | {key}
    return Dossier(
        id=key,
        of=of,
        why_not=_why_not(reader, known, of, key, known_on),
        claims=_behind(known, claims),
        incidents=tuple(i for i in rows.incidents if ids.intersection(i.claims)),
        flows=tuple(f for f in rows.flows if ids.intersection(f.claims)),
        control=tuple(c for c in rows.control if ids.intersection(c.claims)),
        judgements=tuple(
            s
            for s in standings
            if s.judgement.id == key or ids.intersection(claims_of(s.judgement.what))
        ),
        withdrawals=tuple(w for w in withdrawals if w.report in reports or w.id == key),
        purges=purges,
    )


def _meant(
    reader: Reader, known: asking.Held, rows: Rows, key: str, known_on: str | None
) -> tuple[DossierOf, tuple[str, ...]]:
    """What the id is of, and the claims behind it."""
    for incident in rows.incidents:
        if incident.incident == key:
            return "incident", incident.claims
    for flow in rows.flows:
        if flow.flow == key:
            return "flow", flow.claims
    for judgement in reader.judgements(known_on):
        if judgement.id == key:
            return "judgement", claims_of(judgement.what)
    for withdrawal in reader.withdrawals(known_on):
        if withdrawal.id == key:
            return "withdrawal", ()
    if reader.holds(key) or any(p.report == key for p in reader.purges()):
        return "report", tuple(w.claim.id for w in known.words.values() if w.report.id == key)
    if key in known.words or _is_claim(reader, key):
        return "claim", (key,)
    raise SettingsWrong(
        f"Nothing here has the id {key}.",
        remedy="See the ids with `reportedly claims`, `incidents`, `flows` or `judgements`.",
    )


def _is_claim(reader: Reader, key: str) -> bool:
    return reader.grounds([key])[key] != "no report of this ledger has it"


def _why_not(
    reader: Reader, known: asking.Held, of: DossierOf, key: str, known_on: str | None
) -> str | None:
    """Why a claim or a report counts no longer, or not yet."""
    if of == "claim" and key not in known.words:
        said = reader.grounds([key], known_on)[key]
        return said if isinstance(said, str) else None
    if of == "report":
        gone = reader.withdrawn(known_on).get(key)
        if gone is not None:
            return f"{gone.who} withdrew it on {gone.at}: {gone.reason}"
        if any(p.report == key for p in reader.purges()):
            return "its words were erased"
        if not any(w.report.id == key for w in known.words.values()):
            return "it has no claims, or was not known by then"
    return None


def _behind(known: asking.Held, claims: Iterable[str]) -> tuple[Behind, ...]:
    """The claims with their reports, by report and place in the text."""
    held = [known.words[c] for c in claims if c in known.words]
    rows = [Behind(w.report, w.claim, w.known) for w in held]
    return tuple(sorted(rows, key=lambda b: (b.known or "", b.report.id, _start(b))))


def _start(one: Behind) -> int:
    return one.claim.evidence[0].start if one.claim.evidence else 0
