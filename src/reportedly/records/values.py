"""Every closed list of values in the records, as types that the schema and the checker share."""

from __future__ import annotations

from typing import Literal

SCHEMA_NAME: Literal["reportedly.reading/1"] = "reportedly.reading/1"

Role = Literal["at", "from", "to", "toward", "along"]
PlacePrecision = Literal["exact", "near", "adm2", "adm1", "country", "line", "area", "unknown"]
"""How closely a place is known, after UCDP's `where_prec` and ACLED's `geo_precision`."""

Feature = Literal[
    "populated_place",
    "country",
    "adm1",
    "adm2",
    "region",
    "water",
    "mountain",
    "facility",
    "border",
    "road",
    "other",
]

ActorType = Literal[
    "state",
    "government",
    "military",
    "police",
    "armed_group",
    "international",
    "organisation",
    "outlet",
    "agency",
    "person",
    "office",
    "civilians",
    "place",
    "thing",
    "unknown",
]

TimePrecision = Literal["hour", "day", "week", "month", "year", "span", "unknown"]
PlaceBasis = Literal["stated", "incident", "focus"]
"""How a claim got its place: told with it, that of the incident which it belongs to, or the country
that the report is about."""
PartyBasis = Literal["stated", "incident"]
"""How a claim got a party: told with it, or by another claim of the incident it belongs to."""
TimeBasis = Literal["stated", "publication", "dateline", "document", "incident"]
"""What a time was reckoned from: a full date in the words, the publication date, the dateline,
another date of the same text, or the incident that the clause belongs to."""

FigureForm = Literal[
    "exact",
    "about",
    "at_least",
    "more_than",
    "up_to",
    "fewer_than",
    "nearly",
    "range",
    "vague",
    "none",
]
Unit = Literal[
    "person",
    "household",
    "place",
    "area",
    "attack",
    "weapon",
    "vehicle",
    "aircraft",
    "vessel",
    "building",
    "unit",
    "other",
]
Counts = Literal[
    "killed",
    "injured",
    "missing",
    "casualties",
    "detained",
    "captured",
    "abducted",
    "released",
    "escaped",
    "surrendered",
    "fled",
    "crossed",
    "displaced",
    "evacuated",
    "expelled",
    "returned",
    "retreated",
    "withdrawn",
    "mobilised",
    "deployed",
    "stationed",
    "supplied",
    "attackers",
    "attacks",
    "places",
    "cities",
    "towns",
    "villages",
    "districts",
    "territories",
    "buildings",
    "weapons",
    "missiles",
    "rockets",
    "drones",
    "shells",
    "projectiles",
    "bombs",
    "tanks",
    "vehicles",
    "aircraft",
    "vessels",
    "troops",
    "fighters",
    "protesters",
    "refugees",
    "helicopters",
    "strikes",
    "bombings",
    "explosions",
    "raids",
    "clashes",
    "operations",
    "sorties",
    "missions",
    "violations",
    "occasions",
    "incidents",
    "cases",
    "acts",
    "talks",
    "airdrops",
    "ceasefires",
    "sanctions",
    "held",
    "rescued",
    "besieged",
    "trapped",
    "destroyed",
    "damaged",
    "looted",
    "intercepted",
    "affected",
    "aided",
    "participants",
    "other",
]
LOSSES: frozenset[Counts] = frozenset(("killed", "injured", "missing", "casualties"))
"""Counts of those harmed: nobody is before it has come about."""
Scope = Literal["incident", "cumulative", "rate", "stock", "subset"]

SourceRole = Literal[
    "outlet",
    "agency",
    "official",
    "party",
    "organisation",
    "recorder",
    "witness",
    "expert",
    "person",
    "document",
    "unnamed",
]
SourceManner = Literal["direct", "indirect", "document", "video", "social"]
Modality = Literal["asserted", "claimed", "denied", "planned", "possible", "conditional"]
FORWARD: tuple[Modality, ...] = ("planned", "possible", "conditional")
"""Modalities of what has not come about, the nearest to it first."""
Relation = Literal["restates", "denies", "confirms", "corrects", "because_of", "on_condition"]

MentionType = Literal["place", "actor", "time", "figure"]
CheckKind = Literal["geography.contradicted", "geography.incomplete", "geography.holds"]

Why = Literal[
    "stated",
    "demonym",
    "capital_as_government",
    "same_clause",
    "same_sentence",
    "same_incident",
    "pronoun",
    "definite_description",
    "last_fitting",
    "short_name",
    "spelling",
    "unknown_name",
    "ambiguous",
    "common_word",
    "implied",
]
"""How a slot or a mention was got, or why it stays without an entry."""

Missing = Literal[
    "not_stated",
    "no_publication_date",
    "no_year",
    "no_anchor",
    "vague",
    "unknown_name",
    "ambiguous",
    "unnamed",
    "speaker_introduced_nowhere",
    "judged_wrong",
]
"""Why a slot is empty. `judged_wrong`: an analyst said so (never in a reading)."""

UnreadWhy = Literal[
    "boilerplate.membership",
    "boilerplate.share",
    "boilerplate.cookies",
    "boilerplate.signoff",
    "boilerplate.advert",
    "boilerplate.contact",
    "boilerplate.masthead",
    "boilerplate.caption",
    "boilerplate.related",
    "boilerplate.copyright",
    "language_not_read",
    "too_long",
    "not_prose",
    "no_event_word",
]

InputCode = Literal[
    "missing",
    "unreadable",
    "empty",
    "not_text",
    "bad_row",
    "bad_date",
    "too_long",
    "no_text",
    "language",
    "not_found_online",
    "same_id",
    "failed",
]

SlotName = Literal["agent", "target", "places", "when", "figures", "attribution"]

PassageKind = Literal["headline", "dateline", "body", "unread"]
