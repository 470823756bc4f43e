"""One root error; every message says what was wrong, where, and what to do."""

from __future__ import annotations


class ReportedlyError(Exception):
    """Something a user can mend: `code` names it, `remedy` says how."""

    code = "error"

    def __init__(self, message: str, *, remedy: str, where: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.where = where

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message} {self.remedy}"


class InputUnreadable(ReportedlyError):
    """An input that cannot be read; the others still are. `code` is one of `InputCode`."""

    def __init__(self, code: str, message: str, *, remedy: str, where: str | None = None) -> None:
        super().__init__(message, remedy=remedy, where=where)
        self.code = code


class SettingsWrong(ReportedlyError):
    """An option or setting with a value that cannot be used."""

    code = "settings"


class ModelMissing(ReportedlyError):
    """The parser model is not installed or is another version than the rules were written for."""

    code = "model_missing"


class DataWrong(ReportedlyError):
    """A file of the gazetteer or of the rules that breaks its schema."""

    code = "data"


class FileUnusable(ReportedlyError):
    """A file that cannot be added to the gazetteer, which is left as it was."""

    code = "file"


class LedgerError(ReportedlyError):
    """A ledger that cannot be opened, read or written."""

    code = "ledger"


class WorkFailed(ReportedlyError):
    """A worker process that ended in the middle of its work."""

    code = "work"
