"""What made a record: stage, version, and a hash of its options and data."""

from __future__ import annotations

import hashlib

import msgspec


class Maker(msgspec.Struct, frozen=True, gc=False):
    """A stage with all that decides its output; `id` is what records carry."""

    stage: str
    version: str
    parts: tuple[tuple[str, str], ...]
    """Sorted (name, sha256 or value) of options, rules, gazetteer and model."""

    @property
    def id(self) -> str:
        """`stage/version+<12 hex digits of the parts' hash>`."""
        return f"{self.stage}/{self.version}+{digest(self.parts)[:12]}"


def digest(value: object) -> str:
    """sha256 of a value's canonical JSON, in hex."""
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()
