"""Everything that stands behind one id: its claims with their words, and what was made of them."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.claims import Claim
from reportedly.records.control import Control
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident
from reportedly.records.judgements import Purge, Withdrawal
from reportedly.records.reports import Report
from reportedly.records.standing import Standing

DossierOf = Literal["claim", "report", "incident", "flow", "judgement", "withdrawal"]


class Behind(msgspec.Struct, frozen=True, gc=False):
    """A claim with its report and the day on which it became known."""

    report: Report
    """Without its text."""
    claim: Claim
    known: str | None


class Dossier(msgspec.Struct, frozen=True, gc=False):
    """One thing with all that it stands on and all that stands on it."""

    id: str
    of: DossierOf
    why_not: str | None
    """Why it counts as known no longer, or not yet; null where it counts."""
    claims: tuple[Behind, ...]
    incidents: tuple[Incident, ...]
    flows: tuple[Flow, ...]
    control: tuple[Control, ...]
    judgements: tuple[Standing, ...]
    withdrawals: tuple[Withdrawal, ...]
    purges: tuple[Purge, ...]
