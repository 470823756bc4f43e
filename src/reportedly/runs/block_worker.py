"""A process that carries one function out over groups, until its input ends."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Any

from reportedly.runs.frames import receive_bytes, send_bytes


def main() -> None:
    """Answer until the runner ends; its end closes our input, so no worker outlives it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    incoming, outgoing = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else prints goes to standard error
    told = receive_bytes(incoming)
    if told is None:
        return
    run = pickle.loads(told)
    try:
        while (content := receive_bytes(incoming)) is not None:
            send_bytes(outgoing, answer(run, pickle.loads(content)))
    except BrokenPipeError:
        pass


def answer(run: Callable[[Any], Any], groups: list[Any]) -> bytes:
    """The results and nothing, or nothing and what was raised."""
    try:
        return pickle.dumps(([run(group) for group in groups], None))
    except Exception as wrong:
        return pickle.dumps((None, wrong))


if __name__ == "__main__":
    main()
