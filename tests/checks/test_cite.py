"""Checks of sources and citations where a rule's examples do not reach: places, related places, levels, suggestions."""

from __future__ import annotations

import datetime

from plainlint import Reading, read_text
from plainlint.checks.attribution import Attribution
from plainlint.checks.cite import Cite
from plainlint.checks.claim import Claim
from plainlint.checks.identifier import Identifier
from plainlint.checks.placeholder import Placeholder
from plainlint.checks.reference_list import ReferenceList
from plainlint.checks.sources import Sources
from plainlint.rule import Check, Level, Match
from plainlint.source import Span


def matches(check: Check, text: str, format: str = "markdown") -> list[tuple[str, Match]]:
    reading = Reading(read_text(text, format=format), today=datetime.date(2026, 11, 22))
    return [(reading.document.source.excerpt(match.span), match) for match in check.matches(reading)]


def test_a_missing_list_is_a_fault_of_the_page() -> None:
    (found,) = matches(Sources(), "Rest your foot.")
    assert found[1].span == Span(0, 0)


def test_an_offer_to_send_sources_may_not_be_enough() -> None:
    page = "The references for this leaflet are available on request from the library."
    assert matches(Sources(), page) == []
    assert len(matches(Sources(accept_request=False), page)) == 1


def test_a_number_that_dangles_twice_is_told_once() -> None:
    page = "Rest [2]. Sleep [2].\n\n## References\n\n1. NHS. Rest. 2020.\n"
    (found,) = matches(Cite("dangling"), page)
    assert found[0] == "[2]"
    assert found[1].span.start == page.index("[2]")
    assert found[1].values == {"marker": "[2]", "list": "your list of sources ends at 1"}


def test_an_uncited_source_is_found_as_a_whole() -> None:
    page = "Rest [1].\n\n## References\n\n1. NHS. Rest. 2020.\n2. NHS. *Sleep*. 2021.\n"
    assert [text for text, _ in matches(Cite("uncited"), page)] == ["NHS. *Sleep*. 2021."]


def test_the_age_of_the_newest_source_decides_the_level() -> None:
    check = ReferenceList("old", above=5, warning_above=10)
    for year, level in ((2021, []), (2020, [None]), (2016, [None]), (2015, [Level.WARNING])):
        page = f"## Sources\n\n- NHS. Rest. {year}.\n- NHS. Sleep. 2001.\n"
        assert [match.level for _, match in matches(check, page)] == level


def test_the_other_style_is_shown_too() -> None:
    page = """## References

1. Abbot R, Cole T. Wax. Br J Gen Pract. 2019;69(680):104-5.
2. Dyer P. Drops. Fam Pract. 2020;37(2):200-4.
3. Gale S. Suction. Clin Ear. 2022;47(1):33-9.
4. Egan, M. (2018) Syringing. The Nurse, 48(3), pp. 10-12.
5. Frost, J. (2021) Hearing. Ear Health, 5(1), pp. 1-9.
"""
    ((text, match),) = matches(ReferenceList("mixed-styles"), page)
    assert text.startswith("Egan")
    assert [(page[r.span.start :].split()[0], r.note) for r in match.related] == [("Abbot", "the other style")]


def test_only_a_certain_correction_is_sure() -> None:
    check = Identifier(("doi",))
    (certain,) = matches(check, "doi: https://doi.org/10.1016/j.a.2022.1.", "text")
    (guess,) = matches(check, "doi.org/101136/gutjnl", "text")
    assert [(s.text, s.sure) for s in certain[1].suggestions] == [("https://doi.org/10.1016/j.a.2022.1", True)]
    assert [(s.text, s.sure) for s in guess[1].suggestions] == [("https://doi.org/10.1136/gutjnl", False)]


def test_a_marker_later_in_the_paragraph_or_a_link_backs_a_claim() -> None:
    sources = "\n\n## References\n\n1. NHS. Falls. 2020.\n"
    backed = "About 1 in 3 people over 65 falls each year. Most are not hurt [1]."
    assert matches(Claim(), backed + sources) == []
    assert matches(Claim(), "[About 1 in 3](https://example.org) people over 65 falls each year.") == []
    unbacked = "Most are not hurt [1]. About 1 in 3 people over 65 falls each year."
    assert [text for text, _ in matches(Claim(), unbacked + sources)] == [
        "About 1 in 3 people over 65 falls each year."
    ]


def test_a_list_for_the_whole_page_may_not_be_enough() -> None:
    page = "About 1 in 3 people over 65 falls each year.\n\n## Sources\n\n- NHS. Falls. 2020.\n"
    assert matches(Claim(), page) == []
    assert len(matches(Claim(accept_list=False), page)) == 1


def test_an_authority_is_found_from_its_first_word_to_its_verb() -> None:
    check = Attribution(authorities=("experts", "studies"), say=("say", "show", "shown"))
    page = "Some leading experts now say so. Studies have shown it. Our experts say no. What do experts say?"
    assert [text for text, _ in matches(check, page)] == ["Some leading experts now say", "Studies have shown"]


def test_placeholders_in_the_text_and_in_the_list() -> None:
    page = "It helps [citation needed] or (ref). Wear it (see reference).\n\n## References\n\n1. TBC\n2. NHS. 2020.\n"
    assert [text for text, _ in matches(Placeholder(), page)] == ["TBC", "[citation needed]", "(ref)"]
