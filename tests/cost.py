"""What a piece of work costs, measured so that a busy machine fails no test."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

Work = Callable[[], object]


def seconds(work: Work, runs: int = 3) -> float:
    """Seconds of processor time that `work` takes: the least of some runs, without a search for lost objects."""
    gc.disable()
    try:
        return min(_once(work) for _ in range(runs))
    finally:
        gc.enable()


def grows_in_proportion(work_of: Callable[[int], Work], small: int, times: int) -> bool:
    """Whether work that is `times` as large costs less than four times that many times as much.

    Work that grows with the square of its size costs `times` * `times`, so `times` is 8 or more. Three attempts
    may fail before this says no: other work on the same machine takes the processor's cache away.
    """
    short, long = work_of(small), work_of(small * times)
    _once(short)  # the first run compiles the patterns and fills the tables
    return any(seconds(long) < 4 * times * max(seconds(short), 0.001) for _ in range(4))


def _once(work: Work) -> float:
    began = process_time()
    work()
    return process_time() - began
