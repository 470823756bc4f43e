from __future__ import annotations

import pytest

from reportedly.errors import DataWrong, InputUnreadable, ModelMissing
from reportedly.gazetteer.shelf import open_gazetteer
from reportedly.records.makers import Maker
from reportedly.records.readings import Failure, Kept, line_of, to_json
from reportedly.records.reports import Page, Report, Source
from reportedly.runs.reading import Item, Outcome, outcome_of
from reportedly.runs.stages import Stage, Work

MAKER = Maker("read", "9.9", ())


def fake(work: Work) -> None:
    """A stage that makes an empty page of the source."""
    text = work.source.content.decode()
    report = Report("r", None, None, None, None, None, None, "s", "s", ())
    work.page = Page(report, text, (), (), (), work.source.row)
    work.mentions, work.claims, work.checks = (), (), ()


def after(*stages: Stage) -> Outcome:
    source = Source("here.txt", b"Some text.", row=True)
    return outcome_of(source, open_gazetteer(), MAKER, stages)


def raising(error: Exception) -> Stage:
    def stage(work: Work) -> None:
        raise error

    return stage


def test_the_stages_run_in_order_and_the_text_is_kept() -> None:
    kept = after(fake)
    assert isinstance(kept, Kept)
    assert kept.reading.report.text == "Some text."
    assert kept.maker == MAKER.id


def test_a_rows_text_is_left_out_of_its_line_unless_asked_for() -> None:
    kept = after(fake)
    assert isinstance(kept, Kept)
    assert b'"text"' not in to_json(line_of(kept))
    assert b'"text":"Some text."' in to_json(line_of(kept, True))


def test_what_a_stage_refuses_becomes_a_row() -> None:
    refused = after(raising(InputUnreadable("empty", "Nothing.", remedy="Fill it.")))
    assert refused == Failure("here.txt", "empty", "Nothing.", "Fill it.")


def test_a_fault_becomes_a_row_that_names_the_input() -> None:
    failed = after(fake, raising(ZeroDivisionError("by zero")))
    assert isinstance(failed, Failure)
    assert (failed.input, failed.code) == ("here.txt", "failed")
    assert "ZeroDivisionError: by zero" in failed.message


@pytest.mark.parametrize("error", [ModelMissing, DataWrong])
def test_what_would_fail_for_every_input_is_raised(error: type[ModelMissing]) -> None:
    with pytest.raises(error):
        after(raising(error("Gone.", remedy="Get it.")))


def test_an_input_that_could_not_be_opened_passes_through() -> None:
    missing: Item = Failure("gone.txt", "missing", "There is none.", "Check the name.")
    assert outcome_of(missing, open_gazetteer(), MAKER) is missing
