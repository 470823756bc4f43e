"""Invented reports and where the scripts of these tests stand."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def invented() -> Any:
    """The module of invented reports."""
    spec = importlib.util.spec_from_file_location("invented", HERE / "invented.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def reports(tmp_path: Path, invented: Any) -> Callable[[int], Path]:
    """A file with that many invented reports."""

    def write(count: int) -> Path:
        path = tmp_path / f"invented-{count}.jsonl"
        path.write_text(invented.jsonl(count), encoding="utf-8")
        return path

    return write
