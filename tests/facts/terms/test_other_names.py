"""Other names of what a page explains."""

from __future__ import annotations

from plainlint import Reading, read_text


def explanations(text: str) -> dict[str, str]:
    """The words that explain each term of a plain text; "" for a term that nothing explains."""
    reading = Reading(read_text(text, format="text"))
    return {
        term.text: text[term.explanation.start : term.explanation.end] if term.explanation else ""
        for term in reading.terms
    }


def test_each_name_of_a_list_is_explained_by_what_the_list_names() -> None:
    found = explanations("Your kidneys may stop working, also called renal failure, nephropathy, or uraemia.")
    assert found == dict.fromkeys(("renal failure", "nephropathy", "uraemia"), "Your kidneys may stop working")


def test_a_list_of_other_things_names_nothing() -> None:
    text = "You may have a treatment called dialysis, physiotherapy, or analgesia."
    assert explanations(text)["analgesia"] == ""


def test_another_name_of_an_explained_term_needs_no_explanation() -> None:
    text = "Osteomalacia is a disease that makes bones weak. {} is also called osteopenia or osteoporosis."
    assert explanations(text.format("Osteomalacia"))["osteoporosis"] == "a disease that makes bones weak."
    assert explanations(text.format("Hypophosphatasia"))["osteoporosis"] == ""


def test_another_name_of_what_is_explained_only_later_comes_late() -> None:
    text = (
        "Nephritis is also called glomerulonephritis. You may feel tired. You may have pain. You may have fever.\n\n"
        "Nephritis is a swelling of the kidneys that harms them."
    )
    terms = {term.text: term.explained for term in Reading(read_text(text, format="text")).terms}
    assert terms["glomerulonephritis"] == "late"


def test_words_that_introduce_a_sentence_are_no_part_of_what_is_named() -> None:
    text = "IBS is a set of problems with the gut. In the past, IBS was called colitis."
    assert explanations(text)["colitis"] == "a set of problems with the gut."
