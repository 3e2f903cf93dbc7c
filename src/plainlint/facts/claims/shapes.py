"""Shapes of sentences that compare groups, tell effects, report findings or quote guidelines."""

from __future__ import annotations

from plainlint.facts.claims.figures import FIGURES, MOST, TRENDS
from plainlint.facts.claims.words import shape as _shape

COMPARISONS = (
    _shape(
        "more less most least",
        r"@(?:more|less|most|least) (?:common|likely|often|frequent)(?:ly)? (?:in|among|amongst"
        r"|affects?) <few><persons>\b",
        r"@(?:more|less) (?:common|likely) <few>than\b",
        r"@more <persons> than\b",
        r"@(?:more|less) often than\b(?! (?:usual|not|this|that|you))",
        r"@(?<!who are )(?<!if you are )(?<!if you're )(?<!because you are )(?:more|less) likely (?:to|than)\b",
    ),
    _shape(
        "than",
        r"@(?<!rather )(?<!other )than(?!.*\byour?\b) (?:in |among |amongst |that of |those |most )?(?!<count>\b)"
        r"(?:[\w-]+ ){0,2}?(?:<persons>|ones|non-\w+|the rest of|the general|the average|the national|any other"
        r"|elsewhere|surgery|tablets|pills|drugs|placebo|painkillers|injections|medicines?|(?:standard"
        r"|usual) (?:care|treatment))\b(?! (?:can|need|rooms?)\b)",
    ),
    _shape(
        "more less fewer better shorter faster quicker lower longer higher sooner safer deadlier riskier worse"
        " healthier",
        r"@(?:more|less) (?:harmful|dangerous|accurate|reliable|effective|successful|deadly|addictive|sensitive"
        r"|beneficial|risky|toxic|potent|powerful) than\b",
        r"@(?:safer|better|deadlier|riskier|worse|healthier) than\b",
        r"@(?:less|fewer|better|shorter|faster|quicker|lower|more|longer|higher|sooner) (?:\w+ ){0,2}?(?:pain"
        r"|results?|complications?|scarring"
        r"|side effects|infections?|recovery|outcomes?|bleeding|problems|survival|relief|relapses|deaths|rates?"
        r"|admissions|attacks)\b.*\bthan\b",
    ),
    _shape(
        "than",
        r"\b(?:kills?|killed) (?:far |many )?more\b",
    ),
    _shape(
        "as",
        r"@as (?:safe|effective|good|accurate|dangerous|harmful|likely|common|reliable|bad|successful|deadly) (?:as"
        r"|to|in|for|at|against)\b"
        r"(?! (?:possible|you (?:can|like|need|are|feel)|usual|your|a result|normal))",
    ),
    _shape(
        "fewer more less better longer faster sooner worse",
        r"^<few><persons> (?:who|with|whose|given|treated|born|living|from|on|in|of) (?!.*\b(?:may|might|can|should"
        r"|need|will|must)\b).*\b"
        r"(?:have|has|get|suffer|miss|catch|face|report|feel|wait|visit|use|make|spend|live|do|recover|heal|sleep"
        r"|cope|lose|gain|tend to \w+|go home) (?:\w+ )?"
        r"(?:fewer|more|less|better|longer|faster|sooner|worse|earlier|younger)\b",
    ),
    _shape(
        "common commonest leading biggest main major largest greatest top deadliest chief principal",
        r"\b(?:most common|commonest|leading|biggest|main|major|largest|greatest|top|deadliest|chief"
        r"|principal)(?: [\w-]+){0,3}? "
        r"(?:cancers?|causes?|killers?|diseases?|conditions?|reasons?|threats?|problems?|illness(?:es)?|disorders?)\b "
        r"<few>(?:of (?:\w+ )?(?:deaths?|disability|blindness|illness|ill health|disease|infertility|sight loss"
        r"|injury|mortality|dying)"
        r"|(?:in|among|for|of|affecting) (?:\w+ ){0,2}?(?:<places>|<persons>)\b|worldwide|globally|<persons>\b)",
        r"\b(?:biggest|leading|top|number one|silent) killers?\b",
        r"\b(?:biggest|main|number one|greatest|leading|top|strongest) (?:\w+ ){0,3}?risk(?: factors?)?\b",
    ),
    _shape(
        "highest lowest worst best fastest",
        r"@(?:highest|lowest|worst|best|fastest)(?:[ -][\w-]+){0,4}? (?:rates?|levels?|numbers?|incidence|survival"
        r"|prevalence|outcomes|cancer|killer)\b.*"
        r"\b(?:in|of|worldwide)\b(?! (?:your|the blood))",
    ),
    _shape(
        "longer better faster worse slower shorter",
        r"@(?:longer|better|faster|worse|slower|shorter) in <few><persons>\b",
    ),
    _shape("claims", r"@claims (?:\w+ )?<few>lives\b"),
    _shape("equally", r"@equally (?:often|likely|common)\b"),
    _shape("than", r"@than ever\b"),
    _shape(
        "better higher lower increased greater reduced decreased raised",
        r"@<claimed><greater> (?!your |their |the |this )(?:\w+ )?(?:risk|chance|likelihood|odds)\b",
    ),
    _shape(
        "risk risks chance chances likelihood odds",
        r"@(?:risk|chance|likelihood|odds) (?!factors?\b)<some>(?:is|was|are) (?:\w+ )?(?:higher|lower|greater|less"
        r"|more|about|around|very|low|high|tiny|small|\d)",
        r"@(?:risk|chance|likelihood|odds) <some>(?:increases|rises|falls|decreases|drops|goes (?:up|down))\b",
    ),
    _shape(
        "kills killed claims",
        r"\b(?:kills?|killed) (?:about |around |nearly |over |up to |almost )?(?:more|\d|one|thousands|millions"
        r"|hundreds|<count>)\b",
    ),
)

