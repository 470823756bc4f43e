"""What is asked of the gazetteer and done to it; each part is loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import SettingsWrong

if TYPE_CHECKING:
    from reportedly.gazetteer.added.report import Addition
    from reportedly.gazetteer.border_rows import BorderRow
    from reportedly.gazetteer.coverage import Coverage
    from reportedly.gazetteer.layers import LayerManifest
    from reportedly.gazetteer.meant_areas import MeantArea
    from reportedly.gazetteer.portraits import Portrait
    from reportedly.gazetteer.shelf import Gazetteer


def add_to_gazetteer(
    files: Iterable[str | Path],
    *,
    country: str | None = None,
    level: str | None = None,
    dry_run: bool = False,
) -> tuple[Addition, ...]:
    """Add files of places or areas to the gazetteer; what became of each.

    `country` (ISO 3166-1 alpha-2) and `level` (adm0, adm1, adm2) are taken where a file does not
    say. All files are added or none. Raises FileUnusable, ModelMissing.
    """
    from reportedly.gazetteer.added.add import add
    from reportedly.gazetteer.added.fields import said
    from reportedly.mentions.learned import listed_words
    from reportedly.settings import settings

    paths = [Path(file) for file in files]
    told = add(paths, settings(), listed_words, said(country, level), dry_run)
    gazetteer_changed()
    return told


def added_to_gazetteer() -> tuple[LayerManifest, ...]:
    """What was added, by name."""
    from reportedly.gazetteer.layers import layer_folders, manifest_of
    from reportedly.settings import settings

    found = (manifest_of(folder) for folder in layer_folders(settings().gazetteer))
    return tuple(sorted(found, key=lambda manifest: manifest.name))


def remove_from_gazetteer(name: str) -> LayerManifest:
    """Take away what was added under a name; raises SettingsWrong where nothing was."""
    from reportedly.gazetteer.layers import remove_layer
    from reportedly.settings import settings

    removed = remove_layer(settings().gazetteer, name)
    gazetteer_changed()
    return removed


def place_named(name: str) -> tuple[Portrait, ...]:
    """Every place that a name or an id may mean, likeliest first, with all that is known of it.

    Raises SettingsWrong, with the nearest spellings, where there is none.
    """
    from reportedly.gazetteer.portraits import portraits

    known = _gazetteer()
    return portraits(name, known.places, known.areas)


def borders_of(name: str, along: str | None = None) -> tuple[BorderRow, ...]:
    """Who touches each area of a name, with km of border; with `along`, its parts that reach that
    country. Raises SettingsWrong where there is no such area or no polygon of it.
    """
    from reportedly.gazetteer.border_rows import border_rows
    from reportedly.gazetteer.borders import Borders

    known = _gazetteer()
    return border_rows(name, Borders(known.places, known.areas), along)


def areas_meant(words: str) -> tuple[MeantArea, ...]:
    """The areas that words mean as the reading takes them ("northern Afghanistan", "the Sahel").

    Raises SettingsWrong where the words name no place that is known.
    """
    from reportedly.gazetteer.meant_areas import meant_areas
    from reportedly.gazetteer.parts import Parts
    from reportedly.mentions.learned import parse
    from reportedly.mentions.places import find_places
    from reportedly.records.places import Place
    from reportedly.records.reports import Source
    from reportedly.text.read import read

    known = _gazetteer()
    page = read(Source("words", f"It happened in {words.strip().rstrip('.')}.".encode()))
    named = [m.place for m in find_places(page, parse(page), known.places)]
    meant = [place for place in named if isinstance(place, Place)]
    borders = [place for place in meant if place.feature == "border"]
    parts = Parts(known.places, known.areas)
    found = [row for place in borders or meant for row in meant_areas(place, parts)]
    if not found:
        raise SettingsWrong(
            f"No area is known that “{words}” means.",
            remedy="Name it as a report would: northern Mali, Kunduz province's border with Iran.",
        )
    return tuple(dict.fromkeys(found))


def countries(codes: Iterable[str] = ()) -> tuple[Coverage, ...]:
    """What the gazetteer has of each country, or of those with these codes (ISO 3166-1 alpha-2).

    Raises SettingsWrong for a code that is none.
    """
    from reportedly.gazetteer.coverage import coverage

    known = _gazetteer()
    rows = {row.country_code: row for row in coverage(known.places, known.areas)}
    wanted = [code.upper() for code in codes] or list(rows)
    for code in wanted:
        if code not in rows:
            raise SettingsWrong(f"“{code}” is no country.", remedy="Give two letters: AF.")
    return tuple(rows[code] for code in wanted)


def _gazetteer() -> Gazetteer:
    from reportedly.gazetteer.shelf import open_gazetteer

    return open_gazetteer()


def gazetteer_changed() -> None:
    """What is opened next holds what was added or taken away."""
    from reportedly.gazetteer.places import open_places
    from reportedly.gazetteer.shelf import gazetteer_with

    gazetteer_with.cache_clear()
    open_places.cache_clear()
