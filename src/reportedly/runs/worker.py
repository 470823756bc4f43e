"""A worker process: reads batches from standard input until it ends, answers on standard output."""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

from reportedly.errors import ReportedlyError
from reportedly.gazetteer.shelf import Gazetteer, gazetteer_with
from reportedly.records.makers import Maker
from reportedly.records.readings import Kept
from reportedly.runs.frames import Answer, Batch, Begin, Slip, receive, send
from reportedly.runs.reading import Outcome, maker_of, outcomes_of


def main() -> None:
    """Answer until the runner ends; its end closes our input, so no worker outlives it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    incoming, outgoing = sys.stdin.buffer, _private_output()
    try:
        begin = receive(incoming, Begin)
        if begin is None:
            return
        gazetteer = gazetteer_with(begin.rules)
        maker = maker_of(gazetteer)
        while (batch := receive(incoming, Batch)) is not None:
            send(outgoing, answer(batch, gazetteer, maker))
    except ReportedlyError as wrong:
        stop = (type(wrong).__name__, wrong.message, wrong.remedy, wrong.where)
        send(outgoing, Answer(stop=stop))
    except BrokenPipeError:
        pass


def _private_output() -> BinaryIO:
    """The pipe to the runner, which nothing else that prints can reach."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own


def answer(batch: Batch, gazetteer: Gazetteer, maker: Maker) -> Answer:
    """The outcomes of a batch."""
    return Answer(tuple(map(_slip, outcomes_of(batch.sources, gazetteer, maker))))


def _slip(outcome: Outcome) -> Slip:
    return Slip(kept=outcome) if isinstance(outcome, Kept) else Slip(failure=outcome)


if __name__ == "__main__":
    main()