EFFECTS = (
    _shape(  # "to reduce your risk" is advice
        "reduce reduces lower lowers increase increases raise raises decrease decreases improve improves cut cuts"
        " halve halves double"
        " doubles boost boosts slashes",
        r"@(?<=.)(?<!to )(?<!help )<change> <few><risk>\b",
        r"@(?:(?<=can )|(?<=help )|(?<=helps )|(?<=help to )|(?<=helps to ))<change> <few><risk>\b",
    ),
    _shape(
        "reduced lowered increased raised decreased improved cut halved doubled",
        r"@<changed> (?:the|your|their|this|people's|overall) <few><risk>\b",
    ),
    _shape(
        "reducing lowering increasing raising decreasing improving cutting halving", r"@(?<=, )<changing> <few><risk>\b"
    ),
    _shape(
        "significantly greatly dramatically considerably substantially",
        r"@(?:significantly|greatly|dramatically|considerably|substantially) (?:<change>|<changed>)\b",
    ),
    _shape(
        "<exposures>",
        r"@<exposures> (?:[\w'-]+ ){0,6}?(?:also |has |have |can |could |may |might |does |greatly "
        r"|helps? (?:to )?){0,3}"
        r"(?:(?<!to )|(?<=help to )|(?<=helps to ))<effects>\b (?!you |the (?:pill|dose))<some>(?:<ailments>"
        r"|<markers>)\b",
        r"@<exposures> (?:[\w'-]+ ){0,5}?(?:can |has |have |helps? (?:to )?)?"
        r"(?:brings? .* down|puts? .* into remission|shortens? (?:\w+ )?lives|makes? (?:\w+ ){1,4}worse|saves? "
        r"|works? |causes (?!you))",
        r"^<exposures> .*\bcan (?:cause|lead to)\b.*\b(?:bab(?:y|ies)|birth|cancer|disease)\b",
    ),
    _shape(
        "shorten shortens shortened slow slows slowed speed speeds delay delays",
        r"(?<!to )(?<!can )(?<!a )(?<!or )\b(?:shorten(?:s|ed)?|slow(?:s|ed)?|speeds?(?: up)?|delays?) (?!down)<few>"
        r"(?:recovery|healing|illness|loss|decline|progression|ageing|li[fv]es?)\b",
        r"\bbrings? <few>(?:blood pressure|cholesterol|blood sugar|risk) down\b"
        r"|\bbrings? down <few>(?:blood pressure|cholesterol|blood sugar|the risk)\b",
    ),
    _shape(
        "prevents prevented protects protected prevent protect",
        r"@prevent(?:s|ed) <some><ailments>\b",
        r"@protect(?:s|ed) (?:\w+ ){0,4}?(?:from|against) (?!the sun|dirt|knocks|germs|cold)",
    ),
    _shape(
        "effective successful",
        r"\b(?:is|are|was|were|been|proved|very|highly|more|most|less|equally|as|found|usually|often) (?:effective"
        r"|successful)\b"
        r"(?! way to (?:plan|manage|talk))",
        r"@effective (?:at|in|for|against|treatment|than)\b",
    ),
    _shape(
        "better best well works work working worked",
        r"@works? (?:just |exactly |about )?(?:better|best|as well|well for)\b",
        r"@(?:works?|worked) (?:\w+ )?(?:for|in) (?:about |around |up to |over |nearly |almost |more than |at least "
        r"|only |roughly )?"
        r"(?:<count>|half|most|many|nearly all|almost all|two thirds) (?:\w+ )?(?:of )?(?:<persons>|in|out)\b",
    ),
    _shape(
        "good bad",
        r"@(?:(?<=is )|(?<=are )|(?<=was )|(?<=were ))(?:good|bad) for (?:the |your |our |children's )?"
        r"(?:heart|brain|bones|skin|teeth|health|mood|lungs|eyes|liver|joints|mind|memory|gut)\b",
    ),
    _shape(
        "not",
        r"@(?<=does )not (?:prevent|cause|cure|stop|spread) <some><ailments>\b|(?<=do )not (?:prevent|cause"
        r"|cure) <some><ailments>\b",
    ),
    _shape("spread", r"(?<!to )\b<effects> the spread of\b"),
    _shape("safe", r"\bsafe and effective\b"),
    _shape(
        "deaths mortality cure cures",
        r"\b(?:<change>|<changed>|prevents?) <few>(?:deaths|mortality)\b",
        r"\bcures? (?:most|many|about|around|almost|nearly|more|up to)\b",
    ),
    _shape("lives live longer survive", r"\bsaves? <few>lives\b|\blives? <some>longer\b|\bsurvive <few>\d+ years?\b"),
    _shape(
        "outweigh outweighs harm difference benefit nothing little",
        r"\bbenefits (?:\w+ ){0,6}?outweigh\b|\b(?:more|less) (?:harm|good) than\b",
        r"\b(?:do|does|did) (?:nothing|little) (?:for|to)\b",
        r"\b(?:do|does|did|makes?|made) (?:no|little|a big|a real|not much) (?:difference|harm|benefit)\b(?! (?:if"
        r"|when|whether|which|to (?:you|your|how)))",
    ),
)

