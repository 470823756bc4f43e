"""Which field of a boundary file holds what, whoever provides it: features to `Found`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.added.contents import Contents
from reportedly.gazetteer.added.drawings import Drawing, Drawn
from reportedly.gazetteer.added.found import FileRead, Found, Kind, unusable
from reportedly.gazetteer.added.soundness import refuse_projected, sound_shapes
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.place_names import fold

Level = Literal["country", "adm1", "adm2"]
LEVELS: tuple[Level, ...] = get_args(Level)
LOWER = ("adm3", "adm4", "adm5")
"""Levels that files have and the gazetteer has not."""


class _Levelled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: tuple[str, ...]
    others: tuple[str, ...]
    pcode: tuple[str, ...]


class _Plain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: tuple[str, ...]
    others: tuple[str, ...]
    key: tuple[str, ...]
    level: tuple[str, ...]
    country: tuple[str, ...]


class _Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    levelled: _Levelled
    plain: _Plain
    levels: dict[str, str]


class _Countries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    arab: str
    alpha2: dict[str, str]


@cache
def arab_countries() -> frozenset[str]:
    """Countries (alpha-2) whose names are known with and without the Arabic article."""
    return frozenset(load_toml("added/countries.toml", _Countries).arab.split())


@cache
def _known() -> _Fields:
    return load_toml("added/fields.toml", _Fields)


@cache
def alpha2_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 by alpha-3."""
    return load_toml("added/countries.toml", _Countries).alpha2


@dataclass(frozen=True)
class Said:
    """What the user says of a file that does not say it itself."""

    country: str | None = None
    level: Level | None = None


def said(country: str | None, level: str | None) -> Said:
    """What the user says, checked; raises SettingsWrong for what is no country or no level."""
    code = country and country.strip().upper()
    if code and alpha2_codes().get(code, code) not in alpha2_codes().values():
        raise SettingsWrong(
            f"“{country}” is no country.", remedy="Give two letters of ISO 3166-1: AF."
        )
    levels: dict[str, Level] = {"adm0": "country", "adm1": "adm1", "adm2": "adm2"}
    if level and level.lower() not in levels:
        raise SettingsWrong(f"“{level}” is no level.", remedy="Levels are adm0, adm1, adm2.")
    return Said(code and alpha2_codes().get(code, code), levels[level.lower()] if level else None)


class Row:
    """The properties of one feature, asked by the names that providers use."""

    def __init__(self, properties: Mapping[str, Any]) -> None:
        self.values = {key.lower(): _text(value) for key, value in properties.items()}

    def first(self, names: Iterable[str], n: int | None = None) -> str | None:
        """The first of these fields that is there and filled; {n} stands for the level."""
        return next(iter(self.all(names, n)), None)

    def all(self, names: Iterable[str], n: int | None = None) -> list[str]:
        """All of these fields that are there and filled."""
        keys = (name.format(n=n) for name in names)
        return [value for key in keys if (value := self.values.get(key))]


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
    return "" if text.lower() in ("none", "null", "nan", "n/a") else text


def boundaries(contents: Contents, drawing: Drawing, said: Said) -> FileRead:
    """The areas of a boundary file with their names, levels, codes and sound shapes.

    Raises FileUnusable where there are none, they have no names, or no usable shapes.
    """
    where = contents.where
    if not drawing.features:
        raise unusable(where, "The file holds no features.", "Download it again.")
    refuse_projected(drawing, where)
    rows = [Row(d.properties) for d in drawing.features]
    deepest = _deepest(rows)
    named = [(d, r) for d, r in zip(drawing.features, rows, strict=True) if _name(r, deepest)]
    if not named:
        raise _nameless(drawing.features, where)
    shapes, mended = sound_shapes(
        [d for d, _ in named], [_name(r, deepest) or "" for _, r in named], where
    )
    found = [
        _found(one, row, shape, deepest, said, where)
        for (one, row), shape in zip(named, shapes, strict=True)
    ]
    kind = _kind(rows, deepest)
    unnamed = len(rows) - len(named)
    return FileRead(
        contents.name, contents.sha256, kind, tuple(found), unnamed=unnamed, mended=mended
    )


