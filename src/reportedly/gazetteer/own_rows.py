"""Own rows laid over those that ship: the same id replaces, a new one adds, `remove` takes away."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple, NoReturn, TypeVar

import msgspec

from reportedly.errors import DataWrong
from reportedly.gazetteer.rules import Rules

T = TypeVar("T", bound=msgspec.Struct)
REMOVE = "remove"
"""What a row says that takes away; and the table of words that are taken away."""
Words = dict[str, dict[str, tuple[str, ...]]]
"""Lists of words by table and name."""


class OwnRow(NamedTuple):
    """A row as it was written; `where` names file, table and row."""

    where: str
    fields: dict[str, Any]
    removes: bool

    def value(self, shape: type[T]) -> T:
        """The row by its schema; raises DataWrong."""
        value: T = converted(self.fields, shape, self.where)
        return value


def converted(written: Any, shape: Any, where: str) -> Any:
    """A value by its schema; raises DataWrong."""
    try:
        return msgspec.convert(written, shape)
    except msgspec.ValidationError as wrong:
        refuse(where, f"breaks its schema: {wrong}.", "Correct this row.")


def refuse(where: str, what: str, remedy: str) -> NoReturn:
    """Raise DataWrong."""
    raise DataWrong(what, remedy=remedy, where=where)


def own_tables(rules: Rules, name: str) -> dict[str, Any]:
    """A file's tables, empty where there is no such file; raises DataWrong for broken TOML."""
    text = rules.text(name)
    if text is None:
        return {}
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        refuse(rules.where(name), f"is no TOML: {wrong}.", "Correct it there.")


def own_rows(rules: Rules, name: str, tables: Iterable[str]) -> dict[str, list[OwnRow]]:
    """The rows of a file by table; raises DataWrong for another table and for what is no row."""
    found: dict[str, list[OwnRow]] = {table: [] for table in tables}
    for table, rows in own_tables(rules, name).items():
        if table not in found:
            known = ", ".join(f"[[{known}]]" for known in found)
            refuse(rules.where(name), f"has rows [[{table}]].", f"Here stand {known} alone.")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            refuse(rules.where(name), f"{table} is no list of rows.", f"Write [[{table}]].")
        found[table] = [_row(rules, name, table, n, row) for n, row in enumerate(rows, 1)]
    return found


def _row(rules: Rules, name: str, table: str, number: int, written: dict[str, Any]) -> OwnRow:
    called = written.get("id") or written.get("name") or written.get("kind")
    label = f" ({called})" if isinstance(called, str) else ""
    where = f"{rules.where(name)}, [[{table}]] {number}{label}"
    removes = written.pop(REMOVE, False)
    if not isinstance(removes, bool):
        refuse(where, "has a `remove` that is neither true nor false.", "Write remove = true.")
    return OwnRow(where, written, removes)


def merged(
    shipped: Sequence[T], own: Sequence[OwnRow], shape: type[T], key: tuple[str, ...] = ("id",)
) -> tuple[T, ...]:
    """The rows that ship with the own ones over them, new ones last.

    Raises DataWrong for a row without its key, for the same key twice and for the removal of a row
    that does not ship.
    """
    rows = {_key_of(msgspec.to_builtins(row), key): row for row in shipped}
    seen: dict[tuple[str, ...], str] = {}
    for one in own:
        known = _key_of(one.fields, key)
        if not known[0]:
            refuse(one.where, f"has no {key[0]}.", f"Give it a {key[0]}.")
        if known in seen:
            refuse(one.where, f"stands twice; also {seen[known]}.", "Keep one of the two.")
        seen[known] = one.where
        if not one.removes:
            rows[known] = one.value(shape)
        elif known not in rows:
            refuse(one.where, "removes what does not ship.", _nearest(known[0], rows))
        else:
            del rows[known]
    return tuple(rows.values())


def _key_of(fields: Mapping[str, Any], key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(fields.get(name) or "") for name in key)


def _nearest(written: str, known: Iterable[tuple[str, ...]]) -> str:
    close = get_close_matches(written, sorted({k[0] for k in known}), n=3)
    meant = f"Perhaps {', '.join(close)} is meant; else take" if close else "Take"
    return f"{meant} the row away."


def with_words(
    shipped: Words, rules: Rules, name: str, lists: Iterable[str] | None = None
) -> Words:
    """Lists of words with the own ones added and those under [remove.<table>] taken away.

    `lists`: the names of lists that a table of the user's own may have; None: no new table, and no
    list that does not ship. Raises DataWrong.
    """
    own = own_tables(rules, name)
    where = rules.where(name)
    if not own:
        return shipped
    gone = converted(own.pop(REMOVE, {}), Words, f"{where}, [{REMOVE}]")
    added = converted(own, Words, where)
    found = {table: dict(words) for table, words in shipped.items()}
    for table, words in added.items():
        known = found.get(table, {}) if lists is None else dict.fromkeys(lists)
        _refuse_unknown(words, known, f"{where}, [{table}]")
        mine = found.setdefault(table, {})
        for which, several in words.items():
            _refuse_misspelt(several, f"{where}, [{table}] {which}")
            mine[which] = tuple(dict.fromkeys((*mine.get(which, ()), *several)))
    for table, words in gone.items():
        there = f"{where}, [{REMOVE}.{table}]"
        _refuse_unknown(words, found.get(table, {}), there)
        for which, several in words.items():
            absent = sorted(set(several) - set(found[table][which]))
            if absent:
                refuse(f"{there} {which}", f"{absent[0]} does not ship.", "Take the word away.")
            found[table][which] = tuple(w for w in found[table][which] if w not in several)
    return found


def _refuse_unknown(words: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    unknown = sorted(set(words) - set(known))
    if unknown:
        remedy = f"Lists here are {', '.join(known)}." if known else "There is no such table."
        refuse(where, f"has a list {unknown[0]}, which the reading does not know.", remedy)


def _refuse_misspelt(words: Iterable[str], where: str) -> None:
    for word in words:
        if not word or word != " ".join(word.lower().split()):
            remedy = "Words are lemmas: lower case, single spaces."
            refuse(where, f"“{word}” cannot stand in a text so.", remedy)
