"""The registry of actors: ids, names, parents, bodies by rule."""

import pytest

from reportedly.errors import DataWrong
from reportedly.gazetteer.actors import Actors as Registry
from reportedly.gazetteer.actors import Entry, Holder, _Files, open_actors
from reportedly.gazetteer.names import Names, text_words
from reportedly.records.mentions import Actor

ACTORS = open_actors()


def named(text: str) -> list[tuple[str, str | None]]:
    words = text_words(text, 0, len(text))
    return [(text[s:e], found[0].id) for s, e, found in ACTORS.names.find(text, words)]


def test_there_are_enough_of_each() -> None:
    groups = [a for a in ACTORS.by_id.values() if a.type == "armed_group"]
    assert len(ACTORS.states) >= 193
    assert len(groups) >= 120
    assert len({h.name for h in ACTORS.rows.holder}) >= 80


def test_ids_are_told_once() -> None:
    ids = [s.id for s in ACTORS.rows.state] + [e.id for e in ACTORS.rows.actor]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hezb-e-Islami retreated", ("Hezb-e-Islami", "actor:hig")),
        ("the Hizb-i Islami men", ("Hizb-i Islami", "actor:hig")),
        ("Al Qaida in Yemen", ("Al Qaida", "actor:al-qaeda")),
        ("Da’esh cells", ("Da’esh", "actor:islamic-state")),
        ("an IS cell", ("IS", "actor:islamic-state")),
        ("the United States Army", ("United States Army", "actor:us-army")),
        ("coalition forces and Coalition forces", ("Coalition forces", "actor:coalition")),
    ],
)
def test_names_in_any_spelling(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in named(text)


@pytest.mark.parametrize("text", ["this is here", "an eta of noon", "Taliban, Bank", "Wagnerian"])
def test_names_are_whole_words_in_their_case(text: str) -> None:
    assert all(words == "Taliban" for words, _ in named(text))


def test_no_name_runs_over_a_comma() -> None:
    assert named("the Islamic, State owned") == []


def test_a_body_of_a_state_follows_by_rule() -> None:
    kyrgyz = ACTORS.states["actor:kg"]
    guards = ACTORS.body_of(kyrgyz, ["border", "guard", "service"])
    assert guards == Actor(
        "actor:kg.border-guard", "Kyrgyz border guard service", "military", "KG", "actor:kg"
    )
    assert ACTORS.body_of(kyrgyz, ["orchestra"]) is None


def test_a_body_with_a_name_of_its_own_is_one() -> None:
    army = ACTORS.body_of(ACTORS.states["actor:il"], ["army"])
    assert army is not None
    assert army.id == "actor:il-idf"
    known = {body.id for body in ACTORS.rows.body}
    assert all(e.body in known for e in ACTORS.rows.actor if e.body)


def test_the_longest_ending_names_the_body() -> None:
    state = ACTORS.states["actor:ua"]
    ministry = ACTORS.body_of(state, ["foreign", "ministry"])
    assert ministry is not None
    assert ministry.id == "actor:ua.foreign-ministry"


def test_tenures_run_forward_and_are_of_someone() -> None:
    for holder in ACTORS.rows.holder:
        assert holder.until is None or holder.since < holder.until, holder
        assert f"actor:{holder.of}" in ACTORS.by_id


def test_family_names_come_first_where_they_do() -> None:
    assert Holder(name="Xi Jinping", office="President", of="cn", since="2013").family_name == "xi"
    assert Holder(name="Ann Lee", office="President", of="us", since="2001").family_name == "lee"


def test_a_parent_that_no_row_defines_is_refused() -> None:
    rows = _Files(actor=(Entry(id="x", name="X", type="armed_group", part_of="nowhere"),))
    with pytest.raises(DataWrong, match="nowhere"):
        Registry(rows, ACTORS.words)


def test_the_digest_tells_the_content() -> None:
    row = Entry(id="x", name="X", type="armed_group")
    one, two = (Registry(_Files(actor=rows), ACTORS.words) for rows in ((row,), ()))
    assert one.digest != two.digest
    assert one.digest == Registry(_Files(actor=(row,)), ACTORS.words).digest


def test_a_cased_name_matches_only_as_written() -> None:
    names: Names[str] = Names()
    names.add("WHO", "health", cased=True)
    text = "who said WHO"
    assert [text[s:e] for s, e, _ in names.find(text, text_words(text, 0, len(text)))] == ["WHO"]
