"""Three invented reports with hand-made readings: nested words, denials, vague figures, open times."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from reportedly.records.claims import About, Check, Claim, Codes, Evidence, Link, Party, Phrase
from reportedly.records.figures import Figure
from reportedly.records.places import Candidate, ClaimPlace
from reportedly.records.readings import Reading
from reportedly.records.reports import Article, Report, Unread
from reportedly.records.spans import Span
from reportedly.records.times import When


class Scribe:
    """Builds the records of one report; spans are found by their words."""

    def __init__(self, report_id: str, text: str, **about: Any) -> None:
        self.id, self.text, self.about = report_id, text, about
        self.claims: list[Claim] = []

    def span(self, words: str, after: str = "") -> tuple[int, int]:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return start, start + len(words)

    def party(self, words: str, kind: str = "armed_group", name: str | None = None, **more: Any) -> Party:
        start, end = self.span(words, more.get("after", ""))
        return Party(words, start, end, more.get("id"), name, kind)  # type: ignore[arg-type]

    def place(self, words: str, role: str = "at", **more: Any) -> ClaimPlace:
        start, end = self.span(words, more.pop("after", ""))
        empty = dict.fromkeys(
            "id name feature country country_code adm1 adm1_id adm2 adm2_id lat lon".split()
        )
        return ClaimPlace(
            **{**empty, "text": words, "start": start, "end": end, "role": role, "precision": "unknown", **more}
        )

    def when(self, words: str, earliest: str | None, latest: str | None = None, **more: Any) -> When:
        start, end = self.span(words, more.pop("after", ""))
        settled = {"precision": "day" if earliest else "unknown", "basis": "publication"}
        return When(words, start, end, earliest, latest or earliest, **{**settled, **more})

    def figure(self, words: str, form: str, stated: tuple[int, ...], low: int | None, high: int | None, counts: str, **more: Any) -> Figure:
        start, end = self.span(words, more.pop("after", ""))
        settled = {"unit": "person", "of": (), "scope": "incident"}
        return Figure(
            id=f"{self.id}-f{start}", text=words, start=start, end=end, form=form,  # type: ignore[arg-type]
            stated=stated, low=low, high=high, counts=counts, **{**settled, **more},  # type: ignore[arg-type]
        )

    def link(self, words: str | None, role: str, name: str | None = None, **more: Any) -> Link:
        start, end = self.span(words) if words else (None, None)
        return Link(words, start, end, None, name, role, more.get("manner", "indirect"), more.get("when"))  # type: ignore[arg-type]

    def claim(self, kind: str, *quotes: str, **slots: Any) -> Claim:
        evidence = tuple(Evidence(*self.span(q), q) for q in quotes)
        settled: dict[str, Any] = {
            "article": 0, "codes": Codes(None, None), "agent": (), "target": (), "places": (),
            "when": None, "figures": (), "manner": None, "purpose": None,
            "attribution": (self.outlet(),), "modality": "asserted", "background": False,
            "about": (), "missing": {}, "confidence": None, "maker": "claims/1+0123456789ab",
        }
        made = Claim(id=f"{self.id}-{len(self.claims) + 1}", kind=kind, evidence=evidence, **{**settled, **slots})
        self.claims.append(made)
        return made

    def phrase(self, words: str) -> Phrase:
        return Phrase(words, *self.span(words))

    def outlet(self) -> Link:
        return Link(None, None, None, None, self.about.get("outlet"), "outlet", "direct")

    def reading(self, checks: tuple[Check, ...] = (), unread: tuple[Unread, ...] = (), articles: tuple[Article, ...] = (), with_text: bool = True) -> Reading:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        known = {"outlet": None, "title": None, "published": None, "received": None, "url": None, "language": "en"}
        report = Report(
            id=self.id, sha256=digest, source_sha256=digest,
            articles=articles or (Article(0, len(self.text)),), **{**known, **self.about},
        )
        if with_text:
            report = Report(**{f: getattr(report, f) for f in report.__struct_fields__ if f != "text"}, text=self.text)
        return Reading("reportedly.reading/1", report, (), tuple(self.claims), checks, unread)


HARBOUR = """\
This report is invented: its parties, people and events exist nowhere.

Garrison leaves Qarasu as fighters enter the market

