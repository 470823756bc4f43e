"""Places that head what follows, on a line of their own or before a colon or a dash."""

from __future__ import annotations

from reportedly.claims.clauses.headings import are_of_two_items, headed, section_of
from tests.claims.conftest import sheet_of
from tests.claims.test_extract import claims_of

SITUATION = (
    "Marib/Sirwah\n\nA patrol found a cache of rifles. Gunmen shot a guard near the bazaar.\n\n"
    "South Kordofan:\n\nTwo men died in an explosion. Three others were wounded."
)


def places_by_quote(text: str) -> dict[str, list[str | None]]:
    return {c.evidence[0].quote: [p.name for p in c.places] for c in claims_of(text)}


def test_a_line_of_places_sets_the_scene_of_its_section() -> None:
    told = places_by_quote(SITUATION)
    assert told["Gunmen shot a guard near the bazaar"] == ["Suq Sirwah"]
    assert told["Two men died in an explosion"] == ["South Kordofan"]
    assert told["Three others were wounded"] == ["South Kordofan"]


def test_sections_tell_their_own() -> None:
    sheet = sheet_of(SITUATION)
    assert sheet.headings == [0, 3]
    assert [section_of(sheet, n) for n in (0, 2, 5)] == [0, 0, 3]
    assert are_of_two_items(sheet, 1, 4)
    assert not are_of_two_items(sheet, 4, 5)
    assert [m.text for m in headed(sheet, 3)] == ["South Kordofan"]


def test_an_item_begins_with_its_place() -> None:
    text = (
        "Nimroz: A policeman was shot dead.\n\n"
        "Kandahar/Zhari - A patrol found nine rifles. In the same area, a bomb wounded a guard."
    )
    told = places_by_quote(text)
    assert told["In the same area, a bomb wounded a guard"] == ["Zhari"]


def test_a_dateline_is_no_heading() -> None:
    assert sheet_of("Goma\n\nRebels shot four men on Friday.").headings == []
