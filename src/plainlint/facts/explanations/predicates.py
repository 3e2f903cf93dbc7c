"""Explanations that begin with their term as the subject: "X is a thin tube", "X uses heat to ..."."""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.place import CERTAIN, FAINT, LIKELY, Candidate, Place, words_from
from plainlint.facts.explanations.purposes import is_purpose
from plainlint.facts.explanations.verbs import (
    ADJECTIVES,
    is_bare_participle,
    is_explaining_verb,
    is_likely_verb,
    tells_at,
)
from plainlint.segment import Word

_TO_SAY = (" to describe ", " to mean ", " to refer to ")
_NOUN = r" [a-z]+ (?=that )"
# After "X is a term": "that refers to", "for", "used to describe"
_TELLS = (
    r" (?:(?:that |which )?(?:refers to|means|describes|stands for)"
    r"|(?:(?:(?:that|which) is )?used )?(?:to (?:describe|mean|refer to)|for)) "
)

_JOINTLY = (  # "X and Y are diseases in which"
    r"are (?:both |two )?(?:[\w-]+ ){1,3}?(?:that|which|of|in|for|used|made|caused|called|filled|found|given|who) "
)
_COORDINATED = rf" (?:and|or) (?:[\w-]+ ){{1,4}}?(?=is an? |(?:can |may )?help |{_JOINTLY})"
_AND_SO = rf" (?:{_JOINTLY}|means )"
_LISTED = r", [a-z-]+,? (?:and|or) [a-z-]+ [a-z]"  # "are purple, brown, and red bruises"
_USED_TO = r" (?:is|are|can be|may be) (?:often )?used (?=(?:to|for) )"  # "drugs called X are used to"
# "is the second most common cause of": what a thing brings about is not what it is
_ROLE = (
    r"(?: (?!(?:that|which|of|in)\b)[a-z]+){0,5}"
    r" (?:cause|complication|reason|risk factor|side effect|sign|symptom)s? (?:for|of) "
)
_SAID_AS = r" (?:as )?(?:the )?([^,.;()]{3,30}?)(?=[,.;()]| because )"  # "the gut is also called the bowel"
_GROWTHS = ("benign", "malign")
_CANCEROUS = (  # "malignant tumours are cancer"
    r"(?: [a-z]+)? (?:(?:are|is) (?:usually )?((?:not )?(?:non-?)?cancer(?:ous)?)|((?:are|is)n['’]t cancer(?:ous)?))\b"
)
_LONGEST_KIND = 6  # words: "Some of the medicines called"
_TELLING = 3  # words; "is checked once" and "is rare" do not say what a thing is


def predicated(place: Place, at: int) -> Iterator[Candidate]:
    """What the sentence says of the term from the offset `at` on, right after the term."""
    before = list(place.last)
    if before and before[-1] in cues()["mentioning"] and place.text.startswith(_TO_SAY, at):
        yield Candidate("means", at + 4, place.high)  # "the term X to describe ..."
    while before and _is_determiner(before[-1]):
        before.pop()
    begins = (
        not before
        or before in (["and"], ["but"], ["so"])
        or before[-1][-1] in ".;:—–(?!"
        or before[-1] == "-"
        or (before[-1] == "," and _opens_briefly(place))
        or (before[-1] == "," and _is_listed(place))
        or (before[-1] == "and" and pattern(_AND_SO).match(place.text, at, place.high) and _is_listed(place))
        or _follows_heading(place)
    )
    growth = place.text[place.start : place.start + 6].lower() in _GROWTHS
    if growth and (cancerous := pattern(_CANCEROUS).match(place.text, at, place.high)):
        yield Candidate("means", cancerous.start(cancerous.lastindex or 0), cancerous.end())
    if begins or before[-1] in cues()["clause openers"] or before[-1] == "," or before[-2:] == [",", "and"]:
        if after := _from_verb(place, at, begins):
            yield from says(place, after, begins)
        if place.text.startswith((" that ", " who "), at):
            yield from _qualified(place, at)
    elif before[-1] in cues()["naming"] or before[-2:] == ["known", "as"]:
        if used := pattern(_USED_TO).match(place.text, at, place.high):
            yield Candidate("is so", used.end(), place.high, limit=LIKELY)
        elif _is_one_of(place):
            yield from _does(place, words_from(place.passage, at, place.high), 0, True)
    elif before[-2:] == ["such", "as"] and place.text[at - 1] == ",":
        if _is_one_of(place):
            yield from _does(place, words_from(place.passage, at, place.high), 0, True)
    elif before[-1].startswith("defin"):
        if place.text.startswith((" as ", " to "), at):
            yield Candidate("define as", at + 4, place.high)
    elif before[-1] in cues()["having"] and len(before) <= 5 and not place.text.startswith(" that ", at):
        after = words_from(place.passage, at, place.high)
        if after and after[0].lower in cues()["states of people"] and not _is_risk(after[1:3]):
            yield Candidate("with it", after[0].start, place.high, limit=FAINT)
    elif place.text.startswith((" that ", " who ", " or ", " and other "), at):
        yield from _qualified(place, at)
    elif place.text.startswith(" to ", at) and before[-1] in cues()["making"]:
        yield Candidate("to", at + 4, place.high, limit=LIKELY)
    if not begins and "the" in place.last[-3:] and (noun := _noun_after(place, at)):
        yield from _qualified(place, noun)


