"""What a page says about itself."""

from __future__ import annotations

import pytest

from plainlint import segment
from plainlint.facts import authorship
from plainlint.facts.authorship import Statement
from plainlint.readers import read_text


def stated(statement: Statement, text: str, format: str = "markdown") -> str | None:
    document = read_text(text, format=format)
    span = authorship.find(statement, document, segment.passages(document))
    return None if span is None else document.source.excerpt(span)


@pytest.mark.parametrize(
    ("statement", "text", "words"),
    [
        (Statement.ORGANISATION, "© 2026 Heartlands Imaging", "© 2026 Heartlands"),
        (Statement.ORGANISATION, "Produced by the Radiology Department", "Produced by the Radiology"),
        (Statement.ORGANISATION, "Northbridge Hospitals NHS Trust", "Northbridge Hospitals NHS Trust"),
        (Statement.REVIEWER, "Reviewed by Amina Yusuf, specialist nurse.", "Reviewed by Amina Yusuf, specialist"),
        (Statement.REVIEWER, "Medically reviewed by Dr Karim Bell.", "reviewed by Dr Karim"),
        (Statement.REVIEWER, "Dr Ruth Adler\n\nReviewer\n\nConsultant Cardiologist", "Dr Ruth Adler"),
        (Statement.FUNDING, "This leaflet was funded by the Vein Charity.", "funded"),
        (Statement.FUNDING, "The authors declare no conflicts of interest.", "conflicts of interest"),
        (Statement.CONTACT, "Write to eyes@example.org.", "s@example.o"),
        (Statement.CONTACT, "Call the clinic on 01632 960 983.", "01632 960 983"),
        (Statement.CONTACT, "Send us your comments.", "Send us your comments"),
        (Statement.VERSION, "Leaflet code: DEN 014", "Leaflet code: D"),
        (Statement.VERSION, "Ref No: 2135", "Ref No: 2135"),
        (Statement.VERSION, "Version 2.", "Version 2"),
    ],
)
def test_statements_are_found_where_they_stand(statement: Statement, text: str, words: str) -> None:
    assert stated(statement, text) == words


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (Statement.ORGANISATION, "Ask the nurse about your test. It is done at your hospital."),
        (Statement.REVIEWER, "Ask Dr Bell about the test. This page was reviewed by our team in May 2025."),
        (Statement.FUNDING, "Find out how to pay for your stockings."),
        (Statement.CONTACT, "Contact lenses must come out. Take 1000 mg."),
        (Statement.VERSION, "The easy-read version of this leaflet has pictures. Ask for your reference."),
        (Statement.ORGANISATION, "## References\n\n1. Royal College of Knees. Kneeling. 2020."),
    ],
)
def test_similar_words_are_no_statements(statement: Statement, text: str) -> None:
    assert stated(statement, text) is None


def test_front_matter_and_links_count() -> None:
    assert stated(Statement.VERSION, '---\nversion: "2.1"\n---\nRinse your mouth.') == "2.1"
    assert stated(Statement.ORGANISATION, "---\npublisher: Kidney Friends\n---\nDrink water.") == "Kidney Friends"
    assert stated(Statement.CONTACT, "[Send a message](mailto:ward@example.org)") is not None
