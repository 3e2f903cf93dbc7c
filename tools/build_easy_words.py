"""Build src/plainlint/data/easy_words.txt, the words that the Dale-Chall formula takes for known.

Run it with `python tools/build_easy_words.py` in an environment that has textstat 0.7.13, whose list it takes over.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src/plainlint/data/easy_words.txt"
LINE = 118


def main() -> None:
    listed = resources.files("textstat").joinpath("resources/en/easy_words.txt").read_text(encoding="utf-8")
    lines, line = [], ""
    for word in sorted(set(listed.lower().split())):
        if len(line) + len(word) > LINE:
            lines.append(line)
            line = ""
        line = f"{line} {word}".lstrip()
    TABLE.write_text("\n".join([*lines, line]) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
