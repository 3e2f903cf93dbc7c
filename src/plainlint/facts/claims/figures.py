"""Shapes of sentences that give figures: frequencies, costs, what happens to most people, and trends."""

from __future__ import annotations

from plainlint.facts.claims.words import shape as _shape

FIGURES = (
    _shape("#", r"@[\d.,]+ ?(?:%|per ?cent\b|percentage points)"),
    _shape("percent per", r"@(?:(?<=[a-z]{3} )|(?<=half a ))per ?cent\b(?! (?:sure|certain))"),
    _shape(
        "# <numbers>",
        r"@<range> (?:in|of|out of) (?:every|each) <about>[£$€]?<count>",
        r"@one [a-z-]+ in (?:every )?<count>\b(?! of)",
    ),
    _shape(
        "out",
        r"\b<range> <few>out of <about><count>",
    ),
    _shape(
        "# <numbers>",
        r"@<range> (?:<few><people> )?in <about>(?:every |each )?<about><count>\b(?! (?:hours?|minutes?|days?|weeks?"
        r"|months?|years?|rooms?|of (?:our|these)))",
    ),
    _shape(
        "# <numbers>",
        r"^(?:so |but |and |that means )?(?:out )?(?:of|for|in) (?:every )?<about><count>"
        r" <few><people>\b.*\b(?:<count>|none|half)\b",
    ),
    _shape(
        "every each",
        r"\bfor (?:every|each) <about>(?:\d{2,}|\d,\d|an? |hundred|thousand|twenty|fifty|ten)[\w,]* ?<few><people>\b",
    ),
    _shape(
        "half third thirds quarter quarters fifth fifths tenth tenths majority minority proportion",
        r"@(?:half|thirds?|quarters?|fifths?|tenths?|majority|minority|proportion) (?:of )?(?:all |the "
        r"|\w+ ){0,2}?<people>\b",
        r"\b(?:an?|one|two|three|four|nine)[ -](?:thirds?|quarters?|fifths?|tenths?)"
        r"(?= of (?!the\b|a\b|an\b|your\b|each\b)| of the <few>(?:budget|bill|cost|total|population|<places>)\b"
        r"| (?:are|will|have|had|get|do|were|is|since)\b|[.,;)])",
        r"\b(?:more than|less than|over|under|nearly|almost|about|around|only|just) half (?:will|are|have|had|get"
        r"|of (?:them|these|us))\b",
    ),
    _shape(
        "# million millions thousand thousands billion hundreds dozens",
        r"^(?=.*?<many> <few><people>\b).*?<scale>",
        r"\b(?:millions|thousands|hundreds|dozens) of <few><persons>\b",
        r"million <few><people>\b",
        r"<many> (?:are|were|have|will|die)\b",
    ),
    _shape("half third thirds quarter quarters fifth fifths", r"@(?:half|thirds?|quarters?|fifths?) of all\b"),
    _shape("cases deaths", r"\b<count> <few>(?:cases|deaths)\b"),
    _shape(
        "every each",
        r"\b(?:every|each) <period>,? <few><count> <few><persons> (?:\w+ )?(?:dies?|have|are (?:diagnosed|admitted"
        r"|born|killed|injured|told)"
        r"|get|gets|develop|suffer|take their|lose|learn|go blind|need)\b",
        r"\b(?:someone|somebody|an? (?:man|woman|person|child|baby|\w+ person)|people|person|woman|man|child"
        r"|baby) (?:\w+ ){0,4}?"
        r"(?:has|dies|is (?:diagnosed|admitted|told|born|killed)|suffers|gets|develops|loses|needs|die|diagnosed)\b.*"
        r"\bevery (?:<count> |few |other )?(?:seconds?|minutes?|hours?|days?)\b",
        r"\bevery (?:<count> |few |other )?(?:seconds?|minutes?|hours?|days?)\b.*"
        r"\b(?:someone|somebody|person|people|woman|man|child|baby|dies|diagnosed)\b(?! (?:will|should|can|may))",
    ),
    _shape(
        "account accounts accounted", r"@account(?:s|ed)? for <few>(?:<count>|half|most|thirds?|quarters?|fifths?)\b"
    ),
    _shape(
        "affects affect affected",
        r"@affects? <about>(?:<few><count>|millions|thousands|half|most|many|<few>(?:as many"
        r"|more)) <few><people>\b(?! of (?:your|the) )",
    ),
    _shape(
        "# cost costs costing spend spends spent lose loses lost burden bill drain",
        r"@(?:cost|costs|costing|spends?|spent|loses?|lost|burden|bill|drain)\b.*[£$€] ?\d[\d.,]* ?(?:million"
        r"|billion|trillion|bn|m\b)",
        r"@(?<=[£$€])[\d.,]+ ?(?:million|billion|trillion|bn|m\b).*\b(?:cost|costs|spent|lost|burden|bill|<yearly>)\b",
        r"@cost(?:s|ing)? (?:the |our |local |each )?(?:\w+ )?<payers>\b.*(?:[£$€]|million|billion)",
    ),
    _shape(
        "times twice",
        r"\b(?:happened|occurred) <few><count> times\b",
        r"@(?:times|twice) as (?:\w+ )?(?:common|likely|often|effective|high|many|much|<persons>)\b",
        r"@times (?:more|less) <few>(?:common|likely|often|effective|high|<persons>)\b",
        r"@(?:times|twice) (?:higher|lower|greater|the (?:<risk>|rate|number))\b",
    ),
    _shape(
        "catch get lose spend suffer miss",
        r"^(?:[\w-]+ ){0,2}?<persons> (?:who \w+ )?(?:catch|get|lose|spend|suffer|miss) <about><range> .*<yearly>\b",
    ),
    _shape(
        "average expectancy typical median",
        r"\bon average\b.*\b(?:people|women|men|children|live|die|adults)\b",
        r"\blife expectancy (?:is|of|was|has)\b",
        r"\b(?:average|typical|median) <few>(?:is|was|of|has|gets) .*(?:\d|\b<numbers>\b)",
    ),
    _shape(
        "longer off life",
        r"\b(?:adds?|takes?|knocks?|shaves?) <few>(?:\d+|<numbers>) (?:years?|months?|minutes?|hours?) (?:to|off"
        r"|from) <few>li[fv]es?\b",
    ),
)

