from __future__ import annotations

from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.areas import AreaMeant
from reportedly.situation.areas import Areas
from reportedly.situation.asked import Asked
from reportedly.situation.voices import Word
from tests.tellings import told

REPORT = told(
    {
        "id": "r1",
        "published": "2031-05-04",
        "claims": [
            {
                "id": "a",
                "kind": "territory.captured",
                "places": ["XA/North/Dara/Lutim", "XA/South/Dara"],
                "agent": ["actor:haqqani-network"],
                "said": ["Ana Bel|witness"],
            }
        ],
    }
)
WORDS = {c.id: Word(REPORT.report, c, REPORT.known) for c in REPORT.claims}
NORTH = AreaMeant(("XA", "North"), "North")
LUTIM = ("XA", "North", "Dara", "XA/North/Dara/Lutim")
DAY = ("2031-05-03", "2031-05-03")


def fits(asked: Asked, place: tuple[str, ...] = LUTIM, span: tuple[str | None, ...] = DAY) -> bool:
    days = (span[0], span[1])
    return asked.fits(["a"], [place], days, WORDS, open_gazetteer().sides)


def test_an_area_holds_what_lies_in_it_and_the_wider_ones_only_when_asked() -> None:
    assert fits(Asked(area=NORTH))
    assert not fits(Asked(area=NORTH), ("XA",))
    assert fits(Asked(area=NORTH, wider=True), ("XA",))
    assert not fits(Asked(area=NORTH, wider=True), ("XA", "South"))
    assert not fits(Asked(area=NORTH), ())


def test_days_meet() -> None:
    assert fits(Asked(since="2031-05-03", until="2031-05-03"))
    assert not fits(Asked(since="2031-05-04"))
    assert not fits(Asked(until="2031-05-02"))
    assert fits(Asked(since="2031-05-04"), span=("2031-05-01", None))
    assert not fits(Asked(since="2031-05-04"), span=(None, None))


def test_party_with_the_body_it_is_part_of_family_and_source() -> None:
    assert fits(Asked(party="actor:taliban", family="territory", source="ana"))
    assert not fits(Asked(party="Red Column"))
    assert not fits(Asked(family="talks"))
    assert not fits(Asked(source="Reuters"))


def test_the_widest_area_of_a_name_is_meant() -> None:
    areas = Areas(WORDS.values())
    assert areas.meant("north") == (NORTH,)
    assert [one.place for one in areas.meant("Dara")] == [
        ("XA", "North", "Dara"),
        ("XA", "South", "Dara"),
    ]
    assert areas.meant("Nowhere") == ()
    assert areas.with_ids(["North", "Dara"]) == (
        NORTH,
        AreaMeant(("XA", "South", "Dara"), "Dara"),
    )
    assert areas.name(("XA",)) == "XA"
