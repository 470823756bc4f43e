"""Signatures of invented reports, made of their texts without reading claims in them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from reportedly.records.readings import Reading
from reportedly.records.reports import Source
from reportedly.records.signatures import Signature
from reportedly.text.read import read
from reportedly.text.signatures import signature
from reportedly.text.smooth import smooth


def signed(report: Mapping[str, Any]) -> Signature:
    """The signature of a report of a case; its `day` is taken as given."""
    known = {key: report.get(key) for key in ("id", "outlet", "published", "title")}
    source = Source("case", str(report["text"]).strip().encode(), row=True)
    page, _ = smooth(read(msgspec.structs.replace(source, **known)))
    told = msgspec.structs.replace(page.report, text=page.text)
    made = signature(Reading("reportedly.reading/1", told, (), (), (), ()), page.passages)
    return msgspec.structs.replace(made, day=report.get("day"))


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file beside this one."""
    found: list[dict[str, Any]] = tomllib.loads(
        Path(__file__).with_name(name).read_text(encoding="utf-8")
    )["case"]
    return found
