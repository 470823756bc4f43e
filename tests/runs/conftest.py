"""Invented reports and where the scripts of these tests stand."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def beside(name: str) -> Any:
    """A module that stands beside these tests."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def invented() -> Any:
    """The module of invented reports."""
    return beside("invented")


@pytest.fixture
def templated(tmp_path: Path) -> Callable[[int], Path]:
    """A file with that many reports made from the samples, among them some that fail."""

    def write(count: int) -> Path:
        path = tmp_path / f"templated-{count}.jsonl"
        path.write_text(beside("templated").jsonl(count), encoding="utf-8")
        return path

    return write


@pytest.fixture
def reports(tmp_path: Path, invented: Any) -> Callable[[int], Path]:
    """A file with that many invented reports."""

    def write(count: int) -> Path:
        path = tmp_path / f"invented-{count}.jsonl"
        path.write_text(invented.jsonl(count), encoding="utf-8")
        return path

    return write
