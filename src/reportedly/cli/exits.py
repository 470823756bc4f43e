"""Exit codes, each with one meaning."""

from __future__ import annotations

from reportedly.errors import LedgerError, ModelMissing, ReportedlyError, SettingsWrong

INPUTS = 1
USAGE = 2
LEDGER = 3
MODEL = 4
OUTPUT = 5
FLOOR = 6
FAULTS = 7
INTERRUPTED = 130
PIPE = 141

MEANINGS = """\b
Exit codes:
  0  all inputs were read
  1  some inputs could not be read; each is named on stderr
  2  wrong usage
  3  the ledger cannot be opened, read or written
  4  the parser model is missing
  5  the output cannot be written
  6  a measure is below its floor
  7  a brief says otherwise than the ledger"""


def code_of(error: ReportedlyError) -> int:
    """The exit code for an error that ended the command."""
    if isinstance(error, LedgerError):
        return LEDGER
    if isinstance(error, ModelMissing):
        return MODEL
    return USAGE if isinstance(error, SettingsWrong) else INPUTS
