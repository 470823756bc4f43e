"""Own rules over those that ship: what they change, what they refuse, that no two sets mix."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import DataWrong
from reportedly.gazetteer.actors import actors_with, open_actors
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.kinds import kinds_with, open_kinds
from reportedly.gazetteer.outlets import open_outlets, outlets_with
from reportedly.gazetteer.own_kinds import NEEDED
from reportedly.gazetteer.rules import SHIPPED, Rules, allowed, in_force, read_rules
from reportedly.gazetteer.shelf import gazetteer_with, open_gazetteer
from reportedly.gazetteer.sources import open_sources, sources_with

KIND = '[[kind]]\nid = "other.poaching"\ngloss = "Game is killed."\n'
FRAME = '[[frame]]\nkind = "other.poaching"\nverbs = ["poach"]\n'


def rules(**files: str) -> Rules:
    """Rules from texts; `kinds__other` stands for kinds/other.toml."""
    named = {f"{name.replace('__', '/')}.toml": text for name, text in files.items()}
    return Rules(tuple(sorted(named.items())), "own")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "other.toml").write_text(KIND + FRAME, encoding="utf-8")
    return tmp_path


def test_no_folder_and_an_empty_one_are_what_ships(tmp_path: Path) -> None:
    assert read_rules(None) == read_rules(tmp_path) == SHIPPED
    assert gazetteer_with(read_rules(tmp_path)).rules == open_gazetteer().rules


def test_a_folder_is_known_by_what_it_holds(folder: Path, tmp_path: Path) -> None:
    read = read_rules(folder)
    assert read.digest == rules(kinds__other=KIND + FRAME).digest
    assert read.digest != rules(kinds__other=KIND + FRAME + "\n").digest
    assert gazetteer_with(read).rules != open_gazetteer().rules
    assert gazetteer_with(read).digest == open_gazetteer().digest


def test_other_files_are_passed_over(folder: Path) -> None:
    before = read_rules(folder)
    (folder / "README.md").write_text("mine", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.toml").write_text("x", encoding="utf-8")
    assert read_rules(folder) == before


def test_every_family_and_list_of_actors_may_be_changed() -> None:
    assert "kinds/strike.toml" in allowed()
    assert "actors/holders.toml" in allowed()
    assert all((DATA / name).is_file() for name in allowed())


def test_a_new_kind_is_told_by_its_frame() -> None:
    kinds = kinds_with(rules(kinds__other=KIND + FRAME))
    assert kinds.by_id["other.poaching"].gloss == "Game is killed."
    assert [f.kind for _, f in kinds.verbs["poach"]] == ["other.poaching"]


def test_a_kind_with_a_known_id_stands_in_the_place_of_the_old() -> None:
    own = rules(kinds__strike='[[kind]]\nid = "strike.air"\ngloss = "From the air."\n')
    kinds = kinds_with(own)
    assert kinds.by_id["strike.air"].gloss == "From the air."
    assert list(kinds.by_id) == list(open_kinds().by_id)
    assert kinds.frames == open_kinds().frames


def test_a_removed_kind_goes_with_its_frames() -> None:
    kinds = kinds_with(rules(kinds__strike='[[kind]]\nid = "strike.naval"\nremove = true\n'))
    assert "strike.naval" not in kinds.by_id
    assert all(f.kind != "strike.naval" for f in kinds.frames)


def test_an_own_frame_tells_where_two_fit_equally() -> None:
    verb, (_, shipped) = next(
        (v, rows[-1]) for v, rows in open_kinds().verbs.items() if v == "capture"
    )
    own = rules(kinds__other=KIND + f'[[frame]]\nkind = "other.poaching"\nverbs = ["{verb}"]\n')
    plain = [
        f.kind
        for w, f in kinds_with(own).verbs[verb]
        if w == (verb,) and not f.object_is and f.kind != "none"
    ]
    assert plain[0] == "other.poaching"
    assert shipped.kind in plain or shipped.object_is


def test_a_frame_that_removes_takes_its_words_alone() -> None:
    pattern, kind = next((f.verbs[0], f.kind) for f in open_kinds().frames if len(f.verbs) > 1)
    family = kind.partition(".")[0] if "." in kind else "idioms"
    text = f'[[frame]]\nkind = "{kind}"\nverbs = ["{pattern}"]\nremove = true\n'
    if family == "idioms":
        text = f'[[idiom]]\nverbs = ["{pattern}"]\nremove = true\n'
    kinds = kinds_with(rules(**{f"kinds__{family}": text}))
    assert not any(pattern in f.verbs for f in kinds.frames if f.kind == kind)
    assert len(kinds.frames) == len(open_kinds().frames)


def test_a_class_of_nouns_grows_and_a_new_one_can_be_asked_for() -> None:
    own = rules(
        english__nouns='[game]\nnouns = ["elephant"]\n[remove.civilians]\nnouns = ["miner"]\n',
        kinds__other=KIND + FRAME + 'object_is = ["game"]\n',
    )
    kinds = kinds_with(own)
    assert "game" in kinds.classes["elephant"]
    assert "civilians" in open_kinds().classes["miner"]
    assert "civilians" not in kinds.classes.get("miner", ())


def test_an_actor_is_added_replaced_and_removed() -> None:
    own = rules(
        actors__armed_groups='[[actor]]\nid = "rg"\nname = "River Guard"\ntype = "armed_group"\n'
        '[[actor]]\nid = "taliban"\nname = "Students"\ntype = "government"\n'
        '[[actor]]\nid = "iju"\nremove = true\n'
    )
    actors = actors_with(own)
    assert actors.by_id["actor:rg"].name == "River Guard"
    assert actors.by_id["actor:taliban"].type == "government"
    assert "actor:iju" not in actors.by_id
    assert len(actors.by_id) == len(open_actors().by_id)


def test_an_outlet_and_words_of_saying_are_changed() -> None:
    own = rules(
        outlets='[[outlet]]\nid = "ph"\nname = "Plains Herald"\nkind = "outlet"\n',
        english__sources='[verbs]\nsay = ["vouchsafe"]\n[remove.verbs]\nsay = ["boast"]\n',
    )
    assert outlets_with(own).named("the Plains Herald") is not None
    assert open_outlets().named("the Plains Herald") is None
    say = sources_with(own).verbs["say"]
    assert say == open_sources().verbs["say"] - {"boast"} | {"vouchsafe"}


def test_rules_are_in_force_within_their_reading_alone() -> None:
    own = rules(kinds__other=KIND + FRAME)
    with in_force(own):
        assert "other.poaching" in open_kinds().by_id
        with in_force(SHIPPED):
            assert "other.poaching" not in open_kinds().by_id
        assert open_kinds() is kinds_with(own)
    assert "other.poaching" not in open_kinds().by_id


@pytest.mark.parametrize("kind", sorted(NEEDED))
def test_what_the_reading_gives_itself_is_not_removed(kind: str) -> None:
    family = kind.partition(".")[0]
    with pytest.raises(DataWrong, match="given by the reading itself"):
        kinds_with(rules(**{f"kinds__{family}": f'[[kind]]\nid = "{kind}"\nremove = true\n'}))


BROKEN = {
    "no TOML": ("kinds__other", "[[kind]", "no TOML"),
    "unknown table": ("kinds__other", "[[event]]\nid = 'x'\n", r"rows \[\[event\]\]"),
    "no rows": ("kinds__other", "kind = 3\n", "no list of rows"),
    "unknown key": ("kinds__other", KIND + "colour = 'red'\n" + FRAME, "colour"),
    "missing key": ("kinds__other", "[[kind]]\nid = 'other.x'\n", "gloss"),
    "unknown family": ("kinds__other", "[[kind]]\nid='sport.won'\ngloss='x'\n", "no family"),
    "another family": ("kinds__other", "[[kind]]\nid='strike.x'\ngloss='x'\n", "no kind of other"),
    "no id": ("kinds__other", "[[kind]]\ngloss='x'\n", "no family"),
    "twice": ("kinds__other", KIND + KIND + FRAME, "stands twice"),
    "never told": ("kinds__other", KIND, "told by no words"),
    "unknown kind": ("kinds__other", FRAME, "no kind"),
    "no words": ("kinds__other", KIND + "[[frame]]\nkind='other.poaching'\n", "no words"),
    "capital": ("kinds__other", KIND + FRAME.replace('"poach"', '"Poach"'), "fits no text"),
    "class": ("kinds__other", KIND + FRAME + "object_is=['beasts']\n", "no class"),
    "need": ("kinds__other", KIND + FRAME + "needs=['2']\n", "needs “2”"),
    "slot": ("kinds__other", KIND + FRAME + "subject='doer'\n", "doer"),
    "remove": ("kinds__other", "[[kind]]\nid='other.x'\nremove='yes'\n", "neither true nor"),
    "remove unknown": ("kinds__other", "[[kind]]\nid='other.x'\nremove=true\n", "does not ship"),
    "remove words": ("kinds__other", KIND + FRAME + "remove=true\n", "does not tell"),
    "actor type": ("actors__armed_groups", "[[actor]]\nid='x'\nname='X'\ntype='gang'\n", "gang"),
    "parent": (
        "actors__armed_groups",
        "[[actor]]\nid='x'\nname='X'\ntype='armed_group'\npart_of='nobody'\n",
        "nobody",
    ),
    "outlet kind": ("outlets", "[[outlet]]\nid='x'\nname='X'\nkind='blog'\n", "blog"),
    "outlet twice": ("outlets", "[[outlet]]\nid='x'\nname='X'\nkind='outlet'\n" * 2, "twice"),
    "list": ("english__sources", "[verbs]\nshout=['cry']\n", "shout"),
    "word": ("english__sources", "[verbs]\nsay=['Cry out']\n", "Cry out"),
    "shape": ("english__sources", "verbs=['cry']\n", "schema"),
    "gone": ("english__sources", "[remove.verbs]\nsay=['fly']\n", "fly does not ship"),
    "parent class": ("english__nouns", "[game]\nparents=['beasts']\n", "beasts"),
    "list of class": ("english__nouns", "[game]\nwords=['x']\n", "words"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_row_that_cannot_be_used_is_named(case: str) -> None:
    name, text, said = BROKEN[case]
    with pytest.raises(DataWrong, match=said) as wrong:
        gazetteer_with(rules(**{name: text}))
    assert wrong.value.remedy
    assert str(wrong.value.where).startswith(("own", "actors"))


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataWrong, match="does not exist"):
        read_rules(tmp_path / "none")
    file = tmp_path / "outlets.toml"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(DataWrong, match="is no folder"):
        read_rules(file)
    with pytest.raises(DataWrong, match="not UTF-8"):
        read_rules(tmp_path)


@pytest.mark.parametrize("name", ["kinds/sport.toml", "place.toml", "english/times.toml"])
def test_a_file_that_would_change_nothing_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", encoding="utf-8")
    with pytest.raises(DataWrong, match="no rules"):
        read_rules(tmp_path)


@settings(max_examples=30)  # each opens every file that ships
@given(st.dictionaries(st.sampled_from(allowed()), st.text(max_size=60), max_size=3))
def test_any_text_is_read_or_refused(files: dict[str, str]) -> None:
    own = Rules(tuple(sorted(files.items())), "own")
    told = None
    try:
        gazetteer_with(own)
    except DataWrong as wrong:
        told = wrong
    assert told is None or (told.where and told.remedy)
