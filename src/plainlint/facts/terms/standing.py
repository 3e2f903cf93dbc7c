"""How a hard word stands at one of its uses: by itself in running text, or where nobody would stop to explain it.

A heading, a label and a line of a generated table have no room for an explanation; a piece of a longer name makes sense
only with the rest of it; and of an illness that is named as one of a kind ("infections such as cholera") readers know
enough to read on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainlint import lazy
from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues
from plainlint.lexicon import UNKNOWN_ZIPF, Lexicon
from plainlint.segment import Passage, Use, words

_NEAR = 130  # code points that are looked at on either side of a use
_LONGEST_LABEL = 4  # words
_ACCOUNT_WORDS, _ACCOUNT_SENTENCES = 25, 2  # from which size on the text beneath a heading says what its words mean
_MOST_SEPARATORS = 5  # of a generated table, that one sentence may have near a use
_SEPARATOR = lazy.pattern(r"\d ?% (?=[A-Z])| - (?=[A-Z])")
_ENTRY_END = lazy.pattern(r" (?:[\d.]+ ?%|-) (?=[A-Z])")
_PRONUNCIATION = lazy.pattern(r" ?\((?:[^()]*[a-z]-[A-Z]{2,}|[A-Z]{2,}-[a-z])")
_INSIDE_NAME = lazy.pattern(r"[A-Z][a-z]+ (?:(?:and|of|to|for|the|in) )?$")  # "Approaches to Stop Hypertension"
_ADJECTIVES = ("al", "ic", "ous", "ar", "ary", "ory", "ive")
_NOUN_AFTER = lazy.pattern(r" (?:\([A-Z]+\) )?(?!(?:and|or|in|of|to|as|is|are|with|for|by|from) )[a-z]| [A-Z]{2}")
_NAME_AFTER = lazy.pattern(r" [A-Z][a-z]")
_SHORT_FORM = lazy.pattern(r" \(([A-Z])[A-Za-z]*[A-Z]s?\)")  # "angiotensin-converting enzyme (ACE)"
_WORD_BEFORE = lazy.pattern(r"([a-z]+|\b[A-Z]+) $")
_WORD_AFTER = lazy.pattern(r" ([a-z]{4,}(?:-[a-z]+)*)")
_RARE_ADJECTIVE, _RARE_NOUN = 3.8, 2.7  # on the Zipf scale; a rarer one makes a name with the term after it
_COMMON = 5.0  # on the Zipf scale; a word so common, written together with a term, has lost its space
_AFFIXES = ("al", "anti", "ed", "er", "es", "in", "ing", "is", "non", "or", "out", "over", "re", "un", "under", "up")
_SHARED_HEAD = lazy.pattern(r",(?: [\w-]+,){0,5} (?:(?:and|or) )?(?:other )?(?:[\w-]+ ){1,3}cancers?\b")
_EXAMPLE = lazy.pattern(
    r"\b([a-z]+)(?: \([^()]*\))?,? \(?(?:such as|including|for example,?|for instance,?|e\.g\.,?|like) ([^.;:()]*)$"
    r"|\b(examples of|diseases|disorders|conditions|illnesses|infections|cancers|viruses)\b[^.;:()]{0,50}"
    r" (?:include|are) ([^.;:()]*)$",
    re.IGNORECASE,
)

_WITH_EXAMPLES = lazy.pattern(r",? (?:called|known as|such as|including) ")
_AND_OTHERS = lazy.pattern(r"(?:,(?: [a-z-]+){1,4}){0,3},? (?:and|or) other (?:[a-z-]+ ){0,2}?([a-z]+s)\b(?! of)")


def in_running_text(uses: Sequence[Use], passages: Sequence[Passage]) -> Use | None:
    """The first of these uses at which an explanation could stand; None where the page gives one by its layout.

    It does where the words head a text of some length, which tells what they mean at leisure.
    """
    titles: list[str] = []
    for use in uses:
        passage = passages[use.passage]
        if _is_heading(use.passage, passages):
            if not is_in_passing_heading(use, passages):
                return None
            titles.append(passage.text.rstrip(" ?"))
        elif _is_label(use, passage):
            return None
        elif not (_is_in_table(use, passage) or any(_is_inside(use, title, passage.text) for title in titles)):
            return use
    return None


def is_in_passing_heading(use: Use, passages: Sequence[Passage]) -> bool:
    """Whether the words stand in a heading, but not as the subject of a text beneath that tells of it."""
    if not _is_heading(use.passage, passages):
        return False
    return not (_is_subject(use, passages[use.passage]) and _has_account(use.passage, passages))


def _is_inside(use: Use, title: str, text: str) -> bool:
    """Whether a use is in the repetition of a title: "the signs of Leiomyoma of the oesophagus"."""
    at = text.find(title, max(0, use.end - len(title)), use.start + len(title))
    return 0 <= at <= use.start


def _is_heading(index: int, passages: Sequence[Passage]) -> bool:
    """Whether a block is a heading, or looks like one: a few words without a full stop, and a paragraph beneath."""
    passage = passages[index]
    if passage.block.kind is not Kind.PARAGRAPH or index + 1 == len(passages):
        return passage.block.kind is Kind.HEADING
    if len(passage.words) > _LONGEST_LABEL or passage.text.rstrip()[-1:] in ".!?:;,":
        return False
    return passages[index + 1].text.rstrip()[-1:] in ".:"


def _is_subject(use: Use, heading: Passage) -> bool:
    """Whether the words are half of their heading or more."""
    return 2 * sum(use.start <= word.start < use.end for word in heading.words) >= len(heading.words)


def _has_account(index: int, passages: Sequence[Passage]) -> bool:
    """Whether the first text beneath a heading is long enough to tell of what the heading names."""
    for following in range(index + 1, len(passages)):
        if not _is_heading(following, passages):
            passage = passages[following]
            return len(passage.sentences) >= _ACCOUNT_SENTENCES and len(passage.words) >= _ACCOUNT_WORDS
    return False


def _is_label(use: Use, passage: Passage) -> bool:
    """Whether the words stand in a short label before the text of their block: "Timed voiding. By keeping ..."."""
    if len(passage.sentences) < 2 or use.start >= passage.sentences[0].end:
        return False
    return sum(1 for _ in words(passage.sentences[0].text)) <= _LONGEST_LABEL


def _is_in_table(use: Use, passage: Passage) -> bool:
    """Whether the words stand among the rows of a generated table that has become one line of text."""
    low, high = max(0, use.start - 2 * _NEAR), use.end + 2 * _NEAR
    return sum(1 for _ in _SEPARATOR.finditer(passage.text, low, high)) > _MOST_SEPARATORS


def ends_table_entry(use: Use, passage: Passage) -> bool:
    """Whether the words are the end of an entry of such a table: "Renal insufficiency 5%"."""
    return _ENTRY_END.match(passage.text, use.end) is not None and _is_in_table(use, passage)


def is_piece(use: Use, passage: Passage, lexicon: Lexicon) -> bool:
    """Whether the words are a piece of a longer name: "single-gene mutation", "respiratory insufficiency".

    Or whether a neighbour has run into them, as into both words of "nocturiafrequent".
    """
    text, start, end = passage.text, use.start, use.end
    if any(beside == "-" or beside.isalpha() for beside in (text[start - 1 : start], text[end : end + 1])):
        return True
    if _PRONUNCIATION.match(text, end):
        return True
    if text[start].isupper() and (_INSIDE_NAME.search(text, max(0, start - 30), start) or _NAME_AFTER.match(text, end)):
        return True
    term = text[start:end]
    if " " not in term and term.endswith(_ADJECTIVES) and _NOUN_AFTER.match(text, end):
        return True
    if (short := _SHORT_FORM.match(text, end)) and short[1] != term[0].upper():
        return True
    if _SHARED_HEAD.match(text, end) or _has_name_before(text, start, lexicon):
        return True
    after = _WORD_AFTER.match(text, end)
    return after is not None and any(lexicon.zipf(part) <= UNKNOWN_ZIPF for part in after[1].split("-"))


def _has_name_before(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the word before makes a name with what follows: "muscular atrophy", "dialyser membrane"."""
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if not before:
        return False
    if before[1].isupper():
        return len(before[1]) > 1
    rarity = lexicon.zipf(before[1])
    return rarity < (_RARE_ADJECTIVE if before[1].endswith(_ADJECTIVES) else _RARE_NOUN)


