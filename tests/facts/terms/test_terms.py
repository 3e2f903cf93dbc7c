from __future__ import annotations

from pathlib import Path

import pytest

from plainlint import Reading, read_text
from plainlint.facts.terms import Term
from plainlint.lexicon import GlossaryTerm, packaged

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"


def terms(text: str, format: str = "markdown", locale: str = "en-GB") -> tuple[Term, ...]:
    return Reading(read_text(text, format=format), locale=locale).terms


def texts(text: str, **options: str) -> list[str]:
    return [term.text for term in terms(text, **options)]


def explained(text: str) -> dict[str, str]:
    return {term.text: str(term.explained) for term in terms(text)}


def test_a_term_stands_at_its_first_use_in_the_source() -> None:
    text = "# Your *stent*\n\nThe doctor puts in a stent. Later stents are smaller."
    (term,) = terms(text)
    assert (term.text, text[term.span.start : term.span.end]) == ("stent", "stent")
    assert (term.span.start, term.name, term.count, len(term.uses)) == (8, "stent", 3, 3)
    assert term.plain == "a tiny tube that keeps a passage open"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You may need a bone marrow aspiration.", ["bone marrow aspiration"]),
        ("You have acute lymphoblastic leukaemia.", ["acute lymphoblastic leukaemia"]),
        ("You may have Gaucher disease.", ["Gaucher disease"]),
        ("The nurse spoke about Zellweger syndrome.", ["Zellweger syndrome"]),
        ("It can be an interstitial lung disease.", ["interstitial lung disease"]),
        ("Some people get a post-streptococcal glomerulonephritis.", ["post-streptococcal glomerulonephritis"]),
        ("We check your lymph nodes and your lymph.", ["lymph nodes", "lymph"]),
        ("Immunotherapy drugs come next. Immunotherapy takes a day.", ["Immunotherapy"]),
        ("Your anemia is mild. Anaemia is common.", ["anemia"]),
        ("You were dehydrated. Dehydration makes you weak.", ["dehydrated"]),
        ("You take infliximab at home.", ["infliximab"]),
        ("The test is for H. pylori. Then we look for E. coli.", ["H. pylori", "E. coli"]),
        ("Some people choose plan B. Cell samples are kept for a week.", []),
        ("Most people recover from glomerulonephritis.3 A few do not.", ["glomerulonephritis"]),
        ("Check your arteries triglycerides and all.", ["arteries", "triglycerides"]),
        ("She was born with myotonia congenita.", ["myotonia congenita"]),
        ("It is a multifocal motor neuropathy.", ["multifocal motor neuropathy"]),
        ("It may be a hepatoblastoid. Such hepatoblastoids are rare.", ["hepatoblastoid"]),
    ],
)
def test_the_longest_natural_form_is_one_term(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Bring your wheelchair at bedtime if your skin is itchy.",
        "You may have a heart attack or high blood pressure.",
        "Dr Zbigniew Kowalczyk works at the Wythenshawe site.",
        "We work with the National Society for Neurological Research.",
        "Many people ask what the word “palliative” means.",
        "Anna said: “I heard the oncologist talk about metastases and I was afraid of it.”",
        "The NHS and your GP can help.",
        "DO NOT eat before the test. This is IMPORTANT.",
        "See parts IV and IIIA of the form.",
        "Say it like this: (STEE-noh-sis).",
        "Write to info@cystitis.example or visit www.stoma.example.",
        "- [Cystitis](/cystitis)\n- [Having a colposcopy](/colposcopy)",
        "You may feel woozy or wheezy, and your skin may be blotchy.",
    ],
)
def test_what_is_known_named_or_only_mentioned_is_no_term(text: str) -> None:
    assert texts(text) == []


def test_abbreviations_are_known_by_place() -> None:
    assert texts("Ask your GP about an MRI.") == ["MRI"]
    assert texts("Ask your GP about an MRI.", locale="en-US") == ["GP", "MRI"]


