from __future__ import annotations

from typing import Any

from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.flow_sorts import flow_sorts


def kinds_of(family: str) -> set[str]:
    return {kind["id"] for kind in load_toml(f"kinds/{family}.toml", dict[str, Any])["kind"]}


def test_every_kind_that_is_named_is_one() -> None:
    for sort in flow_sorts().sort:
        for kind in (*sort.kinds, *sort.ahead, *sort.beside):
            assert kind in kinds_of(kind.split(".")[0])
        assert all(kinds_of(family) for family in sort.families)
        assert all(flow_sorts().named(other) for other in sort.joins)


def test_a_kind_goes_before_its_family() -> None:
    sorts = flow_sorts()
    told = {kind: sorts.of(kind) for kind in ("displacement.fled", "displacement.returned")}
    assert [one and one.id for one in told.values()] == ["flight", "return"]
    assert sorts.of("battle.clash") is None