def _from_verb(place: Place, at: int, begins: bool) -> list[Word]:
    """The words after the term from the verb on, without what makes its subject longer."""
    after = words_from(place.passage, at, place.high)
    if len(after) > 1 and after[0].lower in cues()["heads"]:
        after = after[1:]
    if not begins or not after:
        return after
    if after[0].lower in ("of", "in", "inside", "within"):
        return _after_phrase(after)
    if after[0].lower in ("and", "or"):
        longer = pattern(_COORDINATED).match(place.text, at, place.high)
        return words_from(place.passage, longer.end(), place.high) if longer else after
    return _after_head(after) if place.text[place.start : place.end].lower().endswith(ADJECTIVES) else after


def _noun_after(place: Place, at: int) -> int:
    """Where the noun ends that an adjective describes and a clause follows: "the clear, vitreous gel that"; else 0."""
    if not place.text[place.start : place.end].endswith(ADJECTIVES):
        return 0
    noun = pattern(_NOUN).match(place.text, at, place.high)
    return noun.end() - 1 if noun else 0


def _follows_heading(place: Place) -> bool:
    """Whether a heading has run into the sentence that the term begins: "Living With Pain Chronic pain is"."""
    if not place.text[place.start].isupper() or not place.text[place.start + 1 : place.end].islower():
        return False
    before = place.before.split()[1:]
    return bool(before) and before[-1][0].isupper()


def _is_listed(place: Place) -> bool:
    """Whether nothing but other names stands before the term: "X and Y are", "X, Y, and Z are"."""
    opening = place.opening()
    if len(opening) > len(place.before) + 3 or opening.split(" ", 1)[0].lower() in cues()["introducing"]:
        return False
    words = opening.lower().removesuffix(" and ").split()
    return all(word.strip(",") not in cues()["empty"] for word in words)


def _is_one_of(place: Place) -> bool:
    """Whether nothing but a kind stands before the term: "Medicines called X", "Some medicines, such as X"."""
    words = place.opening().lower().replace(",", "").split()
    return len(words) <= _LONGEST_KIND and cues()["introducing"].union(cues()["finite verbs"]).isdisjoint(words[:-2])


def _after_head(after: list[Word]) -> list[Word]:
    """The words from the verb on of "X pain is pain that" and "X blood vessels are the ones that"; else all of them."""
    for i in range(1, min(4, len(after) - 1)):
        word, following = after[i].lower, after[i + 1].lower
        if word in cues()["meaning"]:
            return after[i:]
        if word in cues()["be"]:
            return after[i:] if following in cues()["defining"] or following == after[i - 1].lower else after
    return after


def _is_risk(words: list[Word]) -> bool:
    """Whether the words go on with what comes of something: "can increase the risk"."""
    return any(word.lower in cues()["risking"] for word in words)


def _after_phrase(after: list[Word]) -> list[Word]:
    """The words from the verb on, where a phrase of a few words stands between it and its subject: "X of the Y is"."""
    for i in range(2, min(6, len(after) - 1)):
        verb, following = after[i].lower, after[i + 1].lower
        if verb in cues()["be"] or (verb.endswith("s") and is_explaining_verb(verb, following)) or verb == "make":
            return after[i:]
    return []


def _qualified(place: Place, at: int) -> Iterator[Candidate]:
    """What a clause on the term says: "X that help you breathe", "X or other drugs that ..."."""
    after = words_from(place.passage, at, place.high)
    if len(after) < 2:
        return
    first, second = after[:2]
    item = place.start == 0 and place.passage.block.kind is Kind.ITEM  # "- Platelets that form blood clots."
    definite = item or "the" in place.last[-3:]  # others are told from their kind: "a tumour that forms in the bone"
    if first.lower == "or" or (first.lower == "and" and second.lower == "other"):
        relative = next((i for i, word in enumerate(after) if word.lower in ("that", "who")), len(after))
        tells = relative + 1 < len(after) and (
            f"{first.lower} {second.lower}" == "or other" or _tells(after[relative:], definite)
        )
    else:
        tells = _tells(after, definite)
    if tells:
        yield Candidate("that", second.start, place.high, limit=LIKELY)