QARASU, 14 March - Fighters of the Red Column moved into Qarasu on Thursday and raised their flag over the grain market, the provincial council said in a statement carried by the Meridian Press Agency.

At least 14 soldiers and several hundred volunteers crossed the Belye bridge into Veresk, the agency quoted the border directorate as saying. A nurse at the district clinic said that 27 people had been treated for wounds, among them six children.

The Red Column denied that its men had fired on the ferry. "No shell of ours fell near the water," its spokesman Oran Vesh said.

The ministry of defence plans to send two battalions to the Tarn valley, which the column has held since the autumn, if the bridge stays closed.

Residents spoke of shelling overnight. It was not clear who had fired.

Become a friend of the Harbour Courier: members read us without advertisements.
"""

PLACE = {"feature": "populated_place", "country": "Norland", "country_code": None, "adm1": "Sarn", "precision": "exact"}


def harbour() -> Reading:
    s = Scribe("harbour", HARBOUR, outlet="Harbour Courier (invented)", published="2031-03-15", url="https://harbour.example/qarasu")
    body = HARBOUR.index("QARASU, 14")
    outlet, agency = s.outlet(), s.link("Meridian Press Agency", "agency", "Meridian Press Agency", manner="document")
    council = s.link("the provincial council", "official", "Sarn Provincial Council", manner="document")
    border = s.link("the border directorate", "official", "Border Directorate of Veresk", manner="direct")
    qarasu = s.place("Qarasu", after="moved into", id="x:1", name="Qarasu", lat=41.208, lon=-3.9, **PLACE)
    thursday = s.when("on Thursday", "2031-03-13")
    column = s.party("the Red Column", name="Red Column")
    s.claim(
        "territory.entered", "Fighters of the Red Column moved into Qarasu on Thursday and raised their flag over the grain market",
        "the provincial council said in a statement carried by the Meridian Press Agency",
        agent=(column,), places=(qarasu,), when=thursday, attribution=(outlet, agency, council), modality="claimed", codes=Codes("ASSAULT", "190"),
    )
    s.claim(
        "territory.captured", "raised their flag over the grain market", "Fighters of the Red Column",
        agent=(column,), places=(s.place("the grain market", feature="facility", precision="near", name=None),),
        when=thursday, attribution=(outlet, agency, council), modality="claimed", about=(About("restates", "harbour-1", None, None, None),),
    )
    crossing = s.claim(
        "movement.fled_abroad", "At least 14 soldiers and several hundred volunteers crossed the Belye bridge into Veresk", "the agency quoted the border directorate as saying",
        agent=(s.party("soldiers", "military"), s.party("volunteers", "unknown")),
        places=(s.place("the Belye bridge", "along", feature="road", precision="line", name="Belye bridge"), s.place("Veresk", "to", id="x:2", name="Veresk", feature="country", country="Veresk", precision="country")),
        figures=(
            s.figure("At least 14", "at_least", (14,), 14, None, "crossed", of=("soldiers",)),
            s.figure("several hundred", "vague", (), 200, 999, "crossed", of=("volunteers",)),
        ),
        attribution=(outlet, agency, border), modality="claimed", missing={"when": "not_stated"},
    )
    wounded = s.figure("27 people", "exact", (27,), 27, 27, "injured")
    s.claim(
        "casualties.injured", "27 people had been treated for wounds, among them six children", "A nurse at the district clinic said",
        figures=(wounded, s.figure("six children", "exact", (6,), 6, 6, "injured", of=("children",), scope="subset", part_of=wounded.id)),
        places=(s.place("the district clinic", feature="facility", precision="unknown", candidates=(Candidate("x:7", "Qarasu clinic", None, "Sarn", 0.52), Candidate("x:8", "Belye clinic", None, "Sarn", 0.41))),),
        attribution=(outlet, s.link("A nurse at the district clinic", "witness")), modality="claimed",
        missing={"when": "not_stated", "agent": "not_stated", "places": "ambiguous", "attribution": "unnamed"},
    )
    s.claim(
        "strike.artillery", "its men had fired on the ferry", "The Red Column denied", agent=(s.party("its men", name="Red Column"),), target=(s.party("the ferry", "thing"),),
        attribution=(outlet, s.link("The Red Column", "party", "Red Column")), modality="denied", missing={"when": "not_stated"},
    )
    s.claim(
        "strike.artillery", "No shell of ours fell near the water", "its spokesman Oran Vesh said",
        attribution=(outlet, s.link("its spokesman Oran Vesh", "party", "Oran Vesh", manner="direct")), modality="denied", about=(About("denies", "harbour-9", None, None, None),),
        missing={"agent": "not_stated", "when": "not_stated"},
    )
    s.claim(
        "mobilisation.deployed", "The ministry of defence plans to send two battalions to the Tarn valley, which the column has held since the autumn, if the bridge stays closed",
        agent=(s.party("The ministry of defence", "government", "Ministry of Defence of Norland"),), target=(s.party("two battalions", "military"),),
        places=(s.place("the Tarn valley", "to", feature="region", precision="area", name="Tarn valley", country="Norland", part="north"),),
        figures=(s.figure("two battalions", "exact", (2,), 2, 2, "deployed", unit="unit"),), modality="planned",
        about=(About("on_condition", None, "if the bridge stays closed", *s.span("if the bridge stays closed")),), missing={"when": "not_stated"},
        purpose=None,
    )
    s.claim(
        "territory.held", "which the column has held since the autumn", "the Tarn valley",
        agent=(s.party("the column", name="Red Column"),), places=(s.place("the Tarn valley", feature="region", precision="area", name="Tarn valley", country="Norland"),),
        when=s.when("since the autumn", None, basis=None, unresolved="no_year"), background=True, missing={"when": "no_year"},
    )
    s.claim(
        "strike.unspecified", "Residents spoke of shelling overnight",
        when=s.when("overnight", "2031-03-14", "2031-03-15", precision="span"), attribution=(outlet, s.link("Residents", "witness")), modality="claimed",
        manner=s.phrase("shelling"), missing={"agent": "not_stated", "places": "not_stated", "attribution": "unnamed"},
    )
    checks = (Check(crossing.id, "geography.contradicted", "Veresk lies across the Belye bridge", "the bridge lies within Norland; the border is 4 km east"),)
    start = HARBOUR.index("Become a friend")
    headline = Span(*s.span("Garrison leaves Qarasu as fighters enter the market"))
    assert headline.end < body
    return s.reading(checks, (Unread(start, len(HARBOUR), "boilerplate.membership"),), (Article(0, len(HARBOUR), headline),))


LANTERN = """\
Two towns change hands in one night, rivals say