def test_a_word_in_capitals_is_an_abbreviation_where_the_page_has_its_long_form() -> None:
    assert texts("# Acute lymphoblastic leukaemia\n\nMost children with ALL get well.") == [
        "Acute lymphoblastic leukaemia",
        "ALL",
    ]


def test_references_and_quotations_hold_no_terms() -> None:
    quotation = "> My oncologist told me about the metastases."
    references = "## References\n\n1. Smith J. Cystitis in adults. London: Leaflet Press; 2020."
    assert texts(f"Rest for a day.\n\n{quotation}\n\n{references}") == []


def test_an_explanation_counts_at_the_first_use_and_is_late_further_on() -> None:
    here = "You may get a stent (a tiny tube that holds the blood vessel open)."
    late = (
        "You may get a stent.\n\nRest for a day. Then go home. Eat well.\n\nA stent is a tiny tube in a blood vessel."
    )
    assert explained(here) == {"stent": "here"}
    assert explained(late) == {"stent": "late"}
    assert explained("You may get a stent.") == {"stent": "no"}


def test_the_sentences_beneath_explain_a_heading() -> None:
    text = "## Colostomy\n\nAfter the operation you go home. A colostomy is an opening in your tummy for poo."
    assert explained(text) == {"Colostomy": "here"}


def test_an_abbreviation_is_explained_by_its_long_form_beside_it() -> None:
    found = explained("You will have magnetic resonance imaging (MRI). The MRI takes an hour.")
    assert found["MRI"] == "here"


def test_an_abbreviation_is_explained_by_the_term_beside_it() -> None:
    assert explained("You could get a deep vein thrombosis or DVT.")["DVT"] == "here"
    assert explained("You could get a deep vein thrombosis. Tell us about a DVT.")["DVT"] == "no"


@pytest.mark.parametrize("text", ["Take it orally (by mouth).", "Take it by mouth (orally)."])
def test_the_plain_wording_of_the_list_explains_a_term(text: str) -> None:
    (term,) = terms(text)
    assert term.explanation is not None
    assert (term.explained, text[term.explanation.start : term.explanation.end]) == ("here", "by mouth")


def test_a_phrase_of_explained_words_needs_no_explanation() -> None:
    text = (
        "A biopsy is a test of a small piece of your body. A polyp is a small growth inside the body. "
        "You may have a polyp biopsy."
    )
    assert set(explained(text).values()) == {"here"}


def test_a_glossary_term_is_reported_with_its_wording() -> None:
    lexicon = packaged().with_glossary([GlossaryTerm("early pregnancy unit", "the EPU clinic")])
    reading = Reading(read_text("Go to the early pregnancy unit."), lexicon=lexicon)
    assert [(term.text, term.name, term.plain) for term in reading.terms] == [
        ("early pregnancy unit", "early pregnancy unit", "the EPU clinic")
    ]


def test_a_page_without_prose_has_no_terms() -> None:
    assert terms("") == ()
    assert terms("```\nstent = biopsy\n```") == ()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("001", ["palliative", "ablation", "embolisation", "TACE", "SIRT", "SABR", "Radioembolisation"]),
        ("002", ["palliative", "RFA", "angiography", "colostomy"]),
    ],
)
def test_words_that_a_good_page_explains_are_not_called_unexplained(page: str, words: list[str]) -> None:
    (path,) = SEEDS.glob(f"{page}*")
    unexplained = [
        term.text for term in terms(path.read_text(encoding="utf-8"), format="text") if term.explained == "no"
    ]
    assert [text for text in unexplained if any(word.lower() in text.lower() for word in words)] == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
def test_a_word_that_a_page_explains_after_its_first_use_is_late() -> None:
    (path,) = SEEDS.glob("003*")
    found = explained(path.read_text(encoding="utf-8"))
    assert found["palliative radiation"] == "late"


def test_a_single_word_in_brackets_is_the_long_form_of_an_abbreviation() -> None:
    assert explained("You may need an EKG (electrocardiogram) first.")["EKG"] == "here"
    assert explained("You may need an EKG (sometimes) first.")["EKG"] == "no"
