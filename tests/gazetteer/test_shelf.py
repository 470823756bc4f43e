from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reportedly.gazetteer.shelf import Gazetteer, open_gazetteer


def written(folder: Path, **files: str) -> Gazetteer:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Gazetteer(folder)


def test_digests_tell_the_world_from_the_language(tmp_path: Path) -> None:
    first = written(tmp_path / "a", outlets="x", kinds__battle="y")
    world = written(tmp_path / "b", outlets="other", kinds__battle="y")
    rules = written(tmp_path / "c", outlets="x", kinds__battle="other")
    assert first.digest != world.digest
    assert first.rules == world.rules
    assert first.digest == rules.digest
    assert first.rules != rules.rules


def test_a_renamed_file_changes_the_digest(tmp_path: Path) -> None:
    assert written(tmp_path / "a", one="x").digest != written(tmp_path / "b", two="x").digest


def test_the_package_holds_both() -> None:
    gazetteer = open_gazetteer()
    assert gazetteer is open_gazetteer()
    assert {p.suffix for p in gazetteer.files} >= {".toml"}
    assert gazetteer.digest != gazetteer.rules
    assert gazetteer.kinds.by_id
    assert gazetteer.places is gazetteer.places


def test_nothing_is_opened_before_it_is_asked_for() -> None:
    script = (
        "from reportedly.gazetteer.shelf import open_gazetteer; import sys;"
        "open_gazetteer().digest;"
        "sys.exit('reportedly.gazetteer.places' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
