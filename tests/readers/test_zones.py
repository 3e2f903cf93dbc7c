from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.pages import zones

from plainlint.document import Zone
from plainlint.readers import Zoning, read_text

TELLING = ("references", "review", "boilerplate", "related", "comments")
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "References",
            "Sources:",
            "Bibliography",
            "Reference list",
            "Where our information comes from",
            "SOURCES (2)",
        ),
        *("Sources we used", "Evidence", "References and sources"),
    ],
)
def test_sources_run_from_their_heading_to_the_next(heading: str) -> None:
    text = f"# Falls\n\nText.\n\n## {heading}\n\n1. Smith.\n\n### Online\n\n2. Jones, 2021.\n\n## Contact\n\nRing us.\n"
    assert zones(text) == [
        ("body", "Falls"),
        ("body", "Text."),
        ("references", heading),
        ("references", "Smith."),
        ("references", "Online"),
        ("references", "Jones, 2021."),
        ("body", "Contact"),
        ("body", "Ring us."),
    ]


def test_the_review_corner_ends_the_sources_and_may_stand_in_the_footer() -> None:
    text = "Text.\n\n## References\n\n1. Smith. Review of falls. 2020.\n\nPage last reviewed: May 2024\n"
    assert [zone for zone, _ in zones(text)] == ["body", "references", "references", "review"]
    page = "<main><p>Text.</p></main><footer><p>Example Trust</p><p>Next review due: May 2027</p><p>Map</p></footer>"
    assert [zone for zone, _ in zones(page, "html")] == ["body", "review", "review", "boilerplate"]


@pytest.mark.parametrize("heading", ["Further reading", "Sources of support", "Evidence of infection", "Preferences"])
def test_other_headings_open_no_sources(heading: str) -> None:
    assert {zone for zone, _ in zones(f"Text.\n\n## {heading}\n\n- Example Society\n")} == {"body"}


def test_an_item_can_be_the_heading_of_its_own_sources() -> None:
    text = "Rest.\n\n  • References\n\n    Smith A. BMJ 2020.\n\n    Jones B. BMJ 2021.\n\nThank you for reading.\n"
    assert [zone for zone, _ in zones(text, "text")] == ["body", "references", "references", "references", "body"]


def test_prose_after_a_list_of_sources_is_the_page_again() -> None:
    text = (
        "Text here.\n\nReferences\n\n1. Smith A. Falls. 2020.\n\n2. Jones B. Hips. 2021.\n\nAlways stand up slowly.\n"
    )
    assert zones(text, "text")[-1] == ("body", "Always stand up slowly.")


def test_the_review_corner_takes_names_roles_and_dates_with_it() -> None:
    text = (
        "Rest well.\n\nDr Ann Example\n\nReviewer\n\nConsultant Physician\n\nExample Hospital NHS Trust\n\n"
        "Date reviewed\n\nReviewed: 1 May 2024\n|\nNext review: 1 May 2027\n\nWe want to hear from you.\n"
    )
    assert zones(text, "text") == [
        ("body", "Rest well."),
        ("review", "Dr Ann Example"),
        ("review", "Reviewer"),
        ("review", "Consultant Physician"),
        ("review", "Example Hospital NHS Trust"),
        ("review", "Date reviewed"),
        ("review", "Reviewed: 1 May 2024"),
        ("review", "|"),
        ("review", "Next review: 1 May 2027"),
        ("body", "We want to hear from you."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        *("Page last reviewed: 15 March 2024", "Next review due: May 2027", "Date of review: May 2024"),
        *("Review date: 05/2024", "Last updated 3 May 2024", "Medically reviewed by Dr A Example"),
        *("This page was last reviewed in May 2024.",),
    ],
)
def test_labels_of_the_review_corner(line: str) -> None:
    assert zones(f"Rest well.\n\n{line}\n\nDo not drive.\n") == [
        ("body", "Rest well."),
        ("review", line),
        ("body", "Do not drive."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Reviewing your medicines helps.",
        "A review is due every year.",
        "Your nurse will have reviewed your scan by then.",
        "The checked box shows your choice.",
    ],
)
def test_sentences_about_reviews_are_body(line: str) -> None:
    assert zones(line) == [("body", line)]


@pytest.mark.parametrize(
    "line",
    [
        *("Skip to main content", "We use cookies to make this site better.", "Share this page"),
        *("Back to top", "Print this page", "Home > Conditions > Falls", "© 2024 Example Trust"),
        *("Accept all cookies",),
    ],
)
def test_boilerplate_lines(line: str) -> None:
    text = f"Rest well.\n\n{line}\n\nStand up slowly.\n"
    assert zones(text, "text") == [("body", "Rest well."), ("boilerplate", line), ("body", "Stand up slowly.")]