MOST = (
    _shape(
        "most majority very almost nearly hardly virtually handful",
        r"@(?:most|majority of|very few|almost (?:all|every)|nearly (?:all|every)|hardly any|virtually all"
        r"|handful of) <few><people> "
        r"(?:who|with|whose|diagnosed|treated|born|found|infected|that|of) .*?\b(?:never|do not (?:have|get|know"
        r"|develop|realise|realize|die|need surgery)"
        r"|don't (?:have|get|know|develop|realise|realize|die)|(?:are|is|be|been) (?:harmless|cured|benign|unaware"
        r"|alive)|survives?|live|dies?"
        r"|go on to|turn out|go back to|have no|catch|regain|lose|make a|respond|grow (?:up|out)|relapse|seriously ill"
        r"|develop|make a full recovery|recover fully)\b",
        r"@(?:(?:almost|nearly) everyone|hardly anyone|almost no one) (?:who|with) .*\b(?:cured|survives|recovers"
        r"|lives|recovery|catches|gets|dies|has)\b",
        r"@(?:most|majority of) <few>[\w-]+ never\b",
        r"@most (?:\w+ )?<persons> (?:die|survive|live)\b",
        r"@(?:most|majority of) <few>[\w-]+ (?:are|turn out to be|prove to be) (?:harmless|benign|not (?:cancer"
        r"|cancerous|serious))",
    ),
)

TRENDS = (
    _shape(
        "<measures> number numbers levels use waiting life",
        r"@<measures>\b <some>(?:has|have|is|are|had) (?:\w+ )?(?:<trends>|<rising>)\b",
        r"^(?!if |when )(?:\S+ ){0,5}?<measures>\b (?!you|your)<some><trends>\b",
    ),
    _shape(
        "rate rates",
        r"\b(?:survival|success|death|cure|infection|complication|relapse|failure|recovery"
        r"|vaccination) rates? (?:\w+ ){0,3}?(?:is|are|was|has|have|of) ",
    ),
    _shape(
        "<trends> gone went come came more",
        r"@(?:(?<=has )|(?<=have )|(?<=ly )|(?<=more than ))<trends>\b(?!.*\byour?\b).*\b(?:from|by|since|sharply"
        r"|steadily"
        r"|dramatically|years?|decades?|recently|century|generation|<places>)\b",
        r"@(?:doubled|tripled|trebled|quadrupled|halved)\b(?! (?:the )?dose)(?! after)(?! (?:if|when|every))",
    ),
    _shape(
        "double doubles doubling halves halving triples",
        r"\b(?:doubles|doubling|triples|halves|halving)\b(?! (?:the )?dose)|\bdouble the <risk>",
    ),
    _shape(
        "expected predicted projected forecast set likely",
        r"@(?:expected|predicted|projected|forecast|set) to (?:\w+ )?(?:reach|rise|fall|double|triple|grow|increase"
        r"|drop|exceed|halve)\b",
    ),
    _shape(
        "<rising>",
        r"^(?!if |when |as |.*\byour?\b)(?:\S+ ){0,4}?(?:<people>|<ailments>) <some>(?:is|are) (?:\w+ )?<rising>\b",
    ),
    _shape("ever", r"\b(?:in|at|among) ever (?:younger|older|more|fewer|larger|earlier)\b"),
    _shape(
        "becoming getting big sharp steep steady dramatic rapid marked large rise increase decline highest lowest"
        " record",
        r"@(?:becoming|getting) (?:\w+ )?(?:more|less|increasingly) (?:common|frequent|rare|widespread|likely)\b",
        r"\b(?:is|are|been) (?:\w+ ){0,3}?on the (?:rise|increase|decline|up)\b|\b(?:big|sharp|steep|steady|dramatic"
        r"|rapid|marked|large) (?:rise|increase|drop|fall|decline) in\b",
        r"\bat (?:its|their|an?|the) (?:\w+ )?(?:highest|lowest|record|all-time)\b|\b(?:record|all-time) (?:levels?"
        r"|numbers?|high|low)\b",
    ),
    _shape(
        "fewer more",
        r"@(?:more|fewer) <few><persons> (?:now )?(?:die|have|get|live|survive|catch|suffer|smoke|drink|need"
        r"|develop) .*\bthan\b",
        r"@(?:fewer|more) (?:and more |and fewer )?(?:<few>)<persons> (?!can |may |should |could ).*\bthan (?:ever"
        r"|in (?:the )?(?:19|20)\d\d|before|<count>|a |they|previously)",
        r"@(?:fewer and fewer|more and more) (?:<few>)<persons>\b",
    ),
)
