"""Shapes of sentences that need a source: figures, comparisons, effects, findings and guidelines.

A shape is tried only on sentences that hold one of its cue words, and is compiled when it first is. The words follow
what careful editors query in patient information; verbal frequencies ("some people") are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Shape(NamedTuple):
    """One way to state a claim, matched against a sentence in lower case with straight apostrophes."""

    cues: frozenset[str]  # words in lower case; "#" stands for any number in digits
    pattern: str


def _one_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


def _shape(cues: str, *patterns: str) -> Shape:
    return Shape(frozenset(cues.split()), "|".join(f"(?:{pattern})" for pattern in patterns))


def by_cue(shapes: Sequence[Shape]) -> dict[str, list[str]]:
    """The patterns to try where a cue stands."""
    patterns: dict[str, list[str]] = {}
    for shape in shapes:
        for cue in shape.cues:
            patterns.setdefault(cue, []).append(shape.pattern)
    return patterns


# --- words ----------------------------------------------------------------------------------------------------

_SMALL = _one_of(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred"
)
_COUNT = rf"(?:\d[\d,.]*|{_SMALL}(?:[ -]{_SMALL})?)"
_RANGE = rf"{_COUNT}(?: (?:and|to|or) {_COUNT}|[-–]\d+)?"
_MANY = r"(?<![\w£$€.,-])(?:[1-9]\d\d|\d{1,3}(?:,\d{3})+|[3-9]\d{3}|[1-9]\d{4,}|\d[\d.]* (?:thousand|million|billion))"
_PEOPLE = _one_of(
    "people persons? patients? adults? women men child(?:ren)? babies boys girls teenagers mothers parents infants"
    " newborns pregnanc(?:y|ies) births couples cases deaths cancers tumou?rs strokes fractures operations admissions"
    " infections smokers students those everyone us all population public individuals participants survivors lives"
)
_GROUP = _one_of(
    "men women people children adults boys girls males? females? smokers babies teenagers those anyone older younger"
)
_WHERE = _one_of(
    "uk us usa world england scotland wales ireland britain europe america australia canada country population states"
)
_SCALE = (
    r"(?:\b(?:each|every|a|per) (?:year|day|month|week)\b|\bannually\b|\bworldwide\b|\bglobally\b"
    rf"|\bin (?:the )?(?:united )?{_WHERE}\b|\b(?:in|since|by|during) (?:19|20)\d\d\b|\b(?:diagnosed|die|died|dies)\b)"
)
_RISK = r"(?:risks?|chances?|likelihood|odds|survival(?! of cells)|outcomes?)"
_CHANGE = _one_of("reduces? lowers? increases? raises? decreases? improves? cuts? halves? doubles?")
_CHANGED = _one_of("reduced lowered increased raised decreased improved cut halved doubled")
_CHANGING = _one_of("reducing lowering increasing raising decreasing improving cutting halving doubling")
_TREND = _one_of("risen increased fallen decreased dropped grown gone declined doubled halved rising falling growing")
_GREATER = _one_of("higher lower increased greater reduced decreased raised")
_GREATLY = _one_of("significantly greatly dramatically considerably substantially")
_STUDIES = _one_of(
    "stud(?:y|ies) research trials? surveys? analys[ei]s reviews? data figures statistics scientists researchers"
)
_SHOW = _one_of(
    r"shows? shown showed showing suggests? suggested found finds?(?!\sout) indicates? indicated demonstrates?"
    " demonstrated proves? proved proven confirms? confirmed estimates? estimated concludes? concluded reveals?"
    " revealed supports? supported links? linked"
)
_SAY = _one_of("say says said believe believes agree think estimate estimates consider found")
_TELL = _one_of("recommends? recommended advises? advised says? states? suggests? estimates? reports? found")
# "people who have a higher risk" and "if you are at higher risk" pick out readers rather than claim anything.
_NOT_CONDITION = (
    "".join(
        rf"(?<!{who} {have} )"
        for who in ("who", "if you", "because you")
        for have in ("have a", "have an", "are at", "may have an", "may be at")
    )
    + "(?<!if you're at )(?<!whether you're at )"
)
_ANY = r"(?:[\w'-]+(?:,\d+)* )"
_FEW = rf"{_ANY}{{0,3}}?"
_SOME = rf"{_ANY}{{0,6}}?"

# --- shapes ---------------------------------------------------------------------------------------------------

FIGURES = (
    _shape("# percent per", r"\d ?(?:%|per ?cent\b)", r"[a-z]{3,} (?:percent|per cent)\b(?! (?:sure|certain))"),
    _shape(
        "every out", rf"\b{_RANGE} (?:in|of|out of) every {_COUNT}", rf"\b{_RANGE} {_FEW}out of (?:about )?{_COUNT}"
    ),
    _shape(
        "# one two three four five six seven eight nine",
        rf"\b{_RANGE} in (?:about |around |roughly )?{_COUNT}\b(?! (?:hours?|minutes?|days?|weeks?|months?))",
    ),
    _shape(
        "half third thirds quarter quarters fifth fifths tenth majority minority proportion",
        rf"\b(?:half|thirds?|quarters?|fifths?|majority|minority|proportion) (?:of )?(?:all |the |\w+ )?{_PEOPLE}\b",
        r"\b(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenth)"
        r"(?= of (?!the\b|a\b|an\b|your\b|each\b)| (?:are|will|have|had|get|do|were|is|since)\b|[.,;)])",
        r"\b(?:more than|less than|over|under|nearly|almost|about|around) half (?:will|are|have|of (?:them|these))\b",
    ),
    _shape(
        "# million millions thousand thousands billion hundreds",
        rf"{_MANY} {_FEW}{_PEOPLE}\b.*{_SCALE}",
        rf"{_SCALE}.*{_MANY} {_FEW}{_PEOPLE}\b",
        rf"\b(?:millions|thousands|hundreds) of {_PEOPLE}\b",
        rf"million {_FEW}{_PEOPLE}\b",
        rf"{_MANY} (?:are|were|have|will|die)\b",
    ),
    _shape("cases deaths", rf"\b{_COUNT} {_FEW}(?:cases|deaths)\b"),
    _shape(
        "times",
        rf"\b(?:happens?|happened|occurs?|occurred) {_FEW}{_COUNT} times\b",
        rf"\btimes (?:as|more|less) {_FEW}(?:common|likely|often|effective|high|{_GROUP})\b",
        rf"\btimes (?:higher|lower|greater|the {_RISK})\b",
    ),
    _shape("twice", r"\btwice (?:as (?:likely|common|high|many|often)|the (?:risk|rate|number))\b"),
    _shape(
        "double doubles doubled doubling triples tripled trebled quadrupled halves halved halving",
        r"\b(?:doubles|doubled|doubling|triples|tripled|trebled|quadrupled|halves|halved|halving)\b(?! (?:the )?dose)",
        rf"\bdouble the {_RISK}",
    ),
    _shape(
        "every",
        rf"\bevery {_COUNT} (?:seconds|minutes|hours|days)\b.*"
        r"\b(?:someone|somebody|person|people|woman|man|child|baby|dies|diagnosed)\b",
    ),
    _shape(
        "number numbers rate rates cases deaths admissions survival proportion",
        rf"\b(?:numbers?|rates?|cases|deaths|admissions|survival|proportion)\b {_SOME}(?:has|have|is|are) "
        rf"(?:\w+ )?{_TREND}\b",
        r"\b(?:survival|success|death|cure|infection|complication|relapse) rates? (?:is|are|was|has|have|of) ",
    ),
    _shape(
        "average expectancy",
        r"\bon average\b.*\b(?:people|women|men|children|live|die|adults)\b",
        r"\blife expectancy (?:is|of|was|has)\b",
        rf"\baverage {_FEW}(?:is|was|of|has|gets) .*\d",
    ),
)

COMPARISONS = (
    _shape(
        "more less most least",
        rf"\b(?:more|less|most|least) (?:common|likely|often|frequent) (?:in|among|amongst|affects?) {_FEW}{_GROUP}\b",
        rf"\b(?:more|less) (?:common|likely) {_FEW}than\b",
        rf"\bmore {_GROUP} than\b",
        r"\b(?:are|is|'re|be|were|makes? you) (?:\w+ )?(?:more|less) likely (?:to|than)\b",
    ),
    _shape(
        "common commonest leading biggest main major",
        r"\b(?:most common|commonest|leading|biggest|main|major) (?:types? of )?(?:\w+ )?(?:cancers?|causes?|killers?"
        r"|diseases?|conditions?)\b "
        rf"{_FEW}(?:of (?:death|disability|blindness)|(?:in|among|for) (?:the )?(?:{_WHERE}|{_GROUP})\b|worldwide)",
    ),
    _shape(
        "risk risks chance chances likelihood odds",
        rf"{_NOT_CONDITION}\b{_GREATER} (?:\w+ )?(?:risk|chance|likelihood|odds)\b",
        rf"\b(?:risk|chance|likelihood) {_SOME}(?:is|was) (?:\w+ )?(?:higher|lower|greater|less|more|about|around|\d)",
        rf"\b(?:risk|chance|likelihood) {_SOME}(?:increases|rises|falls|decreases|goes (?:up|down))\b",
    ),
)

EFFECTS = (
    _shape(
        "risk risks chance chances likelihood odds survival outcome outcomes",
        rf"(?<!to )(?<!help )(?<!^)\b{_CHANGE} {_FEW}{_RISK}\b",  # "to reduce your risk" is advice
        r"\b(?:can|may|will|could|might|does|helps?) (?:also )?(?:help )?(?:to )?" rf"{_CHANGE} {_FEW}{_RISK}\b",
        rf"\b{_CHANGED} (?:the|your|their|this|people's|overall) {_FEW}{_RISK}\b|, {_CHANGING} {_FEW}{_RISK}\b",
    ),
    _shape(
        "significantly greatly dramatically considerably substantially", rf"\b{_GREATLY} (?:{_CHANGE}|{_CHANGED})\b"
    ),
    _shape(
        "effective",
        r"\b(?:is|are|was|were|been|proved|very|highly|more|most|less|equally|as|found|usually|often) effective\b"
        r"(?! way to (?:plan|manage|talk))",
        r"\beffective (?:at|in|for|against|treatment|than)\b",
    ),
    _shape(
        "better best well safer safe",
        r"\bworks? (?:just )?(?:better|best|as well|well for)\b|\b(?:safer|better) than\b|\bsafe and effective\b",
    ),
    _shape(
        "deaths mortality cure cures",
        rf"\b(?:{_CHANGE}|{_CHANGED}|prevents?) {_FEW}(?:deaths|mortality)\b",
        r"\bcures? (?:most|many|about|around|almost|nearly|more|up to)\b",
    ),
    _shape(
        "lives live longer survive", rf"\bsaves? {_FEW}lives\b|\blives? {_FEW}longer\b|\bsurvive {_FEW}\d+ years?\b"
    ),
)

FINDINGS = (
    _shape(
        "study studies research trial trials survey surveys analysis review reviews data figures statistics scientists"
        " researchers",
        rf"\b{_STUDIES}\b {_SOME}{_SHOW}\b",
    ),
    _shape("evidence", rf"(?<!if there is )\bevidence\b {_FEW}(?:that|{_SHOW}|to (?:show|suggest|support|prove)|is)\b"),
    _shape(
        "experts expert doctors scientists specialists researchers",
        rf"\b(?:experts?|doctors|scientists|specialists|researchers) (?:\w+ )?{_SAY}\b",
    ),
    _shape(
        "according estimated shown proven proved linked associated thought believed reported found",
        r"\baccording to (?!your|the (?:instructions|label|leaflet))",
        r"\b(?:is|are|was|were|been|an) (?:\w+ )?(?:estimated|shown|proven|proved|linked|associated)\b",
        r"\b(?:is|are|was|were|been|'s) (?:\w+ )?(?:thought|believed|found|reported) to\b|\bclinically proven\b",
    ),
    _shape("guideline guidelines guidance", rf"\b(?:guidelines?|guidance) {_SOME}{_TELL}\b"),
)

STATEMENTS = (*FIGURES, *COMPARISONS, *EFFECTS)

# Bodies that advise; matched with their capitals, as "who" and "nice" are words too.
_BODIES = (
    r"(?:NICE|WHO|SIGN|CDC|FDA|MHRA|UKHSA|Public Health \w+|World Health Organi[sz]ation|Department of Health"
    r"|Chief Medical Officers?|Royal College of [A-Z]\w+(?: and [A-Z]\w+)?"
    r"|(?:National|American|European|British) [A-Z]\w+(?: [A-Z]\w+| (?:of|for|and|on)){0,5})"
)
ATTRIBUTED = (
    _shape(
        "recommend recommends recommended advise advises advised say says state states suggest suggests approved found",
        rf"\b{_BODIES}(?:['’]s)?(?: \([A-Z]+\))?(?: (?:now|also|strongly|has|have|guidelines?|guidance))* {_TELL}\b",
        rf"\b(?:recommended|advised|approved) by (?:the )?{_BODIES}",
    ),
)