def is_example(use: Use, passage: Passage) -> bool:
    """Whether the words are named in passing as one of a kind: "infections, such as X", "Y, X and other diseases".

    Or whether they are the kind itself: "an enzyme called X", "deformities such as a bent spine". Of a symptom
    or a test readers want to know more than that it is one.
    """
    if _WITH_EXAMPLES.match(passage.text, use.end):
        return True
    sentence = passage.sentences[passage.sentence_at(use.start)]
    if after := _AND_OTHERS.match(passage.text, use.end, sentence.end):
        return after[1].lower() not in cues()["kinds that say little"]
    found = _EXAMPLE.search(passage.text, max(sentence.start, use.start - _NEAR), use.start)
    if not found or (found[1] or "").lower() in cues()["kinds that say little"]:
        return False
    listed = {word.lower for word in words(found[2] or found[4] or "")}
    return listed.isdisjoint(_clause_words())


def _clause_words() -> frozenset[str]:
    return cues()["finite verbs"] | cues()["subordinate"] | {"to"}


def has_run_in_account(term: str, passages: Sequence[Passage], lexicon: Lexicon) -> bool:
    """Whether an account has run into the term on the page: "a radiologista doctor who reads", "pain calledangina"."""
    term = term.lower()
    longer = {
        word.lower
        for passage in passages
        if term in passage.text.lower()
        for word in passage.words
        if term in word.lower and term != word.lower
    }
    return any(
        (word.endswith(term) and _is_lost_space(word.removesuffix(term), lexicon))
        or (word.startswith(term) and _is_lost_space(word.removeprefix(term), lexicon))
        for word in longer
    )


def _is_lost_space(rest: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a word is a word of its own, and no prefix or ending."""
    return rest in ("a", "an") or (len(rest) > 1 and rest not in _AFFIXES and lexicon.zipf(rest) >= _COMMON)