Yesterday the Lantern Brigade took Osk and Mirny, Radio Tessaly reported, citing a person close to the talks. He gave no details.

The brigade's rivals said that they still held Mirny. More than 300 households fled the town before dawn, the relief office Hand in Hand said; dozens are missing.

An armistice that both sides signed in Port Amrit in May was broken by the attack, the office added.
"""

LANTERN_SECOND = """\
Envoy calls for a pause

The envoy of the Eastern League, Ilse Maro, met commanders of both sides and promised forty trucks of flour. Protesters closed the road to Osk.
"""


def lantern() -> Reading:
    text = LANTERN + "\n" + LANTERN_SECOND
    s = Scribe("lantern", text)
    outlet = s.outlet()
    radio = s.link("Radio Tessaly", "agency", "Radio Tessaly")
    insider = s.link("a person close to the talks", "unnamed")
    yesterday = s.when("Yesterday", None, basis=None, relative="day-1", unresolved="no_publication_date")
    taken = "Yesterday the Lantern Brigade took Osk and Mirny"
    s.claim(
        "territory.captured", taken, "Radio Tessaly reported, citing a person close to the talks", agent=(s.party("the Lantern Brigade", name="Lantern Brigade"),),
        places=(s.place("Osk", id="x:11", name="Osk", lat=10.5, lon=20.25, **PLACE), s.place("Mirny", name=None, candidates=(Candidate("x:12", "Mirny", None, "Sarn", 0.5), Candidate("x:13", "Mirny Posad", None, "Tessaly", 0.48)))),
        when=yesterday, attribution=(outlet, radio, insider), modality="claimed", missing={"when": "no_publication_date", "places": "ambiguous", "attribution": "unnamed"},
    )
    s.claim("statement.declined", "He gave no details", agent=(s.party("He", "person"),), missing={"agent": "speaker_introduced_nowhere"})
    s.claim(
        "territory.held", "they still held Mirny", "The brigade's rivals said", agent=(s.party("they", "armed_group", "rivals of the Lantern Brigade"),), places=(s.place("Mirny", after="still held"),),
        attribution=(outlet, s.link("The brigade's rivals", "party")), modality="claimed", about=(About("denies", "lantern-1", None, None, None),), missing={"places": "ambiguous"},
    )
    office = s.link("the relief office Hand in Hand", "organisation", "Hand in Hand")
    s.claim(
        "displacement.fled", "More than 300 households fled the town before dawn",
        figures=(s.figure("More than 300", "more_than", (300,), 301, None, "fled", unit="household"),), attribution=(outlet, office), modality="claimed",
        when=s.when("before dawn", None, basis=None, unresolved="no_anchor"), missing={"when": "no_anchor"},
    )
    s.claim("casualties.missing", "dozens are missing", figures=(s.figure("dozens", "vague", (), 24, 99, "missing"),), attribution=(outlet, office), modality="claimed")
    s.claim(
        "agreement.broken", "An armistice that both sides signed in Port Amrit in May was broken by the attack", "the office added", attribution=(outlet, office), modality="claimed",
        about=(About("because_of", "lantern-1", None, None, None),),
    )
    s.claim("agreement.ceasefire", "An armistice that both sides signed in Port Amrit in May", when=s.when("in May", None, basis=None, relative="month:5", unresolved="no_year"), background=True, missing={"when": "no_year"})
    s.claim("talks.met", "The envoy of the Eastern League, Ilse Maro, met commanders of both sides", article=1, agent=(s.party("The envoy of the Eastern League, Ilse Maro", "person", "Ilse Maro"),))
    s.claim("pledge.aid", "promised forty trucks of flour", article=1, modality="planned", figures=(s.figure("forty trucks", "exact", (40,), 40, 40, "supplied", unit="vehicle"),))
    s.claim("protest.blockade", "Protesters closed the road to Osk", article=1)
    cut = len(LANTERN) + 1
    articles = (
        Article(0, cut, Span(0, LANTERN.index("\n"))),
        Article(cut, len(text), Span(cut, cut + LANTERN_SECOND.index("\n")), "The Lamp (invented)", "2031-05-02"),
    )
    return s.reading(articles=articles)


HOSTILE = (
    'Sirens <script>alert("1")</script> & </script><img src=x onerror=alert(2)> at \u202eMirny\u202c said \'it\'\u2028'
    "<!-- and --> \u2066 </style><b>bold</b>, a \u0000 mark.\n\nA plain end: the depot burned."
)


def hostile() -> Reading:
    s = Scribe("hostile", HOSTILE, outlet='<script>x</script>"', title="</title><script>alert(3)</script>", url="javascript:alert(4)", published="2031-02-30")
    s.claim("strike.air", HOSTILE[: HOSTILE.index("at \u202e")].rstrip(), agent=(Party("<b>", None, None, None, '"><i>', "unknown"),))
    s.claim("other.explosion", "the depot burned")
    s.claims.append(Claim(**{f: getattr(s.claims[1], f) for f in Claim.__struct_fields__ if f not in ("id", "evidence")}, id="lost", evidence=(Evidence(3, 9, "nowhere"),)))
    return s.reading()


def without_text() -> Reading:
    whole = lantern()
    report = whole.report
    bare = Report(**{f: getattr(report, f) for f in report.__struct_fields__ if f != "text"})
    return Reading(whole.schema, bare, (), whole.claims, (), ())


def crowded(claims: int) -> Reading:
    """A long report with as many claims, each nested in the one before it or beside it."""
    text = "\n\n".join(f"Sector {i}: fighters took hill {i} and shelled the mill at post {i}." for i in range(claims // 2))
    s = Scribe("crowded", text, outlet="Field Desk (invented)", published="2031-06-01")
    for i in range(claims // 2):
        s.claim("territory.captured", f"fighters took hill {i} and shelled the mill at post {i}")
        s.claim("strike.artillery", f"shelled the mill at post {i}")
    return s.reading()


@pytest.fixture(scope="session")
def invented() -> tuple[Reading, ...]:
    return (harbour(), lantern(), hostile())


@pytest.fixture(scope="session")
def bare() -> Reading:
    return without_text()


@pytest.fixture(scope="session")
def long_report() -> Reading:
    return crowded(300)
