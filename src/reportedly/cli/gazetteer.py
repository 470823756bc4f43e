"""`reportedly gazetteer` and its commands."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from reportedly import api
from reportedly.cli import place_blocks
from reportedly.cli.exits import MEANINGS
from reportedly.cli.output import width

shape = click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="For eyes; one JSON object a row; or a table.",
)
country = click.option(
    "--country", metavar="CODE", help="Two letters (AF) for a file that does not say its country."
)
level = click.option(
    "--level",
    type=click.Choice(["adm0", "adm1", "adm2"]),
    help="What the areas are, for a file that does not say.",
)
files = click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
name = click.argument("name", metavar="NAME")


@click.group(epilog=MEANINGS)
def gazetteer() -> None:
    """Look up places and borders; add files of places and areas."""


@gazetteer.command(epilog=MEANINGS)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@country
@level
@click.option("--dry-run", is_flag=True, help="Print the report and change nothing.")
@shape
def add(
    files: tuple[Path, ...], country: str | None, level: str | None, dry_run: bool, shape: str
) -> None:
    """Add files that you downloaded to the gazetteer.

    FILE is a country dump or alternate names of GeoNames (XX.txt, XX.zip), or boundaries of
    geoBoundaries, OCHA COD-AB or others: .geojson, .topojson, .gpkg, .shp, also in .zip or .gz.
    Its areas are joined to those known by name and by where they lie; the report says what was
    joined and what was not. All files are added or none.
    """
    told = api.add_to_gazetteer(files, country=country, level=level, dry_run=dry_run)
    show_rows(told, shape, lambda one: place_blocks.addition(one, width()))


@gazetteer.command(epilog=MEANINGS)
@shape
def added(shape: str) -> None:
    """List what was added to the gazetteer."""
    found = api.added_to_gazetteer()
    if not found and shape == "text":
        click.echo("Nothing was added yet: reportedly gazetteer add FILE")
    show_rows(found, shape, lambda one: place_blocks.layer(one, width()))


@gazetteer.command(epilog=MEANINGS)
@name
def remove(name: str) -> None:
    """Take away what was added under a name, as `added` lists it."""
    gone = api.remove_from_gazetteer(name)
    click.echo(f"removed {gone.name}")


@gazetteer.command(epilog=MEANINGS)
@name
@shape
def show(name: str, shape: str) -> None:
    """Show every place that a name or an id may mean, likeliest first."""
    show_rows(api.place_named(name), shape, lambda one: place_blocks.portrait(one, width()))


@gazetteer.command(epilog=MEANINGS)
@name
@click.option("--with", "along", metavar="COUNTRY", help="Its districts along this state alone.")
@shape
def borders(name: str, along: str | None, shape: str) -> None:
    """Show who touches an area, with km of border.

    The km are those of the outlines that ship or were added: a border followed closely is longer.
    """
    rows = api.borders_of(name, along)
    show_groups(rows, shape, place_blocks.borders if along is None else place_blocks.along)


@gazetteer.command(epilog=MEANINGS)
@click.argument("words", metavar="WORDS")
@shape
def areas(words: str, shape: str) -> None:
    """Show the areas that words mean: "northern Afghanistan", "the Sahel".

    A region is what the own tables say; a part of an area ("the northern half of Kunduz") is cut
    from its polygon, and those districts, else provinces, belong to it that lie in it for the
    greater part.
    """
    show_groups(api.areas_meant(words), shape, place_blocks.meant)


@gazetteer.command(epilog=MEANINGS)
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@shape
def countries(codes: tuple[str, ...], shape: str) -> None:
    """Show what there is of each country: rows, polygons, and the level that follows.

    CODE is two letters of ISO 3166-1: AF. Without one, all countries.
    """
    rows = api.countries(codes)
    if codes:
        show_rows(rows, shape, lambda one: place_blocks.coverage(one, width()))
    else:
        show_groups(rows, shape, place_blocks.coverages)


def show_groups(
    rows: Sequence[msgspec.Struct], shape: str, block: Callable[[Any, int], str]
) -> None:
    """As `show_rows`, all rows in one block."""
    if shape == "text":
        show_text(block(rows, width()))
    else:
        show_rows(rows, shape, str)


def show_text(text: str) -> None:
    """Print text, plain where no terminal shows colour."""
    shown = text if sys.stdout.isatty() else click.unstyle(text)
    sys.stdout.buffer.write(shown.encode())
    sys.stdout.buffer.flush()


def show_rows(rows: Sequence[msgspec.Struct], shape: str, block: Callable[[Any], str]) -> None:
    """Print values as blocks for eyes, as JSON Lines or as a table."""
    if shape == "jsonl":
        show_text("".join(msgspec.json.encode(row).decode() + "\n" for row in rows))
    elif shape == "csv":
        show_text(table([msgspec.to_builtins(row) for row in rows]))
    else:
        show_text("\n".join(map(block, rows)))


def table(rows: Iterable[dict[str, Any]]) -> str:
    """A row each; what is several goes into one cell, places as "name (id)"."""
    held, written = list(rows), io.StringIO()
    if held:
        writer = csv.DictWriter(written, list(held[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: cell(value) for key, value in row.items()} for row in held)
    return written.getvalue()


def cell(value: Any) -> Any:
    """One cell, with a mark before what a spreadsheet would run as a formula."""
    if isinstance(value, list | tuple):
        return "; ".join(str(cell(one)) for one in value)
    if isinstance(value, dict):
        km = f" {value['km']} km" if "km" in value else ""
        return f"{value.get('name', '')} ({value.get('id', '')}){km}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value[:1] in tuple("=+-@\t\r") else value
