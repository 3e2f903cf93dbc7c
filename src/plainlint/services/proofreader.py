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
from plainlint.services import slips
from plainlint.services.answer_cache import AnswerCache, key_of
from plainlint.services.languagetool import Fault, LanguageTool, Request
from plainlint.source import Span

_CODE = (MarkKind.CODE, MarkKind.LINK)
# Neither parts of a number ("20th"), of an address, nor of a word with a hyphen, which is a name or says how to speak.
_SPELLED = re.compile(r"(?<![\w@/.'’-])[^\W\d_]{3,}(?:['’][^\W\d_]+)?(?![\w@/-]|\.\w)")
_WELL_KNOWN = 3.2  # on the Zipf scale; unknown words as common as this are names or written so on purpose
_OFTEN = 3  # a word that its page uses so often is meant
_SYMBOLS = re.compile(r"[\u2022\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+")  # bullets, arrows, ticks and emoji
_INITIALS = re.compile(r" (?:[A-HJ-Z]|[A-Z]{2,3})(?=[,.;])")
SPELLING = {"en-GB": "MORFOLOGIK_RULE_EN_GB", "en-US": "MORFOLOGIK_RULE_EN_US"}  # LanguageTool's spell checkers
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

    def grammar(
        self, passages: Sequence[Passage], without_categories: tuple[str, ...], without_rules: tuple[str, ...]
    ) -> Iterator[Remark]:
        """The faults in the body's prose, but those of these categories and rules, and misspelt words.

        Raises:
            ServiceFailed: LanguageTool cannot be asked.
        """
        read = [passage for passage in passages if _is_prose(passage)]
        request = Request(
            self.language,
            without_categories=without_categories,
            without_rules=(SPELLING[self.language], *without_rules),
        )
        for passage, faults in zip(read, self._check([_plain(passage) for passage in read], request), strict=True):
            untouchable = [*passage.block.marked(*_CODE)]
            for fault in faults:
                if _INITIALS.match(passage.text, fault.end):
                    continue  # "Cant AJ": a name in a list of authors
                if not any(mark.start < fault.end and fault.start < mark.end for mark in untouchable):
                    yield Remark(passage.span(fault.start, fault.end), fault)

    def spelling(self, passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Remark]:
        """The first use of each word that nobody knows and that is near to one that readers do.

        Raises:
            ServiceFailed: LanguageTool cannot be asked.
        """
        doubtful = _doubtful(passages, lexicon)
        request = Request(self.language, rules=(SPELLING[self.language],))
        for (word, span), faults in zip(doubtful.items(), self._check([*doubtful], request), strict=True):
            for fault in faults:
                meant = slips.meant(word, fault.replacements, lexicon)
                if fault.end - fault.start >= len(word) and meant:
                    yield Remark(span, fault._replace(message="", replacements=meant))

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


def _plain(passage: Passage) -> str:
    """The prose with spaces for symbols before a sentence: "✔ The tests was done" looks like no sentence otherwise."""
    text = passage.text
    for sentence in passage.sentences:
        if symbols := _SYMBOLS.match(text, sentence.start):
            text = text[: sentence.start] + " " * len(symbols.group()) + text[symbols.end() :]
    return text


def _doubtful(passages: Sequence[Passage], lexicon: Lexicon) -> dict[str, Span]:
    """Words that nothing vouches for, each with the place of its first use."""
    uses: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for passage in passages:
        if not _is_prose(passage):
            continue
        text = passage.text
        starts = {sentence.start for sentence in passage.sentences}
        skipped = [match.span() for match in _ADDRESS.finditer(text)]
        skipped += [(mark.start, mark.end) for mark in passage.block.marked(MarkKind.CODE)]
        for match in _SPELLED.finditer(text):
            word, start = match.group(), match.start()
            uses[word.lower().removesuffix("s")] += 1
            if word in first or not (word.islower() or (word.istitle() and start in starts)):
                continue  # a capital inside a sentence or inside a word makes a name
            if _INITIALS.match(text, match.end()) or any(one <= start < other for one, other in skipped):
                continue
            first[word] = passage.span(start, match.end())
    return {
        word: span
        for word, span in first.items()
        if uses[word.lower().removesuffix("s")] < _OFTEN and not _vouched_for(word.lower().replace("’", "'"), lexicon)
    }


def _vouched_for(word: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.zipf(word) >= _WELL_KNOWN
        or lexicon.vocabulary.base(word) in lexicon.vocabulary.words
        or lexicon.names_medicine(word)
    )
