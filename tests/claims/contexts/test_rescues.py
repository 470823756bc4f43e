"""Those who were abducted are freed where they are rescued."""

from __future__ import annotations

from tests.claims.test_extract import claims_of


def test_the_abducted_are_freed_by_a_rescue() -> None:
    told = claims_of("Gunmen abducted 30 pupils near Ulan. Five of the pupils were rescued.")
    assert [(c.kind, f.counts, f.low) for c in told for f in c.figures] == [
        ("detention.abducted", "abducted", 30),
        ("detention.released", "rescued", 5),
    ]


def test_others_are_brought_to_safety_by_one() -> None:
    (told,) = claims_of("Five pupils were rescued from a flooded school in Ulan.")
    assert told.kind == "displacement.evacuated"
