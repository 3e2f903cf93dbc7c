"""What grammar and spelling by LanguageTool cost, as whole processes: the first run, and a second one from the cache.

    python benchmarks/grammar.py JARS [--pages 100] [--words 1000]

JARS is a folder with LanguageTool's jars. The first run starts the server; the time of a run over one page is taken
off, so that what a page costs after the first answer is seen alone. The second run finds no Java, so that it can only
be right when every answer comes from the cache. Page texts are made up by benchmarks/pages.py.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pages

PLAINLINT = [str(Path(sys.executable).with_name("plainlint")), "check", "--grammar", "--select", "grammar,misspelling"]
ERRORS = (" dont ", " recieve ")  # so that there is something to find, and spelling to ask about
MOST_SECONDS_A_PAGE = 0.4
LEAST_GAIN = 20


def page(words: int, number: int) -> str:
    """A page with some mistakes."""
    text = pages.markdown(words, number)
    return text.replace(" may suggest ", ERRORS[0], 2).replace(" will explain ", ERRORS[1], 2)


def run(settings: Path, folder: Path, environment: Mapping[str, str]) -> tuple[float, str]:
    """The wall time of a whole process, and what it printed."""
    began = time.perf_counter()
    done = subprocess.run(
        [*PLAINLINT, "--fail-on", "never", "--config", str(settings), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return time.perf_counter() - began, done.stdout


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("jars", type=Path)
    arguments.add_argument("--pages", type=int, default=100)
    arguments.add_argument("--words", type=int, default=1000)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        for folder, numbers in (("one", range(-1, 0)), ("many", range(given.pages))):
            (base / folder).mkdir()
            for number in numbers:
                (base / folder / f"{number}.md").write_text(page(given.words, number), encoding="utf-8")
        settings = base / "plainlint.yaml"
        settings.write_text(f'grammar: {{jars: "{given.jars.resolve()}", deadline: 300}}\n', encoding="utf-8")
        own = os.environ | {"XDG_CACHE_HOME": str(base / "cache")}
        without_java = own | {"PATH": str(base), "JAVA_HOME": ""}
        one, _ = run(settings, base / "one", own)
        first, found = run(settings, base / "many", own)
        second, again = run(settings, base / "many", without_java)
    if found != again:
        raise SystemExit("The run from the cache does not find the same.")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {found.splitlines()[-1]}")
    print(f"one page, with the start of the server: {one:.1f} s")
    print(f"{given.pages} pages of {given.words} words: {first:.1f} s")
    print(f"a page after the first answer: {(first - one) / given.pages:.2f} s (at most {MOST_SECONDS_A_PAGE})")
    print(f"again, from the cache and without Java: {second:.2f} s, {first / second:.0f} times faster", end=" ")
    print(f"(at least {LEAST_GAIN})")


if __name__ == "__main__":
    main()