FINDINGS = (
    _shape(
        "<studies>",
        r"@(?<!if )(?<!when )(?<!whether )(?<!the )<studies>\b <some>(?<!to )<findings>\b(?! (?:out|by)\b)",
    ),
    _shape(
        "study studies trial trials survey surveys reviews poll experiments",
        r"^(?:in|during|across|after) (?:[\w-]+ ){0,3}?(?:stud(?:y|ies)|trials?|surveys?|reviews?|polls?"
        r"|experiments?)\b(?! you\b)(?!.*\b(?:you|your|we|our)\b)"
        r".*\b(?:had|were|was|did|got|felt|fell|rose|cut|slept|lost|went|took|kept|gave|made|became|grew"
        r"|(?<!are )(?<!is )(?<!be )\w+ed)\b",
    ),
    _shape(
        "study trial survey",
        r"\b(?:part|people|patients|women|men|children|adults) in (?:the|this|that|one|a) (?:stud(?:y|ies)|trial"
        r"|survey)\b"
        r"(?!.*\b(?:you|your|we|our|will|may|can|should|must)\b)",
    ),
    _shape(
        "tests work",
        r"@(?:(?<=laboratory )|(?<=lab )|(?<=animal ))tests (?:\w+ )?<findings>\b",
        r"@(?:tests (?:on|in) (?:volunteers|animals|mice|people|patients)|(?:(?<=recent )|(?<=early )"
        r"|(?<=new ))work) <some><findings>\b",
    ),
    _shape(
        "team experience",
        r"@(?:team|experience) (?:at|from|in|of|elsewhere) <some>(?:shows?|found|followed|showed|suggests?"
        r"|discovered)\b",
    ),
    _shape(
        "surveyed asked questioned treated studied",
        r"@(?:(?<=of those )|(?<=of people )|(?<=of patients )|(?<=of women )|(?<=of men ))(?:surveyed|asked"
        r"|questioned|treated|studied),",
    ),
    _shape(
        "evidence",
        r"@(?<!if there is )(?<!first )evidence\b (?!we )<few>(?:that|<findings>|to (?:show|suggest|support|prove)"
        r"|is)\b",
        r"@evidence\b <some>is (?:\w+ )?(?:strong|weak|clear|mixed|limited|growing|good|poor|thin|patchy|convincing"
        r"|lacking)\b",
        r"\b(?:strong|good|little|no|growing|limited|clear|some|weak|solid|increasing|enough|much|convincing"
        r"|firm) evidence\b <few>(?:for|against|behind)\b",
    ),
    _shape(
        "<experts>",
        r"@(?<!if )(?<!that )(?<!when )(?<!your )<experts> (?:\w+ ){0,2}?(?<!may )(?<!will )(?<!can )(?<!might"
        r" )<views>\b(?! (?:you|about|of|when|if)\b)",
        r"@experts? (?:\w+ly )?(?:recommend|advise|suggest)\b",
    ),
    _shape("according", r"@according to (?!your|the (?:instructions|label|leaflet))"),
    _shape(
        "estimated shown proven proved linked associated",
        r"@<being>(?:estimated|shown|proven|proved|linked|associated)\b|clinically proven\b",
    ),
    _shape("thought believed reported found known", r"@<being>(?:thought|believed|found|reported|known) to\b"),
    _shape(
        "thought believed estimated reckoned accepted agreed known established recognised recognized tied",
        r"@<being>(?:thought|believed|estimated|reckoned|accepted|agreed|known|established|recognised"
        r"|recognized) that\b",
        r"@(?<=well )(?:known|established) that\b|(?<=been )tied to\b",
    ),
    _shape("link association connection", r"@(?:link|association|connection) (?:\w+ )?between\b"),
    _shape(
        "guideline guidelines guidance advice",
        r"@(?:guidelines?|guidance|(?:(?<=official )|(?<=government )|(?<=current )"
        r"|(?<=national ))advice) <some>(?:recommends?|recommended"
        r"|advises?|advised|says?|states?|suggests?|estimates?|reports?|found|is (?:that|to))\b",
    ),
)

