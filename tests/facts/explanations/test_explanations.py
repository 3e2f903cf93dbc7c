"""Where a term is explained, and with which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.facts.explanations import Explanation, explanation_at, hollow_explanation_at, of_words
from plainlint.lexicon import packaged
from plainlint.readers import read_text
from plainlint.segment import Passage, passages, uses_of, words
from plainlint.source import Span
from tests.cost import Work, grows_in_proportion


def explained(term: str, text: str, number: int = 1) -> str | None:
    """The words that explain a term at its first use (or the `number`th) in plain text."""
    cut = passages(read_text(text, format="text"))
    found = at(term, cut, number)
    return text[found.span.start : found.span.end] if found else None


def test_words_that_were_named_are_taken_up_in_the_plural() -> None:
    text = "You may hear the words palliative care. They mean extra care that helps with pain."
    assert explained("palliative care", text) == "extra care that helps with pain."
    assert explained("palliative care", text.replace("They mean", "They offer")) is None


def at(term: str, cut: tuple[Passage, ...], number: int = 1) -> Explanation | None:
    wanted = [word.lower for word in words(term)]
    return explanation_at(list(uses_of(wanted, cut))[number - 1], cut, packaged())


SAME_SENTENCE = [
    ("petechiae", "You may see petechiae (flat, pinpoint spots on your skin).", "flat, pinpoint spots on your skin"),
    ("fractures", "The scan looks for breaks (fractures) in the bone.", "The scan looks for breaks"),
    (
        "dyspnoea",
        "Tell us if you have trouble breathing (dyspnoea or orthopnoea).",
        "Tell us if you have trouble breathing",
    ),
    ("catheter", "The nurse puts in a thin tube called a catheter.", "a thin tube"),
    ("embolisation", "Cutting off the blood supply is called embolisation.", "Cutting off the blood supply"),
    ("hypertension", "High blood pressure, also known as hypertension, is common.", "High blood pressure"),
    (
        "palliative",
        "Treatments that relieve symptoms are called palliative treatments.",
        "Treatments that relieve symptoms",
    ),
    ("oesophagus", "The camera goes down the oesophagus, or food pipe, to your stomach.", "food pipe"),
    (
        "haematuria",
        "Some people see blood in their urine, or haematuria, after the test.",
        "Some people see blood in their urine",
    ),
    ("stent", "A stent is a small tube that keeps the artery open.", "a small tube that keeps the artery open."),
    ("metastasis", "Metastasis means that the cancer has spread.", "that the cancer has spread."),
    ("biopsy", "During a biopsy, the doctor takes a small piece of skin.", "the doctor takes a small piece of skin."),
    (
        "angiogram",
        "You will have an angiogram, which shows how blood flows to your heart.",
        "shows how blood flows to your heart.",
    ),
    ("cannula", "We put a cannula, a thin tube, into your hand.", "a thin tube, into your hand."),
    (
        "lymphocytes",
        "The drug acts on lymphocytes, white cells that fight infection.",
        "white cells that fight infection.",
    ),
    ("ablation", "Ablation uses heat to destroy the tumour.", "heat to destroy the tumour."),
    (
        "cholecystectomy",
        "Cholecystectomy: an operation to take out your gallbladder",
        "an operation to take out your gallbladder",
    ),
    ("cholecystectomy", "Cholecystectomy – taking out your gallbladder.", "taking out your gallbladder."),
    ("dysphagia", "People with dysphagia have trouble swallowing food.", "have trouble swallowing food."),
    (
        "hormones",
        "These glands make hormones that help control your blood pressure.",
        "help control your blood pressure.",
    ),
    (
        "ischaemia",
        "We define ischaemia as too little blood reaching the heart.",
        "too little blood reaching the heart.",
    ),
    ("synapses", "The gaps between nerve cells are synapses.", "The gaps between nerve cells are"),
]


@pytest.mark.parametrize(("term", "text", "words"), SAME_SENTENCE)
def test_explains_in_the_same_sentence(term: str, text: str, words: str) -> None:
    assert explained(term, text) == words


NOT_EXPLAINED = [
    ("palliative", "Your team may suggest palliative radiation or surgery to help relieve pain."),
    ("petechiae", "Look out for petechiae (see page 4)."),
    ("warfarin", "Take warfarin (5 mg) each evening."),
    ("statins", "Ask about statins (Smith et al 2019)."),
    ("biopsy", "You may need a biopsy (but not a scan)."),
    ("analgesics", "You may be given analgesics such as paracetamol or ibuprofen."),
    ("pelvis", "It can spread to the bladder, the chest, or the pelvis."),
    ("arousal", "A physical problem may slow your arousal, which may make you more nervous."),
    ("spinal cord", "Tests show whether it has spread to the nervous system (brain and spinal cord)."),
    ("psychology", "Evolutionary psychology is a way of looking at behaviour."),
    ("correlation", "This figure is called the correlation coefficient."),
    ("metastases", "Bone metastases are treated with radiotherapy."),
    ("neutropenia", "Neutropenia is common after this treatment."),
    ("immunotherapy", "Immunotherapy is not used for this cancer."),
    ("lobectomy", "With regard to lobectomy, the surgeon decided to wait."),
    ("virus infection", "A virus infection increases the risk of cancer."),
    ("surgery", "You may have surgery, which is a big step."),
    ("lymph nodes", "It has spread to the lymph nodes, nearby organs, or other places."),
    ("storage disease", "This is a rare problem. Your son's illness is a storage disease."),
    ("antibodies", "Antibodies are given by a drip."),
]


@pytest.mark.parametrize(("term", "text"), NOT_EXPLAINED)
def test_leaves_what_only_looks_like_an_explanation(term: str, text: str) -> None:
    assert explained(term, text) is None


def test_the_sentence_before_explains_what_this_is_called() -> None:
    text = "Some treatments relieve the symptoms of the cancer. These are called palliative treatments."
    assert explained("palliative", text) == "Some treatments relieve the symptoms of the cancer."


def test_the_paragraph_before_may_hold_that_sentence() -> None:
    text = "A laser is used to seal the blood vessels of the eye.\n\nThis is called photocoagulation."
    assert explained("photocoagulation", text) == "A laser is used to seal the blood vessels of the eye."


def test_the_next_sentence_takes_the_term_up() -> None:
    text = "You may need a colonoscopy. This is a test that looks inside your bowel."
    assert explained("colonoscopy", text) == "a test that looks inside your bowel."
    assert explained("colonoscopy", "You may need a colonoscopy. This is common.") is None


def test_the_next_sentence_repeats_the_term() -> None:
    text = "You may have purpura or petechiae. Purpura are small purple bruises."
    assert explained("purpura", text) == "small purple bruises."
    assert explained("petechiae", text) is None


LATE = "You may need a laparoscopy. Bring slippers. Do not drive home. A laparoscopy is a look inside your belly."


def test_further_on_is_too_late() -> None:
    assert explained("laparoscopy", LATE) is None
    assert explained("laparoscopy", LATE, 2) == "a look inside your belly."


def test_of_words_finds_the_first_explanation_of_the_page() -> None:
    found = of_words("laparoscopy", passages(read_text(LATE, format="text")), packaged())
    assert found == Span(LATE.index("a look"), len(LATE))
    assert of_words("endoscopy", passages(read_text(LATE, format="text")), packaged()) is None
    assert of_words("...", passages(read_text(LATE, format="text")), packaged()) is None


def test_a_heading_is_explained_by_the_two_sentences_below_it() -> None:
    text = "Embolisation for liver cancer\n\nIt is quick. Cutting off the blood supply is called embolisation."
    assert explained("embolisation", text) == "Cutting off the blood supply"
    late = (
        "Embolisation for liver cancer\n\nAsk us. Bring a friend. Cutting off the blood supply is called embolisation."
    )
    assert explained("embolisation", late) is None


def test_a_short_line_is_a_heading_even_where_it_is_not_marked_as_one() -> None:
    text = "Heart tests:\n\nEchocardiography\n\nEchocardiography uses sound waves to show your heart."
    assert explained("echocardiography", text) == "sound waves to show your heart."


def test_the_next_sentence_says_how_it_is_done() -> None:
    text = "Some babies need tube feeding. A small tube is passed through the nose."
    assert explained("tube feeding", text) == "A small tube is passed through the nose."


@pytest.mark.parametrize(
    "text",
    [
        "They look at your spleen. They use tools called scopes.",  # one thing is not "they"
        "This scan uses a radioactive dye and a camera in another room. It can help to find clots.",
        "You may get ascites. This helps us to choose your drugs.",
    ],
)
def test_the_next_sentence_goes_on_about_something_else(text: str) -> None:
    term = next(term for term in ("spleen", "radioactive", "ascites") if term in text)
    assert explained(term, text) is None


def test_a_bare_class_explains_nothing() -> None:
    assert explained("zoledronate", "Zoledronate is a type of drug.") is None
    assert explained("zoledronate", "Zoledronate is a drug that makes bones stronger.") == (
        "a drug that makes bones stronger."
    )


def test_how_a_word_is_said_explains_nothing() -> None:
    assert explained("arrhythmia", "You may have an arrhythmia (ah-RITH-me-ah) today.") is None
    assert explained("plaque", "In this disease, a waxy substance called plaque (PLAK) builds up.") == (
        "a waxy substance"
    )


def test_a_class_with_its_description_before_the_name() -> None:
    text = "Your liver cannot clean the blood well, a condition called encephalopathy."
    assert explained("encephalopathy", text) == "Your liver cannot clean the blood well, a condition"


def test_a_second_name_is_explained_as_the_first() -> None:
    text = "The doctor checks how your nerves work. This is called a neuro exam or a neurological examination."
    assert explained("neurological examination", text) == "The doctor checks how your nerves work."


def test_an_explanation_that_goes_round_in_a_circle_is_hollow() -> None:
    text = "You may have ablation (tumour ablation)."
    cut = passages(read_text(text, format="text"))
    use = next(uses_of(["ablation"], cut))
    found = hollow_explanation_at(use, cut, packaged())
    assert explanation_at(use, cut, packaged()) is None
    assert found is not None
    assert text[found.span.start : found.span.end] == "tumour ablation"


def test_a_name_and_its_abbreviation_in_brackets_are_the_subject() -> None:
    text = "Chemoembolisation (TACE) is when you have chemotherapy into a blood vessel."
    assert explained("chemoembolisation", text) == "when you have chemotherapy into a blood vessel."
    assert explained("TACE", text) == "when you have chemotherapy into a blood vessel."


def test_a_mention_can_be_an_explanation() -> None:
    text = "'Palliative' is an upsetting word. It just means any treatment that does not aim to cure."
    assert explained("palliative", text) == "any treatment that does not aim to cure."


def test_hard_words_in_brackets_are_hollow() -> None:
    text = "You may have thrombocytopenia (immune thrombocytopenic purpura)."
    cut = passages(read_text(text, format="text"))
    use = next(uses_of(["thrombocytopenia"], cut))
    assert explanation_at(use, cut, packaged()) is None
    found = hollow_explanation_at(use, cut, packaged())
    assert found is not None
    assert text[found.span.start : found.span.end] == "immune thrombocytopenic purpura"


def test_plain_words_are_not_hollow() -> None:
    cut = passages(read_text("You may have thrombocytopenia (too few platelets in your blood).", format="text"))
    use = next(uses_of(["thrombocytopenia"], cut))
    assert hollow_explanation_at(use, cut, packaged()) is None


# --- explanations that the layout gives ---------------------------------------------------------------------------


def laid_out(term: str, text: str, format: str = "markdown", links_explain: bool = False) -> str | None:
    """The source text that explains a term at its first use on a page with a layout."""
    cut = passages(read_text(text, format=format))
    use = next(uses_of([word.lower for word in words(term)], cut))
    found = explanation_at(use, cut, packaged(), links_explain)
    return text[found.span.start : found.span.end] if found else None


def test_a_description_explains_its_term() -> None:
    assert laid_out("angina", "Angina\n: Pain in the chest when you walk.\n") == "Pain in the chest when you walk."
    html = "<dl><dt>Angina</dt><dd>Pain in the chest when you walk.</dd></dl>"
    assert laid_out("angina", html, "html") == "Pain in the chest when you walk."


def test_the_second_cell_explains_the_first() -> None:
    table = "| Word | Meaning |\n|---|---|\n| Oedema | Swelling of your legs |\n| Ascites | 12 mg |\n"
    assert laid_out("oedema", table) == "Swelling of your legs"
    assert laid_out("ascites", table) is None


def test_a_list_item_explains_its_first_words() -> None:
    items = (
        "You may have:\n\n- **Biopsy** - taking some skin\n- ablation: heat that kills the tumour\n- chemoradiation\n"
    )
    assert laid_out("biopsy", items) == "taking some skin"
    assert laid_out("ablation", items) == "heat that kills the tumour"
    assert laid_out("chemoradiation", items) is None


def test_an_item_that_is_a_thing_with_its_clause_explains_it() -> None:
    assert laid_out("platelets", "- Platelets that form clots to stop bleeding.") == "form clots to stop bleeding."
    assert laid_out("platelets", "Platelets that form clots to stop bleeding are few.") is None


def test_the_text_after_a_bold_label_explains_it() -> None:
    assert laid_out("ablation", "**Ablation**\nHeat is used to kill it.\n") == "Heat is used to kill it."
    assert laid_out("ablation", "We may try **ablation** again next week.\n") is None


def test_a_footnote_explains() -> None:
    text = "You may have ascites[^1] for a while.\n\n[^1]: Water inside your belly.\n"
    assert laid_out("ascites", text) == "Water inside your belly."


def test_a_sentence_that_marks_its_definition_explains() -> None:
    text = "<p>Doctors say <dfn>ischaemia</dfn> where too little blood gets through.</p>"
    assert laid_out("ischaemia", text, "html") == (
        "Doctors say <dfn>ischaemia</dfn> where too little blood gets through."
    )


def test_the_sentences_below_a_heading_explain_it() -> None:
    text = "# Chest angiography\n\n## At a glance\n\nIt is a test that shows how your blood flows.\n"
    assert laid_out("angiography", text) == "a test that shows how your blood flows."


def test_a_link_to_a_glossary_explains_only_where_that_is_enough() -> None:
    text = "You may have [ascites](/glossary#ascites) for a while."
    assert laid_out("ascites", text) is None
    assert laid_out("ascites", text, links_explain=True) == "ascites"


PIECES = (
    "ascites",
    "(",
    ")",
    ",",
    ".",
    ":",
    "—",
    " - ",
    "or",
    "that",
    "which",
    "is",
    "called",
    "a",
    "swelling",
    "“",
    "of",
    "If",
)


@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_words_around_a_term_give_words_of_the_page_or_none(pieces: list[str]) -> None:
    text = " ".join([*pieces[:7], "ascites", *pieces[7:]])
    cut = passages(read_text(text, format="markdown"))
    for use in uses_of(["ascites"], cut):
        found = explanation_at(use, cut, packaged())
        if found:
            assert 0 <= found.span.start < found.span.end <= len(text)


def test_a_page_without_full_stops_costs_no_more_than_its_length() -> None:
    def work_of(repeats: int) -> Work:
        cut = passages(read_text("you may have ascites and then go home " * repeats, format="text"))
        uses = list(uses_of(["ascites"], cut))[: repeats // 10]
        return lambda: [explanation_at(use, cut, packaged()) for use in uses]

    assert grows_in_proportion(work_of, 400, 10)
