"""Grammar and spelling of a page's prose by LanguageTool, asked only for what is worth an editor's time.

Nine in ten of LanguageTool's matches on medical pages are medical words that it does not know. So spelling is asked
apart, as a list of single words, and only for those that neither our lists nor the page itself vouch for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainlint.document import Kind, MarkKind, Zone
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage
from plainlint.services.answer_cache import AnswerCache, key_of
from plainlint.services.languagetool import Fault, LanguageTool, Request
from plainlint.source import Span

_CODE = (MarkKind.CODE, MarkKind.LINK)
_SPELLED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WELL_KNOWN = 4.5  # on the Zipf scale; misspellings as common as this do not exist
_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\.(?:com|org|net|gov|uk|edu)\b)\S*", re.IGNORECASE)


class Remark(NamedTuple):
    """A fault at its place on the page."""

    span: Span
    fault: Fault


@dataclass(frozen=True)
class Proofreader:
    """LanguageTool for the pages of one house."""

    tool: LanguageTool
    language: str  # "en-GB" or "en-US"
    cache: AnswerCache | None = None

    def grammar(self, passages: Sequence[Passage], categories: tuple[str, ...]) -> Iterator[Remark]:
        """The faults of these categories in the body's prose.

        Raises:
            ServiceFailed: LanguageTool cannot be asked.
        """
        read = [passage for passage in passages if _is_prose(passage)]
        request = Request(self.language, categories=categories)
        for passage, faults in zip(read, self._check([passage.text for passage in read], request), strict=True):
            untouchable = [*passage.block.marked(*_CODE)]
            for fault in faults:
                if not any(mark.start < fault.end and fault.start < mark.end for mark in untouchable):
                    yield Remark(passage.span(fault.start, fault.end), fault)

    def spelling(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Remark]:
        """The first use of each word that nobody knows.

        Raises:
            ServiceFailed: LanguageTool cannot be asked.
        """
        doubtful = _doubtful(passages, lexicon)
        rule = f"MORFOLOGIK_RULE_{self.language.replace('-', '_').upper()}"
        request = Request(self.language, rules=(rule,))
        for (word, span), faults in zip(doubtful.items(), self._check([*doubtful], request), strict=True):
            for fault in faults:
                if fault.end - fault.start >= len(word):
                    yield Remark(span, fault)

    def _check(self, texts: Sequence[str], request: Request) -> list[Sequence[Fault]]:
        if self.cache is None:
            return [*self.tool.check(texts, request)]
        asked = repr(request)
        keys = [key_of(asked, text) for text in texts]
        known = self.cache.get(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            answers = dict(zip(missing, self.tool.check([*missing.values()], request), strict=True))
            self.cache.put(answers)
            known |= answers
        return [[_thawed(*fault) for fault in known[key]] for key in keys]


def _thawed(start: int, end: int, message: str, rule: str, category: str, replacements: Sequence[str]) -> Fault:
    """A fault as it was before it went through JSON, which knows no tuples."""
    return Fault(start, end, message, rule, category, tuple(replacements))


def _is_prose(passage: Passage) -> bool:
    block = passage.block
    return block.zone is Zone.BODY and block.kind is not Kind.ALT and bool(passage.text.strip())


def _doubtful(passages: Sequence[Passage], lexicon: Lexicon) -> dict[str, Span]:
    """Words that nothing vouches for, each with the place of its first use."""
    uses: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for passage in passages:
        if not _is_prose(passage):
            continue
        skipped = [match.span() for match in _ADDRESS.finditer(passage.text)]
        skipped += [(mark.start, mark.end) for mark in passage.block.marked(MarkKind.CODE)]
        for match in _SPELLED.finditer(passage.text):
            word, start = match.group(), match.start()
            if any(one <= start < other for one, other in skipped) or word.isupper():
                continue
            uses[word] += 1
            if word not in first:
                first[word] = passage.span(start, match.end())
    return {word: span for word, span in first.items() if not _vouched_for(word, uses, lexicon)}


def _vouched_for(word: str, uses: Counter[str], lexicon: Lexicon) -> bool:
    lower = word.lower().replace("’", "'")
    if lexicon.zipf(lower) >= _WELL_KNOWN or _is_medical(lower, lexicon):
        return True
    # A name stands on its page more than once, always with its capital.
    return word[0].isupper() and (uses[word] > 1 or (uses[lower] == 0 and not word.istitle()))


def _is_medical(word: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.vocabulary.base(word) in lexicon.vocabulary.words
        or lexicon.profiles[word].medical_part
        or lexicon.names_medicine(word)
    )
