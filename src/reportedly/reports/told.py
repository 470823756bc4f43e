"""What is wrong with an input, in one clear message: what, where, and what to do."""

from __future__ import annotations

import msgspec

from reportedly.errors import InputUnreadable
from reportedly.records.readings import Failure
from reportedly.records.values import InputCode

_TOLD: dict[str, tuple[str, str]] = {
    "missing": (
        "There is no such file or folder.",
        "Check the name, or put a pattern in quotation marks.",
    ),
    "unreadable": ("It cannot be opened: {reason}.", "Check who may read it."),
    "empty": ("{what}", "Give a report with text."),
    "not_text": ("{what}", "Save it as plain text in UTF-8, or as HTML."),
    "bad_row": ("The row cannot be read: {reason}.", "{mend}"),
    "bad_date": ("“{written}” is no date.", "Write it as YYYY-MM-DD."),
    "too_long": (
        "It has more than {limit:,} bytes, the most for one report.",
        "Split it into one file or one line a report.",
    ),
    "not_found_online": (
        "The page could not be fetched: {reason}.",
        "Check the address and the connection, or save the page and give the file.",
    ),
}
_USUAL: dict[str, dict[str, object]] = {
    "empty": {"what": "There is no text in it."},
    "bad_row": {"mend": 'Write one JSON object a line, with "text" or "html".'},
}


def wrong(code: InputCode, where: str, **parts: object) -> InputUnreadable:
    """The error of this code, its message filled with the parts."""
    message, remedy = _TOLD[code]
    filled = {**_USUAL.get(code, {}), **parts}
    return InputUnreadable(
        code, message.format(**filled), remedy=remedy.format(**filled), where=where
    )


def failure(error: InputUnreadable) -> Failure:
    """The error as a value that travels in the place of a report."""
    code = msgspec.convert(error.code, InputCode)
    return Failure(error.where or "", code, error.message, error.remedy)
