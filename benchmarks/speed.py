"""How fast plainlint is and how much memory it takes, as whole processes side by side.

    python benchmarks/speed.py [--peer "proselint check"] [--runs 7]

Every figure is a median. Only the runs that say “again” read reports kept from an earlier run. A peer is any
command that takes file names, for instance proselint from an environment of its own; without one only plainlint's own
figures are shown. Page texts are made up by benchmarks/pages.py.
"""

from __future__ import annotations

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pages

COMMAND = str(Path(sys.executable).with_name("plainlint"))
AGAIN = [COMMAND, "check", "--fail-on", "never", "--today", "2026-11-22"]  # from kept reports
PLAINLINT = [*AGAIN, "--no-cache"]


def seconds(command: Sequence[str], runs: int) -> float:
    """The median wall time of a whole process."""
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)  # fill the caches
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def processor(command: Sequence[str], runs: int) -> tuple[float, float]:
    """The median processor seconds of a whole process, and its peak memory in MB."""
    times, peaks = [], []
    for _ in range(runs):
        child = os.posix_spawn("/bin/sh", ["sh", "-c", f"exec {shlex.join(command)} >/dev/null 2>&1"], os.environ)
        _, _, usage = os.wait4(child, 0)
        times.append(usage.ru_utime + usage.ru_stime)
        peaks.append(usage.ru_maxrss / 1024)
    return statistics.median(times), statistics.median(peaks)


def write(folder: Path, count: int, words: int, form: str) -> list[str]:
    """So many pages, and their names."""
    folder.mkdir()
    made = {"md": pages.markdown, "html": pages.html}[form]
    names = []
    for number in range(count):
        path = folder / f"{number}.{form}"
        path.write_text(made(words, number), encoding="utf-8")
        names.append(str(path))
    return names


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", help="a command to compare with, which takes file names")
    parser.add_argument("--runs", type=int, default=7)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["PLAINLINT_CACHE"] = f"{name}/cache"
        measure(Path(name), given.runs, shlex.split(given.peer) if given.peer else [])


def measure(folder: Path, runs: int, peer: Sequence[str]) -> None:
    """Print each figure as it is known."""
    bare = seconds([sys.executable, "-c", "pass"], runs)
    help_ = seconds([COMMAND, "--help"], runs)
    print(f"python -c pass                {bare * 1000:8.0f} ms")
    print(f"plainlint --help              {help_ * 1000:8.0f} ms  {(help_ - bare) * 1000:+.0f} ms")
    [page] = write(folder / "md", 1, 1000, "md")
    [web] = write(folder / "html", 1, 1000, "html")
    one, html = seconds([*PLAINLINT, page], runs), seconds([*PLAINLINT, web], runs)
    print(f"one Markdown page             {one * 1000:8.0f} ms")
    print(f"one HTML page                 {html * 1000:8.0f} ms  {html / one:.2f} of the Markdown page")
    again = seconds([*AGAIN, page], runs)
    print(f"again                         {again * 1000:8.0f} ms  {again / one:.2f} of the first time")
    if peer:
        other = seconds([*peer, page], runs)
        ratios = f"plainlint takes {one / other:.2f} of it, again {again / other:.2f}"
        print(f"{peer[0].rsplit('/')[-1]:<29} {other * 1000:8.0f} ms  {ratios}")
    few, _ = processor([*PLAINLINT, *write(folder / "ten", 10, 1000, "md")], 3)
    many, peak = processor([*PLAINLINT, *write(folder / "many", 300, 1000, "md")], 3)
    again = seconds([*AGAIN, *(str(path) for path in (folder / "many").iterdir())], 3)
    thousand, _ = processor([*PLAINLINT, *write(folder / "thousand", 1000, 1000, "md")], 1)
    print(f"300 pages                     {many:8.2f} s   {peak:.0f} MB at most")
    print(f"a further 1,000 words         {(many - few) / 290 * 1000:8.1f} ms")
    print(f"300 pages again               {again:8.2f} s")
    ratio = ((thousand - many) / 700) / ((many - few) / 290)
    print(f"1,000 pages                   {thousand:8.2f} s   {ratio:.2f} of the time a page that 300 take")
    if peer:
        other, _ = processor([*peer, *(str(path) for path in (folder / "many").iterdir())], 1)
        print(
            f"{peer[0].rsplit('/')[-1] + ', 300 pages':<29} {other:8.2f} s   plainlint takes {many / other:.2f} of it"
        )
    [long] = write(folder / "long", 1, 1_000_000, "md")
    [middle] = write(folder / "middle", 1, 100_000, "md")
    base = processor([*PLAINLINT, page], 5)[0]
    per_word = (processor([*PLAINLINT, middle], 3)[0] - base) / 99_000
    per_word_long = (processor([*PLAINLINT, long], 1)[0] - base) / 999_000
    print(f"a page of 1,000,000 words     {per_word_long / per_word:8.2f} of the time a word that 100,000 take")


if __name__ == "__main__":
    main()
