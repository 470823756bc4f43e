"""The outlets and agencies."""

import pytest

from reportedly.gazetteer.outlets import open_outlets

OUTLETS = open_outlets()


def test_there_are_enough() -> None:
    assert len(OUTLETS.by_id) >= 150
    assert len(OUTLETS.by_id) == len({o.name for o in OUTLETS.by_id.values()})


@pytest.mark.parametrize(
    ("name", "wanted", "kind"),
    [
        ("the BBC", "outlet:bbc", "outlet"),
        ("Agence France Presse", "outlet:afp", "agency"),
        ("AP", "outlet:ap", "agency"),
        ("Asia Plus", "outlet:asia-plus", "agency"),
        ("The New York Times", "outlet:nyt", "outlet"),
        ("TASS", "outlet:tass", "outlet"),
    ],
)
def test_named(name: str, wanted: str, kind: str) -> None:
    actor = OUTLETS.named(name)
    assert actor is not None
    assert (actor.id, actor.type) == (wanted, kind)


@pytest.mark.parametrize("name", [None, "", "the", "Valley Gazette of Nowhere"])
def test_who_is_no_outlet(name: str | None) -> None:
    assert OUTLETS.named(name) is None


def test_state_media_are_part_of_their_state() -> None:
    sana = OUTLETS.named("Syrian Arab News Agency")
    assert sana is not None
    assert sana.part_of == "actor:sy"
