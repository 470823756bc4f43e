"""`reportedly gazetteer` and its commands."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly import api
from reportedly.cli import place_blocks
from reportedly.cli.exits import MEANINGS
from reportedly.cli.listing import show_groups, show_rows
from reportedly.cli.options import shape
from reportedly.cli.output import width

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
