"""Explanations that end in their term: "a thin tube called X", "flat spots (X)", "food pipe, or X,"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.place import CERTAIN, FAINT, LIKELY, Candidate, Place, words_from
from plainlint.facts.explanations.verbs import ADJECTIVES, is_explaining_verb

# What may follow a name that ends here; any other word goes on with the name: "called correlation coefficients".
_GOES_ON = (
    r"[”\"’'*]* (?!(?:and|or|but|which|that|who|is|are|was|were|has|have|can|may|in|by|to|from|for|on|at|with|because"
    r"|when|if|where|while|as|after|before|during|through|into|about|instead)\b"
    r"|\w+s? (?:the|an?|up|in|to|into|out|on|from|through)\b)\w"
)
_SPECIES = r"[a-z]{3,}(?:[aei]|ans|[iu]s|um)"  # the Latin word that goes after the name of a germ
# "is also called X, Y, and": the names before the last one
_OTHER_NAMES = (
    r" (?:is|are|was|were|be|been|also|sometimes|often|commonly) (?P<cue>called|known as)"
    r" (?P<names>[^.;:()]+[ ,])[\"“‘]?$"
)
_NAME_OF_THIS = r"\b(?:name|term|word) (?:for|of) (?:this|these|it|them)(?: [a-z]+)? (?:is|are) (?:an? |the )?[“‘\"']?$"
_NAME_LISTED = r"[”\"’'*]*(?:[.;)]|\Z|, |,? (?:or|and) )"
_SET_OFF = r"[”\"’'*]*(?:\.| [—–] )"
_EXAMPLE = r"(?:and |or )?(?:such as|including|like) "
_ENDED = r"[”\"’'*]*(?: [(\[][^()]{1,40}[)\]])?(?:[.;]|, (?:or|also|sometimes))"
_BRACKET_ENDS = r"[”\"’'*]*(?:(?: [a-z-]+){0,2}\)|[,;] | or |\.?\Z)"
_BEFORE_BE = {"also", "can", "has", "have", "may"}
_CONTRACTED = {"it's", "it’s", "that's", "that’s", "they're", "they’re"}
_SHORT_CLAUSE = 4  # words; what is longer is no item of a list: ", a doctor makes an incision, or cut,"
_SHORT_MAIN_CLAUSE = 7  # words before the term
_CLOSED = r"[”\"’'*]*(?: [(\[][^()]{1,40}[)\]])?[,.)]"


def named(place: Place) -> Iterator[Candidate]:
    """What stands before the term as that which it names."""
    text, before, words = place.text, place.before, list(place.last)
    if before.rfind("(", -30) > before.rfind(")"):
        yield from _bracketed(place)
    while words and words[-1] in cues()["between name and term"]:
        words.pop()
    if words and words[-1] in ("or", "and", ","):
        words = _without_other_names(place, words)
    if before.endswith(("—", "–", ":")) and pattern(_SET_OFF).match(text, place.end, place.high + 1):
        yield Candidate("set off", phrase_start(text, place.low, place.here - 2), place.here - 1, limit=LIKELY)
    if words and place.text.startswith(("If ", "When "), place.low) and (comma := _condition_end(place, words)):
        yield Candidate("if so", place.low, comma, limit=LIKELY)
    if words[-1:] in (["is"], ["are"]) and (pointing := _this_is(place, words)):
        yield pointing
        return
    if not words or not (words[-1] in cues()["cue endings"] or words[-1] in cues()["naming"] or "call" in words[-3:]):
        return
    if _is_naming(place, words):
        if words[-2:-1] not in (["so"], ["-"]) and _name_ends(place):
            start, end = _what_people_call(place) if "call" in words[-3:] else _what_is_named(place, words)
            yield Candidate("called" if end < place.here else "call this", start, end)
    elif words[-2:] == [",", "or"] and not is_list(before[-40 : before.rfind(",")]):
        if pattern(_CLOSED).match(text, place.end, place.high + 1):
            comma = place.here - len(before) + before.rfind(",")
            end = text.rfind(" (", place.low, comma) if text[comma - 1] == ")" else comma
            yield Candidate("or", phrase_start(text, place.low, end), end, limit=LIKELY)
    elif (
        words[-1] in ("is", "are")
        and (place.last[-1] not in ("a", "an") or place.opening().split()[2:3] in (["that"], ["who"]))
        and len(place.last) >= 4
        and not text[place.start : place.end].endswith(ADJECTIVES)
        and cues()["kinds of"].isdisjoint(place.opening().lower().split())
        and pattern(_ENDED).match(text, place.end, place.high + 1)
    ):
        yield Candidate("is it", place.low, place.here, limit=FAINT)


def _this_is(place: Place, words: list[str]) -> Candidate | None:
    """What points back to a thing just described: "The medical name for this is X.", or no more than "This is X."."""
    if pattern(_NAME_OF_THIS).search(place.opening()):
        return Candidate("call this", place.low, place.here)
    if words == ["this", "is"] and pattern(_ENDED).match(place.text, place.end, place.high + 1):
        return Candidate("call this", place.low, place.here, limit=FAINT)
    return None


def _condition_end(place: Place, words: list[str]) -> int:
    """Where the clause ends that says when there is what the term names: "If X exceeds Y, there is a Z."; else 0."""
    comma = place.text.rfind(", ", place.low, place.start)
    clause = place.text[comma + 2 : place.start].lower().split()
    if (
        comma < 0
        or not 1 < len(clause) <= _SHORT_MAIN_CLAUSE
        or not pattern(_ENDED).match(place.text, place.end, place.high + 1)
    ):
        return 0
    telling = cues()["be"] | cues()["having"]
    has_subject = clause[0] in cues()["determiners"] | cues()["namers"] | {"there"}
    unsure = any(word in cues()["finite verbs"] - telling for word in clause)  # "you may have X"
    return comma if has_subject and not unsure and words[-1] in telling | {"in", "say"} else 0


def is_list(text: str) -> bool:
    """Whether the words before ", or X" hold another comma that only parts the items of a list."""
    _, comma, clause = text.rpartition(",")
    words = clause.lower().split()
    return bool(comma) and len(words) < _SHORT_CLAUSE and cues()["finite verbs"].isdisjoint(words)


def _without_other_names(place: Place, words: list[str]) -> list[str]:
    """The words before the term without other names: "called a neuro exam or" without "a neuro exam or"."""
    opening = place.opening()
    if " called " not in opening and " known as " not in opening:
        return words
    if (listed := pattern(_OTHER_NAMES).search(opening)) and pattern(_NAME_LISTED).match(place.text, place.end):
        names = listed["names"].lower().replace(",", "").split()
        if (cues()["finite verbs"] | cues()["relatives"] | cues()["subordinate"]).isdisjoint(names):
            return listed["cue"].split()
    if words[-1] == ",":
        return words
    for at in range(len(words) - 2, -1, -1):
        if words[at] in cues()["naming"] or words[at - 1 : at + 1] == ["known", "as"]:
            return words[: at + 1]
        if words[at] == ",":
            break
    return words


def _name_ends(place: Place) -> bool:
    """Whether the name ends with the term, or with the noun that the term describes: "called palliative treatments"."""
    goes_on = pattern(_GOES_ON)
    if not goes_on.match(place.text, place.end, place.high):
        return True
    after = words_from(place.passage, place.end, place.high)
    germ = place.text[place.start].isupper()
    if germ and after and pattern(_SPECIES).fullmatch(place.text, after[0].start, after[0].end):
        return True  # "called Candida albicans"
    if len(after) > 1 and is_explaining_verb(after[0].lower, after[1].lower):  # "cells called X fight infection"
        return True
    if not after or goes_on.match(place.text, after[0].end, place.high):
        return False
    if place.text[place.start : place.end].lower().endswith(ADJECTIVES) and "considered" not in place.last:
        return True
    return after[0].lower in cues()["heads"] - cues()["ailments"]  # not "called liver disease"


def _is_naming(place: Place, words: list[str]) -> bool:
    """Whether the words before the term end in "called", "known as" or "refer to ... as"."""
    if words[-1] in cues()["naming"]:
        return True
    if words[-1] == "as" and words[-3:-2] == ["known"] and words[-2].endswith("ly"):  # "known medically as"
        return True
    if words[-1] == "as" and (" refer to " in place.before or " refers to " in place.before):
        return True
    if words[-3:-2] == ["call"] and words[-2] in ("this", "these"):  # "Doctors call this condition X"
        return True
    if words[-1] == "call" and words[-2:-1] and words[-2] in cues()["callers"]:
        return True
    phrases = cues()["naming phrases"]
    return " ".join(words[-2:]) in phrases or " ".join(words[-3:]) in phrases


def _bracketed(place: Place) -> Iterator[Candidate]:
    """The phrase before the bracket of "difficulty speaking (X)" or "difficulty speaking (X or Y)"."""
    text = place.text
    opening = text.rfind("(", place.low, place.start)
    inside = text[opening + 1 : place.start].split()
    if inside == ["or"] and place.passage.block.kind is Kind.HEADING:  # "Research (or clinical trials)"
        return
    if inside and inside[0] in ("a", "an") and " called " in place.before:  # the bracket explains what was called so
        return
    first = not inside or (len(inside) <= 4 and cues()["opens a bracket"].issuperset(map(str.lower, inside)))
    first = first or (len(inside) == 2 and inside[0].lower() in cues()["opens a bracket"])
    second = len(inside) == 2 and inside[1] == "or"
    described = text[place.end : place.end + 1] == ")" and (_is_name(inside) or inside[1:] in (["in"], ["of"]))
    cue = next((at for at in range(len(place.last) - 1, 0, -1) if place.last[at] in cues()["naming"]), 0)
    if cue and not inside:  # "called selective radiotherapy (X)"
        yield Candidate("called", *_what_is_named(place, place.last[: cue + 1]))
    elif (first or second or described) and pattern(_BRACKET_ENDS).match(text, place.end, place.high):
        end = opening - 1 if text[opening - 1 : opening] == " " else opening
        limit = CERTAIN if cues()["naming"].intersection(word.lower() for word in inside) else FAINT
        yield Candidate("in brackets", phrase_start(text, place.low, end), end, limit)


def _is_name(words: list[str]) -> bool:
    """Whether words before a term only make its name longer: "high myopia", "the left atrium"."""
    if words and words[0].lower() in cues()["determiners"]:
        words = words[1:]
    return len(words) == 1 and words[0].isalpha() and words[0].lower() not in cues()["empty"]


def phrase_start(text: str, low: int, end: int) -> int:
    """Where the phrase starts that goes up to `end`: after the last punctuation, at most a dozen words back."""
    window = max(low, end - 80)
    cut = max(text.rfind(mark, window, end - 1) for mark in ",;:().")
    start = cut + 1 if cut >= 0 else window
    while start < end and text[start] == " ":
        start += 1
    example = pattern(_EXAMPLE).match(text, start, end)
    return example.end() if example else start


def _what_is_named(place: Place, words: list[str]) -> tuple[int, int]:
    """What a cue such as "called" names: the whole clause before "is called", else the last noun phrase."""
    text, low = place.text, place.low
    end = _without_last(text, low, _cue_start(place, words), cues()["around naming"])
    clause = _without_last(text, low, end, cues()["be"] | _CONTRACTED)
    if clause < end:
        return _past_introduction(text, low, clause), _without_last(text, low, clause, _BEFORE_BE)
    if text[end - 1 : end] == ")":
        end = low + len(text[low : max(text.rfind("(", low, end), low)].rstrip())
    start = phrase_start(text, low, end)
    article = max(text.rfind(word, start, end) for word in (" a ", " an ", " the "))
    start = article + 1 if article >= start else start
    return (low if _says_nothing(text[start:end], text[place.start : place.end]) else start), end


def _past_introduction(text: str, low: int, end: int) -> int:
    """Where a clause begins after words that only introduce it: "In the past, X" but not "When it is full, it"."""
    first = text[low:end].split(" ", 1)[0].lower()
    comma = text.find(", ", low, end)
    introduces = first in cues()["introducing"] - cues()["subordinating"]
    return comma + 2 if introduces and comma > 0 and text.find(", ", comma + 2, end) < 0 else low


def _what_people_call(place: Place) -> tuple[int, int]:
    """What "doctors call this X" names: the clause before it, else the words "this" or "this condition"."""
    call = place.text.rfind("call", place.low, place.start)
    end = _without_last(place.text, place.low, call, cues()["around naming"] | cues()["namers"] | {"that", "which"})
    return (place.low, end) if " " in place.text[place.low : end] else (call + 5, place.here)


def _says_nothing(phrase: str, term: str) -> bool:
    """Whether the sentence, not the phrase, says what is named: "..., a condition called X", "which doctors call X"."""
    words, own = phrase.lower().split(), term.lower().split()
    if len(words) <= 2 and words[-1:] and (words[-1] in cues()["namers"] or words[-1] in cues()["heads"]):
        return True
    return all(word in own or word in cues()["determiners"] for word in words)


def _cue_start(place: Place, words: list[str]) -> int:
    """The offset of the cue that the words end in: of "known" in "known as"."""
    cue = words[-1]
    if cue == "as":
        cue = "referred to as" if words[-3:-2] == ["referred"] else words[-2]
    return place.low + max(place.opening().lower().rfind(cue), 0)


def _without_last(text: str, low: int, end: int, unwanted: Set[str]) -> int:
    """Where a stretch ends without the words of `unwanted` at its end, and without punctuation."""
    while end > low:
        end = low + len(text[low:end].rstrip(" ,(—–"))
        last = max(text.rfind(" ", low, end) + 1, low)
        if text[last:end].lower() not in unwanted:
            break
        end = last
    return end