def _deepest(rows: list[Row]) -> int | None:
    """The lowest level (largest number) that fields with a level name, None without such fields."""
    fields = _known().levelled
    levels = range(5, -1, -1)
    return next((n for n in levels if any(r.first(fields.name, n) for r in rows)), None)


def _kind(rows: list[Row], deepest: int | None) -> Kind:
    if deepest is not None:
        return "COD-AB"
    return "geoBoundaries" if "shapeid" in rows[0].values else "boundaries"


def _name(row: Row, deepest: int | None) -> str | None:
    fields = _known()
    if deepest is None:
        return row.first(fields.plain.name)
    return row.first(fields.levelled.name, deepest)


def _nameless(drawn: list[Drawn], where: str) -> Exception:
    fields = _known()
    wanted = [name.format(n="N") for name in fields.levelled.name[:4]] + list(fields.plain.name)
    there = ", ".join(drawn[0].properties) or "no fields at all"
    return unusable(
        where,
        f"Its areas have no names. Looked for: {', '.join(wanted)}. The file has: {there[:200]}.",
        "Rename the field that holds the name to “name”, or add another file.",
    )


def _found(one: Drawn, row: Row, shape: Any, deepest: int | None, said: Said, where: str) -> Found:
    fields = _known()
    level, country = _level(row, deepest, said, where), _country(row, said, where)
    name = _name(row, deepest) or ""
    point = shape.representative_point()
    n = LEVELS.index(level)
    pcode = row.first(fields.levelled.pcode, n)
    others = (
        row.all(fields.levelled.others, n) if deepest is not None else row.all(fields.plain.others)
    )
    above_code = row.first(fields.levelled.pcode, 1) if level == "adm2" else None
    return Found(
        id=_id(row, pcode, country, level, name, one.number),
        name=name,
        feature=level,
        country=country,
        others=tuple(dict.fromkeys(o for o in others if o != name)),
        pcode=pcode,
        above=row.first(fields.levelled.name, 1) if level == "adm2" else None,
        above_id=f"pcode:{above_code}" if above_code else None,
        lat=point.y,
        lon=point.x,
        shape=shape,
    )


def _id(row: Row, pcode: str | None, country: str, level: str, name: str, number: int) -> str:
    if pcode:
        return f"pcode:{pcode}"
    if key := row.values.get("shapeid"):
        return f"gb:{key}"
    return f"added:{country.lower()}-{level}-{fold(name).replace(' ', '-')}-{number}"


def _level(row: Row, deepest: int | None, said: Said, where: str) -> Level:
    told = f"adm{deepest}" if deepest is not None else row.first(_known().plain.level) or ""
    told = said.level or _known().levels.get(told.lower(), told.lower())
    known: dict[str, Level] = {"adm0": "country", **{level: level for level in LEVELS}}
    if told in known:
        return known[told]
    if told in LOWER:
        raise unusable(
            where,
            f"Its areas are of level {told.upper()}; the gazetteer has ADM0, ADM1 and ADM2.",
            "Add the file of ADM1 or ADM2.",
        )
    raise unusable(
        where, "The file does not say which level its areas are of.", "Say --level adm2."
    )


def _country(row: Row, said: Said, where: str) -> str:
    """ISO 3166-1 alpha-2, from the user, a field, or the letters that begin a P-code."""
    fields = _known()
    told = said.country or row.first(fields.plain.country) or row.first(fields.levelled.pcode, 0)
    code = (told or row.first(("iso2", "iso3")) or _of_pcode(row)).upper()
    code = alpha2_codes().get(code, code)
    if code in alpha2_codes().values():
        return code
    raise unusable(
        where,
        f"The file does not say which country its areas are in{f' (“{code}”)' if code else ''}.",
        "Say --country with two letters: --country AF.",
    )


def _of_pcode(row: Row) -> str:
    code = next((row.first(_known().levelled.pcode, n) for n in (1, 2)), None) or ""
    return code[:3] if code[:3].isalpha() else code[:2]