# Bodies that advise; matched with their capitals, as "who" and "nice" are words too.
_BODIES = (
    r"(?:NICE|WHO|SIGN|CDC|FDA|MHRA|UKHSA|JCVI|NHS England|Public Health \w+|World Health Organi[sz]ation"
    r"|Department of Health"
    r"|Chief Medical Officers?|Royal College of [A-Z]\w+(?: and [A-Z]\w+)?|Centers for Disease Control and Prevention"
    r"|(?:[A-Z]\w+ ){1,6}(?:Society|College|Council|Academy|Association|Institute|Foundation|Agency|Federation"
    r"|Committee|Task Force)"
    r"|(?:National|American|European|British) [A-Z]\w+(?: [A-Z]\w+| (?:of|for|and|on)){0,5})"
)
_TELL = (
    r"(?:recommends?|recommended|advises?|advised|says?|states?|suggests?|estimates?|reports?|found|warns?|calculates?)"
)
ATTRIBUTED = (
    _shape(
        "recommend recommends recommended advise advises advised say says state states suggest suggests approved"
        " found estimates warns reports",
        rf"\b{_BODIES}(?:['’]s)?(?: \([A-Z]+\))?(?: (?:now|also|strongly|has|have|does not|do not"
        rf"|guidelines?|guidance))* {_TELL}\b",
        rf"\b(?:recommended|advised|approved) by (?:the )?{_BODIES}",
    ),
)

STATEMENTS = (*FIGURES, *MOST, *TRENDS, *COMPARISONS, *EFFECTS)
