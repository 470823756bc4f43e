"""Colours of the families: groups, light and dark, as CSS variables and with their contrast."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.publications.assets import load_table


class Shades(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Colours of one group on one paper, as `#rrggbb`."""

    line: str
    fill: str
    strong: str


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Colours that all groups share on one paper, as `#rrggbb`."""

    paper: str
    panel: str
    sunk: str
    ink: str
    soft: str
    rule: str
    edge: str
    focus: str
    alert: str
    alert_fill: str


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Families that share a colour."""

    id: str
    name: str
    families: tuple[str, ...]
    light: Shades
    dark: Shades


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All colours of the page."""

    light: Paper
    dark: Paper
    group: tuple[Group, ...]

    def group_of(self, family: str) -> int:
        """Index of the family's group; an unknown family falls into the last."""
        for index, group in enumerate(self.group):
            if family in group.families:
                return index
        return len(self.group) - 1


@cache
def load_palette() -> Palette:
    """The palette that ships with the package."""
    return load_table("palette.toml", Palette)


def css_variables(palette: Palette) -> str:
    """The palette as custom properties: light by default, dark where a screen asks for it."""
    light = _block(palette.light, [group.light for group in palette.group])
    dark = _block(palette.dark, [group.dark for group in palette.group])
    dark_rule = f"@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{dark}\n}}\n}}"
    return f":root {{\n{light}\n}}\n{dark_rule}\n{_group_classes(len(palette.group))}\n"


def _block(paper: Paper, groups: list[Shades]) -> str:
    """Declarations of one paper."""
    lines = [f"--{name.replace('_', '-')}: {value};" for name, value in _items(paper)]
    for index, shades in enumerate(groups):
        lines += [f"--{name}-{index}: {value};" for name, value in _items(shades)]
    return "\n".join(lines)


def _items(shades: Paper | Shades) -> list[tuple[str, str]]:
    return [(name, getattr(shades, name)) for name in shades.__struct_fields__]


def _group_classes(groups: int) -> str:
    """Classes that hand a group's colours on: `g2` to a part, `a2 b2 c2` to three underlines."""
    lines = []
    for i in range(groups):
        shades = f"--line: var(--line-{i}); --fill: var(--fill-{i}); --strong: var(--strong-{i})"
        lines.append(f".g{i} {{ {shades}; }}")
        lines += [f".{lane}{i} {{ --{lane}: var(--line-{i}); }}" for lane in "abc"]
    return "\n".join(lines)


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` after WCAG 2.2, 0 to 1."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours after WCAG 2.2, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
