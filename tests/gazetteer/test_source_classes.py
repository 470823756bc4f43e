from __future__ import annotations

import pytest

from reportedly.gazetteer.source_classes import source_classes
from reportedly.records.claims import Link
from reportedly.records.values import ActorType, SourceRole


@pytest.mark.parametrize(
    ("text", "role", "kind", "found"),
    [
        ("the provincial governor", "official", None, "local_official"),
        ("the city hospital", "organisation", None, "recorder"),
        ("UNHCR", "organisation", "international", "recorder"),
        ("the defence ministry", "official", "government", "national_official"),
        ("a rebel spokesman", "party", "armed_group", "party"),
        ("residents", "witness", None, "witness"),
        ("Wire", "agency", "agency", "agency"),
        ("sources", "unnamed", None, "outlet"),
    ],
)
def test_the_class_of_a_source(
    text: str, role: SourceRole, kind: ActorType | None, found: str
) -> None:
    link = Link(text, 0, 1, None, text, role, "indirect")
    assert source_classes().class_of(link, kind) == found


def test_classes_are_in_order() -> None:
    classes = source_classes()
    assert classes.rank("recorder") < classes.rank("local_official") < classes.rank("outlet")
