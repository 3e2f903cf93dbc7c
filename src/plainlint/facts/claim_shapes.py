"""Shapes of sentences that need a source: figures, trends, comparisons, effects, findings and guidelines.

A shape is tried only on sentences that hold one of its cue words, and is compiled when it first is. Cues and patterns
name classes of words in angle brackets. The words follow what careful editors query in patient information; verbal
frequencies ("some people") are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plainlint.facts.claim_words import words_of


class Shape(NamedTuple):
    """One way to state a claim, matched against a sentence in lower case with straight apostrophes."""

    cues: str  # words in lower case and classes of words; "#" stands for any number in digits
    patterns: tuple[str, ...]


def _shape(cues: str, *patterns: str) -> Shape:
    return Shape(cues, patterns)


def by_cue(shapes: Sequence[Shape]) -> dict[str, list[str]]:
    """The patterns to try where a cue stands."""
    patterns: dict[str, list[str]] = {}
    for shape in shapes:
        for cue in words_of(shape.cues):
            patterns.setdefault(cue, []).extend(shape.patterns)
    return patterns


FIGURES = (
    _shape(
        "# percent per percentage",
        r"\d ?(?:%|per ?cent\b|percentage points)",
        r"(?:[a-z]{3,}|half a) (?:percent|per cent)\b(?! (?:sure|certain))",
    ),
    _shape(
        "every each out",
        r"\b<range> (?:in|of|out of) (?:every|each) <about><count>",
        r"\b<range> <few>out of <about><count>",
    ),
    _shape(
        "# <numbers>",
        r"\b<range> (?:<few><people> )?in <about>(?:every |each )?<about><count>\b(?! (?:hours?|minutes?|days?|weeks?|months?|years?|rooms?))",
    ),
    _shape(
        "# <numbers>",
        r"^(?:so |but |and |that means )?(?:out )?(?:of|for|in) (?:every )?<about><count> <few><people>\b.*\b(?:<count>|none|half)\b",
    ),
    _shape(
        "every each",
        r"\bfor (?:every|each) <about>(?:\d{2,}|\d,\d|an? |hundred|thousand|twenty|fifty|ten)[\w,]* ?<few><people>\b",
    ),
    _shape(
        "half third thirds quarter quarters fifth fifths tenth tenths majority minority proportion",
        r"\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|minority|proportion) (?:of )?(?:all |the |\w+ ){0,2}?<people>\b",
        r"\b(?:an?|one|two|three|four|nine)[ -](?:thirds?|quarters?|fifths?|tenths?)"
        r"(?= of (?!the\b|a\b|an\b|your\b|each\b)| of the <few>(?:budget|bill|cost|total|population|<places>)\b"
        r"| (?:are|will|have|had|get|do|were|is|since)\b|[.,;)])",
        r"\b(?:more than|less than|over|under|nearly|almost|about|around|only|just) half (?:will|are|have|had|get|of (?:them|these|us))\b",
    ),
    _shape(
        "# million millions thousand thousands billion hundreds dozens",
        r"^(?=.*?<many> <few><people>\b).*?<scale>",
        r"\b(?:millions|thousands|hundreds|dozens) of <few><persons>\b",
        r"million <few><people>\b",
        r"<many> (?:are|were|have|will|die)\b",
    ),
    _shape("cases deaths", r"\b<count> <few>(?:cases|deaths)\b"),
    _shape(
        "every each",
        r"\b(?:every|each) <period>,? <few><count> <few><persons> (?:\w+ )?(?:dies?|have|are (?:diagnosed|admitted|born|killed|injured|told)"
        r"|get|gets|develop|suffer|take their|lose|learn|go blind|need)\b",
        r"\b(?:someone|somebody|an? (?:man|woman|person|child|baby|\w+ person)|people|person|woman|man|child|baby) (?:\w+ ){0,4}?"
        r"(?:has|dies|is (?:diagnosed|admitted|told|born|killed)|suffers|gets|develops|loses|needs|die|diagnosed)\b.*"
        r"\bevery (?:<count> |few |other )?(?:seconds?|minutes?|hours?|days?)\b",
        r"\bevery (?:<count> |few |other )?(?:seconds?|minutes?|hours?|days?)\b.*"
        r"\b(?:someone|somebody|person|people|woman|man|child|baby|dies|diagnosed)\b(?! (?:will|should|can|may))",
    ),
    _shape(
        "account accounts accounted", r"\baccount(?:s|ed)? for <few>(?:<count>|half|most|thirds?|quarters?|fifths?)\b"
    ),
    _shape(
        "affects affect affected",
        r"\baffects? <about>(?:<few><count>|millions|thousands|half|most|many|<few>(?:as many|more)) <few><people>\b(?! of (?:your|the) )",
    ),
    _shape(
        "# cost costs costing spend spends spent lose loses lost burden bill drain",
        r"\b(?:cost|costs|costing|spends?|spent|loses?|lost|burden|bill|drain)\b.*[£$€] ?\d[\d.,]* ?(?:million|billion|trillion|bn|m\b)",
        r"[£$€] ?\d[\d.,]* ?(?:million|billion|trillion|bn|m\b).*\b(?:cost|costs|spent|lost|burden|bill|<yearly>)\b",
        r"\bcost(?:s|ing)? (?:the |our |local |each )?(?:\w+ )?<payers>\b.*(?:[£$€]|million|billion)",
    ),
    _shape(
        "times twice",
        r"\b(?:happened|occurred) <few><count> times\b",
        r"\b(?:times|twice) as (?:\w+ )?(?:common|likely|often|effective|high|many|much|<persons>)\b",
        r"\btimes (?:more|less) <few>(?:common|likely|often|effective|high|<persons>)\b",
        r"\b(?:times|twice) (?:higher|lower|greater|the (?:<risk>|rate|number))\b",
    ),
    _shape(
        "average expectancy typical median",
        r"\bon average\b.*\b(?:people|women|men|children|live|die|adults)\b",
        r"\blife expectancy (?:is|of|was|has)\b",
        r"\b(?:average|typical|median) <few>(?:is|was|of|has|gets) .*(?:\d|\b<numbers>\b)",
    ),
    _shape(
        "longer off life",
        r"\b(?:adds?|takes?|knocks?|shaves?) <few>(?:\d+|<numbers>) (?:years?|months?|minutes?|hours?) (?:to|off|from) <few>li[fv]es?\b",
    ),
)

MOST = (
    _shape(
        "most majority few almost nearly hardly minority handful everyone virtually",
        r"\b(?:most|majority of|very few|almost (?:all|every)|nearly (?:all|every)|hardly any|virtually all|handful of) <few><people> "
        r"(?:who|with|whose|diagnosed|treated|born|found|that|of) .*?\b(?:never|do not (?:have|get|know|develop|realise|realize|die|need surgery)"
        r"|don't (?:have|get|know|develop|realise|realize|die)|(?:are|is|be|been) (?:harmless|cured|benign|unaware|alive)|survives?|live|dies?"
        r"|go on to|grow (?:up|out)|relapse|seriously ill|develop|make a full recovery|recover fully)\b",
        r"\b(?:almost|nearly) everyone (?:who|with) .*\b(?:is cured|survives|recovers|lives)\b",
        r"\b(?:most|majority of) <few>[\w-]+ (?:are|turn out to be|prove to be) (?:harmless|benign|not (?:cancer|cancerous|serious))",
    ),
)

TRENDS = (
    _shape(
        "<measures> number numbers levels use waiting life",
        r"\b<measures>\b <some>(?:has|have|is|are|had) (?:\w+ )?(?:<trends>|<rising>)\b",
        r"^(?!if |when )(?:\S+ ){0,5}?<measures>\b (?!you|your)<some><trends>\b",
        r"\b(?:survival|success|death|cure|infection|complication|relapse|failure|recovery|vaccination) rates? (?:\w+ ){0,3}?(?:is|are|was|has|have|of) ",
    ),
    _shape(
        "<trends> gone went come came more",
        r"^(?!if |when |tell |call )(?!.*\byour?\b).*\b(?:has|have) (?:\w+ly |more than |almost |nearly )?<trends>\b.*"
        r"\b(?:from|by|since|sharply|steadily|dramatically|years?|decades?|recently|century|generation|<places>)\b",
        r"\b(?:doubled|tripled|trebled|quadrupled|halved)\b(?! (?:the )?dose)(?! after)(?! (?:if|when|every))",
    ),
    _shape(
        "double doubles doubling halves halving triples",
        r"\b(?:doubles|doubling|triples|halves|halving)\b(?! (?:the )?dose)|\bdouble the <risk>",
    ),
    _shape(
        "becoming getting rise increase decline highest lowest record",
        r"\b(?:becoming|getting) (?:\w+ )?(?:more|less|increasingly) (?:common|frequent|rare|widespread|likely)\b",
        r"\b(?:is|are|been) (?:\w+ )?on the (?:rise|increase|decline|up)\b|\b(?:big|sharp|steep|steady|dramatic|rapid|marked|large) (?:rise|increase|drop|fall|decline) in\b",
        r"\bat (?:its|their|an?|the) (?:\w+ )?(?:highest|lowest|record|all-time)\b|\b(?:record|all-time) (?:levels?|numbers?|high|low)\b",
    ),
    _shape(
        "fewer more",
        r"\b(?:fewer|more) (?:and more |and fewer )?(?:<few>)<persons> (?!can |may |should |could ).*\bthan (?:ever|in (?:the )?(?:19|20)\d\d|before|<count>|a |they|previously)",
        r"\b(?:fewer and fewer|more and more) (?:<few>)<persons>\b",
    ),
)

COMPARISONS = (
    _shape(
        "more less most least",
        r"\b(?:more|less|most|least) (?:common|likely|often|frequent)(?:ly)? (?:in|among|amongst|affects?) <few><persons>\b",
        r"\b(?:more|less) (?:common|likely) <few>than\b",
        r"\bmore <persons> than\b",
        r"\b(?:are|is|'re|be|were|makes? you) (?:\w+ ){0,2}(?:more|less) likely (?:to|than)\b",
    ),
    _shape(
        "than",
        r"^(?!.*\byour?\b).*\b<comparative>\b.*(?<!rather )(?<!other )\bthan (?:in |among |amongst |that of |those |most )?(?!<count>\b)"
        r"(?:[\w-]+ ){0,2}?(?:<persons>|ones|non-\w+|the rest of|the general|the average|the national|any other|elsewhere)\b(?! (?:can|need|rooms?)\b)",
        r"\b(?:more|less) (?:harmful|dangerous|accurate|reliable|effective|successful|deadly|addictive|sensitive|beneficial|risky|toxic|potent|powerful) than\b",
        r"\b(?:safer|better|deadlier|riskier|worse|healthier) than\b",
        r"\b(?:less|fewer|better|shorter|faster|quicker|lower|more|longer|higher|sooner) (?:\w+ ){0,2}?(?:pain|results?|complications?|scarring"
        r"|side effects|infections?|recovery|outcomes?|bleeding|problems|survival|relief|relapses|deaths|rates?|admissions|attacks)\b.*\bthan\b",
        r"\b(?:kills?|killed) (?:far |many )?more\b",
    ),
    _shape(
        "as",
        r"\b(?:just |equally |about )?as (?:safe|effective|good|accurate|dangerous|harmful|likely|common|reliable|bad|successful|deadly) (?:as|to|in|for|at|against)\b"
        r"(?! (?:possible|you|soon|usual|your|a result|normal))",
    ),
    _shape(
        "fewer more less better longer faster sooner worse",
        r"^<few><persons> (?:who|with|whose|given|treated|born|living|from|on|in) (?!.*\b(?:may|might|can|should|need|will|must)\b).*\b"
        r"(?:have|has|get|suffer|make|spend|live|do|recover|heal|sleep|cope|lose|gain|tend to \w+|go home) (?:\w+ )?"
        r"(?:fewer|more|less|better|longer|faster|sooner|worse|earlier|younger)\b",
    ),
    _shape(
        "common commonest leading biggest main major largest greatest top deadliest chief principal",
        r"\b(?:most common|commonest|leading|biggest|main|major|largest|greatest|top|deadliest|chief|principal)(?: [\w-]+){0,3}? "
        r"(?:cancers?|causes?|killers?|diseases?|conditions?|reasons?|threats?|problems?|illness(?:es)?|disorders?)\b "
        r"<few>(?:of (?:\w+ )?(?:deaths?|disability|blindness|illness|ill health|disease|infertility|sight loss|injury|mortality|dying)"
        r"|(?:in|among|for|of|affecting) (?:\w+ ){0,2}?(?:<places>|<persons>)\b|worldwide|globally|<persons>\b)",
        r"\b(?:biggest|leading|top|number one|silent) killers?\b",
    ),
    _shape(
        "highest lowest worst best fastest",
        r"\b(?:highest|lowest|worst|best|fastest)(?:[ -][\w-]+){0,4}? (?:rates?|levels?|numbers?|incidence|survival|prevalence|outcomes|cancer|killer)\b.*"
        r"\b(?:in|of|worldwide)\b(?! (?:your|the blood))",
    ),
    _shape(
        "risk risks chance chances likelihood odds",
        r"\b(?=[hlgird])<claimed><greater> (?!your |their |the |this )(?:\w+ )?(?:risk|chance|likelihood|odds)\b",
        r"\b(?:risk|chance|likelihood|odds) (?!factors?\b)<some>(?:is|was|are) (?:\w+ )?(?:higher|lower|greater|less|more|about|around|very|low|high|tiny|small|\d)",
        r"\b(?:risk|chance|likelihood|odds) <some>(?:increases|rises|falls|decreases|drops|goes (?:up|down))\b",
    ),
    _shape(
        "kills killed claims",
        r"\b(?:kills?|killed) (?:about |around |nearly |over |up to |almost )?(?:more|\d|one|thousands|millions|hundreds|<count>)\b",
    ),
)

EFFECTS = (
    _shape(
        "risk risks chance chances likelihood odds survival outcome outcomes",
        r"(?<!to )(?<!help )(?<!^)\b<change> <few><risk>\b",  # "to reduce your risk" is advice
        r"\b(?:can|may|will|could|might|does|helps?) (?:also )?(?:help )?(?:to )?<change> <few><risk>\b",
        r"\b<changed> (?:the|your|their|this|people's|overall) <few><risk>\b|, <changing> <few><risk>\b",
    ),
    _shape(
        "significantly greatly dramatically considerably substantially",
        r"\b(?:significantly|greatly|dramatically|considerably|substantially) (?:<change>|<changed>)\b",
    ),
    _shape(
        "<exposures>",
        r"^(?:[\w'-]+ ){0,4}?<exposures> (?:[\w'-]+ ){0,6}?(?:also |has |have |can |could |may |might |does |greatly |helps? (?:to )?){0,3}"
        r"(?:(?<!to )|(?<=help to )|(?<=helps to ))<effects>\b (?!you |the (?:pill|dose))<some>(?:<ailments>|<markers>)\b",
        r"^(?:[\w'-]+ ){0,4}?<exposures> (?:[\w'-]+ ){0,5}?(?:can |has |have |helps? (?:to )?)?"
        r"(?:puts? .* into remission|shortens? (?:\w+ )?lives|makes? (?:\w+ ){1,4}worse|saves? |works? |causes (?!you))",
        r"^<exposures> .*\bcan (?:cause|lead to)\b.*\b(?:bab(?:y|ies)|birth|cancer|disease)\b",
    ),
    _shape(
        "prevents prevented protects protected prevent protect",
        r"\bprevent(?:s|ed) <some><ailments>\b",
        r"\bprotect(?:s|ed) (?:\w+ ){0,4}?(?:from|against) (?!the sun|dirt|knocks|germs|cold)",
    ),
    _shape(
        "effective successful",
        r"\b(?:is|are|was|were|been|proved|very|highly|more|most|less|equally|as|found|usually|often) (?:effective|successful)\b"
        r"(?! way to (?:plan|manage|talk))",
        r"\beffective (?:at|in|for|against|treatment|than)\b",
    ),
    _shape(
        "better best well works work working worked",
        r"\bworks? (?:just )?(?:better|best|as well|well for)\b",
        r"\b(?:works?|worked) (?:\w+ )?(?:for|in) (?:about |around |up to |over |nearly |almost |more than |at least |only |roughly )?"
        r"(?:<count>|half|most|many|nearly all|almost all|two thirds) (?:\w+ )?(?:of )?(?:<persons>|in|out)\b",
    ),
    _shape("safe", r"\bsafe and effective\b"),
    _shape(
        "deaths mortality cure cures",
        r"\b(?:<change>|<changed>|prevents?) <few>(?:deaths|mortality)\b",
        r"\bcures? (?:most|many|about|around|almost|nearly|more|up to)\b",
    ),
    _shape("lives live longer survive", r"\bsaves? <few>lives\b|\blives? <some>longer\b|\bsurvive <few>\d+ years?\b"),
    _shape(
        "outweigh outweighs harm difference benefit",
        r"\bbenefits (?:\w+ ){0,6}?outweigh\b|\b(?:more|less) (?:harm|good) than\b",
        r"\b(?:do|does|did|makes?|made) (?:no|little|a big|a real|not much) (?:difference|harm|benefit)\b(?! (?:if|when|whether|which|to (?:you|your|how)))",
    ),
)

FINDINGS = (
    _shape(
        "<studies>",
        r"\b(?=[a-flmprst])(?<!if )(?<!when )(?<!whether )(?<!the )<studies>\b <some>(?<!to )<findings>\b(?! (?:out|by)\b)",
    ),
    _shape(
        "study studies trial trials survey surveys reviews poll experiments",
        r"^(?:in|during|across|after) (?:\w+ ){0,3}?(?:stud(?:y|ies)|trials?|surveys?|reviews?|polls?|experiments?)\b(?! you\b)(?!.*\b(?:you|your|we|our)\b)"
        r".*\b(?:had|were|was|did|got|felt|fell|rose|cut|slept|lost|went|took|kept|gave|made|became|grew|(?<!are )(?<!is )(?<!be )\w+ed)\b",
    ),
    _shape(
        "study trial survey",
        r"\b(?:part|people|patients|women|men|children|adults) in (?:the|this|that|one|a) (?:stud(?:y|ies)|trial|survey)\b"
        r"(?!.*\b(?:you|your|we|our|will|may|can|should|must)\b)",
    ),
    _shape(
        "evidence",
        r"(?<!if there is )\bevidence\b <few>(?:that|<findings>|to (?:show|suggest|support|prove)|is)\b",
        r"\b(?:strong|good|little|no|growing|limited|clear|some|weak|solid|increasing|enough|much|convincing|firm) evidence\b <few>(?:for|against|behind)\b",
    ),
    _shape(
        "<experts>",
        r"(?<!if )(?<!that )(?<!when )(?<!your )\b<experts> (?:\w+ ){0,2}?(?<!may )(?<!will )(?<!can )(?<!might )<views>\b(?! (?:you|about|of|when|if)\b)|\bexperts? (?:\w+ly )?(?:recommend|advise|suggest)\b",
    ),
    _shape(
        "according estimated shown proven proved linked associated thought believed reported found known link association",
        r"\baccording to (?!your|the (?:instructions|label|leaflet))",
        r"\b(?:is|are|was|were|been|an) (?:\w+ )?(?:estimated|shown|proven|proved|linked|associated)\b",
        r"\b(?:is|are|was|were|been|'s) (?:\w+ )?(?:thought|believed|found|reported|known) to\b|\bclinically proven\b",
        r"\b(?:is|'s) (?:\w+ )?(?:thought|believed|estimated|reckoned) that\b",
        r"\b(?:link|association|connection) (?:\w+ )?between\b",
    ),
    _shape(
        "guideline guidelines guidance advice",
        r"\b(?:guidelines?|guidance|(?:official|government|current|national) advice) <some>(?:recommends?|recommended|advises?|advised|says?|states?|suggests?|estimates?|reports?|found|is (?:that|to))\b",
    ),
)

# Bodies that advise; matched with their capitals, as "who" and "nice" are words too.
_BODIES = (
    r"(?:NICE|WHO|SIGN|CDC|FDA|MHRA|UKHSA|JCVI|NHS England|Public Health \w+|World Health Organi[sz]ation|Department of Health"
    r"|Chief Medical Officers?|Royal College of [A-Z]\w+(?: and [A-Z]\w+)?|Centers for Disease Control and Prevention"
    r"|(?:[A-Z]\w+ )+(?:Society|College|Council|Academy|Association|Institute|Foundation|Agency|Federation|Task Force)"
    r"|(?:National|American|European|British) [A-Z]\w+(?: [A-Z]\w+| (?:of|for|and|on)){0,5})"
)
_TELL = (
    r"(?:recommends?|recommended|advises?|advised|says?|states?|suggests?|estimates?|reports?|found|warns?|calculates?)"
)
ATTRIBUTED = (
    _shape(
        "recommend recommends recommended advise advises advised say says state states suggest suggests approved found estimates warns reports",
        rf"\b{_BODIES}(?:['’]s)?(?: \([A-Z]+\))?(?: (?:now|also|strongly|has|have|guidelines?|guidance))* {_TELL}\b",
        rf"\b(?:recommended|advised|approved) by (?:the )?{_BODIES}",
    ),
)

STATEMENTS = (*FIGURES, *MOST, *TRENDS, *COMPARISONS, *EFFECTS)
