"""The measure by which other tests tell linear from quadratic work."""

from __future__ import annotations

from tests.cost import Work, grows_in_proportion


def test_work_in_proportion_passes() -> None:
    def work_of(size: int) -> Work:
        return lambda: sum(range(size))

    assert grows_in_proportion(work_of, 50_000, 16)


def test_work_that_grows_with_the_square_fails() -> None:
    def work_of(size: int) -> Work:
        return lambda: sum(range(size * size))

    assert not grows_in_proportion(work_of, 200, 16)