@pytest.mark.parametrize(
    "line", ["Share your worries with us.", "Print your name.", "Home care helps.", "Cookies are sweet."]
)
def test_sentences_like_boilerplate_are_body(line: str) -> None:
    assert zones(line, "text") == [("body", line)]


def test_comments_run_to_the_end_of_plain_text() -> None:
    text = "A stent holds a vessel open.\n\nDiscuss this article\n\nPost 2\nI had one.\n\nBig hugs\n\nPost 1\nMe too.\n"
    assert [zone for zone, _ in zones(text, "text")] == ["body"] + ["comments"] * 6


def test_comments_end_with_their_section_in_markup() -> None:
    text = "<h2>Falls</h2><p>Text.</p><h2>Comments (2)</h2><p>Thanks!</p><h2>Contact</h2><p>Ring us.</p>"
    assert [zone for zone, _ in zones(text, "html")] == ["body", "body", "comments", "comments", "body", "body"]


def test_a_page_of_posts_is_no_page_with_comments() -> None:
    text = "Hip operations\n\nHi all. Has anyone had one?\n\nHi Sam.\n\nI had mine in May. It went well.\n"
    assert {zone for zone, _ in zones(text, "text")} == {"body"}


def test_the_markers_can_be_set() -> None:
    zoning = Zoning(references=("ffynonellau",), references_names=("ffynonellau",))
    document = read_text("## Ffynonellau\n\n- Smith, 2020.\n\n## References\n\n- Jones.\n", zoning=zoning)
    assert [block.zone for block in document.blocks] == [Zone.REFERENCES, Zone.REFERENCES, Zone.BODY, Zone.BODY]
    page = read_text(
        '<div class="ffynonellau">Smith</div><div class="references">x</div>', format="html", zoning=zoning
    )
    assert [block.zone for block in page.blocks] == [Zone.REFERENCES, Zone.BODY]


@pytest.mark.parametrize(
    "line",
    [
        *("Our references", "Sources of evidence", "Bibliography", "Citations", "Works cited", "Footnotes", "Endnotes"),
        *("Medical literature", "Evidence base", "Where our information comes from", "Where the information came from"),
        *("Reviewed by Dr Shah", "Checked: 2024", "Date of last revision", "Last revised 2024", "Date updated: 2024"),
        *("Last modified: May 2024", "Due for review", "Version 2", "2 comments", "Discuss this page", "Leave a reply"),
        *("Join the conversation", "3 responses", "4 replies", "5 thoughts on falls", "What readers say"),
        *("You may also like", "You might also be interested in", "Related pages", "More from us", "Popular posts"),
        *(
            "Recommended for you",
            "Read next",
            "Read this next",
            "Skip to content",
            "Jump to navigation",
            "Cookie policy",
        ),
        *("Share via email", "Print", "Email this page", "Tweet", "Back to the top", "Return to top", "On this page"),
        *("In this section", "Page contents", "Advertisement", "Sign up for our monthly newsletter", "Follow us"),
        *("Subscribe to our news", "Was this article useful?", "Is this information helpful?", "Home > Eyes", "© Eyes"),
        *("Home › Eyes", "Home » Eyes", "Home / Eyes", "Copyright 2024", "(c) 2024", "All rights reserved"),
        *("Privacy policy", "Terms and conditions", "Terms of use"),
    ],
)
def test_looking_for_cues_first_misses_no_line(line: str) -> None:
    own = ("a line of the house",)  # patterns that a house adds to are tried on every line
    every = {kind: (*getattr(Zoning(), kind), *own) for kind in TELLING}
    text = f"Text.\n\n{line}\n\nMore."
    found = [block.zone for block in read_text(text, format="text").blocks]
    assert found == [block.zone for block in read_text(text, format="text", zoning=Zoning(**every)).blocks]
    assert found[1] is not Zone.BODY


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
@pytest.mark.parametrize(
    ("seed", "sizes"),
    [
        ("000", {}),
        ("001", {"references": 5, "review": 9}),
        ("002", {"review": 1}),
        ("003", {"review": 1}),
        ("004", {"boilerplate": 1, "comments": 23}),
    ],
)
def test_zones_of_the_seed_pages(seed: str, sizes: dict[str, int]) -> None:
    (path,) = SEEDS.glob(f"{seed}_*")
    found = [zone for zone, _ in zones(path.read_text(encoding="utf-8"), "text") if zone != "body"]
    assert {zone: found.count(zone) for zone in found} == sizes