def _tells(clause: list[Word], definite: bool) -> bool:
    """Whether a clause that begins with "that" or "who" tells what something is for or what somebody does."""
    if clause[0].lower == "who":
        specialist = clause[1].lower in cues()["be"] and len(clause) > 2 and clause[2].lower in ("a", "an")
        return specialist or clause[1].lower in cues()["callings"]
    if any(word.lower in cues()["helpful verbs"] for word in clause[1:3]):
        return True
    return definite and len(clause) > 2 and is_explaining_verb(clause[1].lower, clause[2].lower)


def says(place: Place, after: list[Word], begins: bool) -> Iterator[Candidate]:
    """What the words from the verb on say of their subject; `begins` says whether that begins the clause."""
    i = 0
    while i < len(after) - 1 and after[i].lower in cues()["before a verb"]:
        i += 1
    if i == len(after):
        return
    verb = after[i]
    following = after[i + 1].lower if i + 1 < len(after) else ""
    if verb.lower in cues()["meaning"] or (verb.lower in ("refers", "refer") and following == "to"):
        yield Candidate("means", verb.end + 1, place.high)
    elif verb.lower in cues()["be"] or (verb.lower in ("has", "have") and following == "been"):
        yield from _is(place, after, i + 1, begins)
    else:
        yield from _does(place, after, i, begins)


def _does(place: Place, after: list[Word], i: int, begins: bool) -> Iterator[Candidate]:
    """What the word at `i`, if that is a verb of this kind, says that the term does."""
    verb = after[i]
    if tells_at(after, i):
        sure = verb.lower in cues()["helpful verbs"]
        like = len(after) > i + 1 and after[i + 1].lower == "like"  # "feels like a tight band"
        yield Candidate("does", after[i + like].end + 1, place.high, limit=LIKELY if sure else FAINT)
    elif begins and i == 0 and len(after) > 1 and is_likely_verb(place, verb, after[1].lower):
        yield Candidate("does", verb.start, place.high, limit=FAINT)


def _is(place: Place, after: list[Word], i: int, begins: bool) -> Iterator[Candidate]:
    while i < len(after) - 1 and after[i].lower in cues()["before a verb"]:
        i += 1
    if i >= len(after):
        return
    word = after[i].lower
    mention = next((later for later in after[i : i + 4] if later.lower in cues()["mentioning"]), None)
    if mention and place.text[mention.start - 1] != "-":  # not "short-term"
        if found := pattern(_TELLS).match(place.text, mention.end, place.high):
            yield Candidate("means", found.end(), place.high)
        return  # "is an upsetting word"
    if word == "the" and len(after) > i + 1 and after[i + 1].lower in cues()["ranking"]:
        return
    if pattern(_ROLE).match(place.text, after[i].start - 1, place.high):
        return
    if word in ("called", "termed", "known") and (
        found := pattern(_SAID_AS).match(place.text, after[i].end, place.high)
    ):
        yield Candidate("alias", found.start(1), found.end(1), limit=LIKELY)
    elif word in cues()["defining"] or (word == "used" and after[-1].lower == "to"):
        yield Candidate("is", after[i].start, place.high, limit=CERTAIN if begins else LIKELY)
    elif word in ("done", "performed") and len(after) > i + 3 and _is_purpose(after[i + 1 :]):
        yield Candidate("is done to", after[i + 2].start, place.high, limit=LIKELY)
    elif (
        begins
        and (len(after) - i >= _TELLING or (len(after) == i + 1 and pattern(_LISTED).match(place.text, after[i].end)))
        and (word not in cues()["not defining"] or _is_one_that(after[i:]))
        and not is_bare_participle(after[i:])
    ):
        yield Candidate("is so", after[i].start, place.high, limit=LIKELY)


def _is_one_that(words: list[Word]) -> bool:
    """Whether an adjective goes before a noun that a clause tells from others: "rare tumours that form in"."""
    if words[0].lower not in cues()["plain adjectives"] or len(words) < 4:
        return False
    told = any(word.lower in ("that", "which", "who") for word in words[2:4])
    return told and words[1].lower not in cues()["not verbs"]


def _is_purpose(words: list[Word]) -> bool:
    """Whether the words tell what something is done for: "to look for clots"."""
    verb, following = words[1].lower, words[2].lower
    return words[0].lower == "to" and (is_purpose(verb, following) or is_explaining_verb(verb, following))


def _is_determiner(word: str) -> bool:
    """Whether the word only points to the term: "the", "your", "body's", "the term"."""
    word = word.lstrip("(")
    return word in cues()["determiners"] or word in cues()["mentioning"] or word.endswith(("'s", "’s"))


def _opens_briefly(place: Place) -> bool:
    """Whether only an adverbial of a few words stands before the clause: "For example, X is ..."."""
    opening = place.opening()
    return (
        len(opening) < 32
        and opening.count(",") == 1
        and opening.split(" ", 1)[0].lower() not in cues()["subordinating"]
    )
