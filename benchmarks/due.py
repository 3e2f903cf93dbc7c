"""How long `plainlint due` takes over a whole site, and whether the time grows with the number of pages.

python benchmarks/due.py [--words 350]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from speed import PLAINLINT, processor, write


def main() -> None:
    """Measure 1,000 and 5,000 pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=350, help="words a page")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = {}
        for count in (1_000, 5_000):
            write(folder / str(count), count, given.words, "md")
            command = [PLAINLINT[0], "due", "--today", "2026-11-22", str(folder / str(count))]
            times[count], peak = processor(command, 1)
            print(f"{count} pages of {given.words} words  {times[count]:6.2f} s  {peak:.0f} MB at most")
        print(f"time a page, 5,000 to 1,000: {times[5_000] / 5 / times[1_000]:.2f}")


if __name__ == "__main__":
    main()
