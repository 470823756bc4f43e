"""What counts, and what counts nowhere."""

from __future__ import annotations

from reportedly.evaluation.claims import notes, rates, tally, wrong_slots
from tests.evaluation.rows import claim, gold


def test_all_right() -> None:
    found = rates(tally([gold()], [claim()]))
    assert found["core_f1"] == found["perfect"] == found["slot_accuracy"] == 1.0
    assert found["counts"]["neutral"] == 0


def test_nothing_read() -> None:
    found = rates(tally([gold()], []))
    assert (found["core_recall"], found["recall_all"], found["core_f1"]) == (0.0, 0.0, 0.0)


def test_background_is_neutral_found_or_not() -> None:
    for mine in ([], [claim()]):
        found = rates(tally([gold(background=True)], mine))
        assert found["counts"]["gold"] == found["counts"]["mine_core"] == 0
        assert found["counts"]["neutral"] == 1


def test_a_spare_claim_costs_precision_in_core_families_alone() -> None:
    far = [{"start": 100, "end": 160}]
    spare = claim(id="c2", evidence=far)
    speech = claim(id="c3", kind="statement.denied", evidence=far)
    found = rates(tally([gold()], [claim(), spare, speech]))
    assert found["core_precision"] == 0.5
    assert found["counts"]["mine_other"] == 1
    assert (
        rates(tally([gold()], [claim(), claim(id="c2", background=True)]))["core_precision"] == 1.0
    )


def test_a_claim_split_in_two_is_told() -> None:
    assert rates(tally([gold()], [claim(), claim(id="c2")]))["split_extras"] == 1


def test_boilerplate_must_yield_nothing() -> None:
    junk = gold(kind="boilerplate.notice")
    assert rates(tally([junk], [claim()]))["from_boilerplate"] == 1
    assert rates(tally([junk], []))["from_boilerplate"] == 0


def test_notes_say_what_is_missed_spare_and_wrong() -> None:
    far = claim(id="c2", evidence=[{"start": 100, "end": 160, "quote": "elsewhere"}])
    other = gold(id="d-02", start=200, end=240)
    lines = list(notes("d", [gold(), other], [claim(modality="asserted"), far]))
    assert lines == [
        "d EXTRA strike.air | elsewhere",
        "d d-01 strike.air -> strike.air wrong: modality",
        f"d d-02 strike.air MISSED | {gold()['quote']}",
    ]


def test_wrong_slots_name_what_was_asked_and_read() -> None:
    lines = list(wrong_slots("agent", [gold()], [claim(agent=[])]))
    assert lines == [f"d-01 asked [Eastern Shield] read [] | {gold()['quote']}"]
    assert not list(wrong_slots("agent", [gold()], [claim()]))
