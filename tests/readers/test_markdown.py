from __future__ import annotations

import pytest
from tests.readers.pages import excerpt, marks, outline, read

from plainlint.document import Datum, Kind, MarkKind
from plainlint.readers import Unreadable
from plainlint.source import Span

pytestmark = pytest.mark.usefixtures("parsers")


def test_headings_paragraphs_and_soft_wraps() -> None:
    text = "Your scan\n=========\n\n## Before you *come* ##\n\nDo not eat\nfor 6 hours.\n"
    document = read(text)
    assert outline(text) == [
        ("heading", "Your scan"),
        ("heading", "Before you come"),
        ("paragraph", "Do not eat for 6 hours."),
    ]
    assert [block.level for block in document.blocks] == [1, 2, 0]
    assert excerpt(document, document.blocks[1]) == "## Before you *come* ##"


def test_hard_breaks_are_line_feeds() -> None:
    text = "Ward 5  \nLevel 2\\\nEast wing<br>Car park C"
    assert outline(text) == [("paragraph", "Ward 5\nLevel 2\nEast wing\nCar park C")]


def test_lists_nest_and_keep_their_numbers() -> None:
    text = "You need to:\n- wash\n  - hands\n- rest\n\n3. Sit.\n4. Breathe.\n\n   Slowly.\n"
    blocks = read(text).blocks
    assert [(b.kind, b.text, b.level, b.group, b.label) for b in blocks] == [
        (Kind.PARAGRAPH, "You need to:", 0, 0, ""),
        (Kind.ITEM, "wash", 1, 1, ""),
        (Kind.ITEM, "hands", 2, 2, ""),
        (Kind.ITEM, "rest", 1, 1, ""),
        (Kind.ITEM, "Sit.", 1, 3, "3"),
        (Kind.ITEM, "Breathe.", 1, 3, "4"),
        (Kind.PARAGRAPH, "Slowly.", 0, 3, ""),
    ]


def test_task_markers_are_no_text() -> None:
    for gap in ("\n", "\n\n"):
        text = f"- [ ] Bring your tablets{gap}- [x] Fast\n"
        assert outline(text) == [("item", "Bring your tablets"), ("item", "Fast")]


def test_tables_know_rows_columns_and_headers() -> None:
    text = "| Dose | When |\n|---|---|\n| 5 mg \\| 10 mg | `am` |\n"
    assert [(b.text, b.row, b.column, b.header, b.group) for b in read(text).blocks] == [
        ("Dose", 1, 1, True, 1),
        ("When", 1, 2, True, 1),
        ("5 mg | 10 mg", 2, 1, False, 1),
        ("am", 2, 2, False, 1),
    ]


def test_definition_lists_quotations_and_code() -> None:
    text = "Biopsy\n: A small sample.\n\n> It did not hurt.\n\n```\nx = 1\n```\n"
    assert outline(text) == [
        ("term", "Biopsy"),
        ("description", "A small sample."),
        ("quote", "It did not hurt."),
        ("code", "x = 1"),
    ]
    assert [block.quoted for block in read(text).blocks] == [False, False, True, False]


def test_a_quotation_ends_before_its_bare_markers() -> None:
    document = read("> - rest\n>\n> - eat\n")
    assert [excerpt(document, block) for block in document.blocks] == ["- rest", "- eat"]


def test_footnotes_are_notes_and_places() -> None:
    document = read("Most people get better[^a].\n\n[^a]: Smith, 2020.\n")
    body, note = document.blocks
    assert body.text == "Most people get better."
    (mark,) = body.marks
    assert (mark.kind, mark.value, mark.start, mark.end) == (MarkKind.FOOTNOTE, "a", 22, 22)
    assert mark.span is not None
    assert document.source.excerpt(mark.span) == "[^a]"
    assert (note.kind, note.label, note.text) == (Kind.NOTE, "a", "Smith, 2020.")


def test_marks_name_links_emphasis_and_abbreviations() -> None:
    text = (
        'Ask **your *GP* ** or [the clinic](/ask "Ask") or <abbr title="accident and emergency">A&amp;E</abbr> `now`.'
    )
    (block,) = read(text.replace("* **", "***")).blocks
    assert marks(block) == [
        (MarkKind.STRONG, "your GP", ""),
        (MarkKind.EMPHASIS, "GP", ""),
        (MarkKind.LINK, "the clinic", "/ask"),
        (MarkKind.ABBREVIATION, "A&E", "accident and emergency"),
        (MarkKind.CODE, "now", ""),
    ]


def test_reference_links_have_their_address() -> None:
    (block,) = read("See [our page][1].\n\n[1]: https://example.org/page\n").blocks
    assert marks(block) == [(MarkKind.LINK, "our page", "https://example.org/page")]


def test_images_give_alternative_text_after_their_paragraph() -> None:
    text = "Before ![a *red* rash](rash.png) after ![](line.png).\n"
    document = read(text)
    assert outline(text) == [("paragraph", "Before after ."), ("alt", "a red rash")]
    assert [(image.alt, image.address) for image in document.images] == [("a red rash", "rash.png"), ("", "line.png")]
    assert document.source.excerpt(document.images[0].span) == "![a *red* rash](rash.png)"


def test_html_inside_is_read_as_html() -> None:
    text = (
        "# Pain\n\n<details>\n<summary>More</summary>\n\n- rest\n\n</details>\n\n"
        "<!-- allow this -->\n\n<table><tr><th>Drug</th><td>Dose</td></tr></table>\n\n"
        'Seen <time datetime="2024-05-01">1 May</time>.\n'
    )
    document = read(text)
    assert outline(text) == [
        ("heading", "Pain"),
        ("heading", "More"),
        ("item", "rest"),
        ("cell", "Drug"),
        ("cell", "Dose"),
        ("paragraph", "Seen 1 May."),
    ]
    assert [remark.text for remark in document.remarks] == [" allow this "]
    assert marks(document.blocks[-1]) == [(MarkKind.TIME, "1 May", "2024-05-01")]


def test_html_inside_a_quotation_leaves_its_markers_out() -> None:
    assert outline("> <div>\n> Rest <b>well</b>.\n> </div>\n") == [("quote", "Rest well.")]


def test_mdx_statements_and_components_are_no_text() -> None:
    text = (
        "import Cite from '@/Cite'\nexport const year = 2024\n\n{/* to do */}\n\n"
        'Call 999.<Cite id="1" />\n\n<Callout kind=1>\n  Do **not** wait.\n\n  Go now.\n</Callout>\n\nThen rest.\n'
    )
    assert outline(text) == [
        ("paragraph", "Call 999."),
        ("paragraph", "Do not wait."),
        ("paragraph", "Go now."),
        ("paragraph", "Then rest."),
    ]
    assert marks(read(text).blocks[1]) == [(MarkKind.STRONG, "not", "")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end(end: str) -> None:
    text = end.join(["---", "title: Falls", "---", "# Falls", "", "One", "two."])
    document = read(text)
    assert outline(text) == [("heading", "Falls"), ("paragraph", "One two.")]
    assert document.metadata == (Datum("title", "Falls", Span(text.index("Falls"), text.index("Falls") + 5)),)
    assert document.source.position(document.blocks[1].span.start) == (6, 1)


def test_attributes_of_a_heading_are_no_text() -> None:
    text = "# Your *scan* {#scan .wide}\n\n#tag {a}\n===\n\n# See {this} #\n"
    document = read(text)
    assert [block.text for block in document.blocks] == ["Your scan", "#tag", "See {this}"]
    assert [excerpt(document, block) for block in document.blocks] == text.strip().split("\n\n")


def test_lines_of_a_quoted_list_have_exact_places() -> None:
    document = read("> 1. Rest\n>    a *while*,\n>\n>    \tthen &amp; \\\n>    walk.\n")
    first, second = document.blocks
    assert (first.text, second.text) == ("Rest a while,", "then &\nwalk.")
    assert document.source.excerpt(first.prose.span(7, 12)) == "while"
    assert document.source.excerpt(second.prose.span(5, 11)) == "&amp; \\\n>    walk"


def test_positions_count_characters_not_bytes() -> None:
    document = read("Café 😀 — naïve **word**")
    (block,) = document.blocks
    start = block.text.index("word")
    assert document.source.excerpt(block.prose.span(start, start + 4)) == "word"


def test_a_byte_order_mark_is_no_text() -> None:
    assert outline("\ufeff# Falls") == [("heading", "Falls")]


class TestFrontMatter:
    def test_values_have_dotted_keys_and_exact_places(self) -> None:
        text = "---\ntitle: \"Your: scan\"\nReview:\n  due: 2027-01\n  by: [Ann, 'Bo']\nempty:\n---\nText.\n"
        document = read(text)
        assert [(datum.key, datum.value, document.source.excerpt(datum.span)) for datum in document.metadata] == [
            ("title", "Your: scan", "Your: scan"),
            ("review.due", "2027-01", "2027-01"),
            ("review.by", "Ann", "Ann"),
            ("review.by", "Bo", "Bo"),
        ]
        assert outline(text) == [("paragraph", "Text.")]

    def test_language(self) -> None:
        assert read("---\nlang: cy\n---\nTestun.").language == "cy"

    def test_broken_yaml_is_said_with_its_line(self) -> None:
        with pytest.raises(Unreadable) as raised:
            read("---\ntitle: A\nby: [Ann\n---\nText.\n")
        assert str(raised.value) == (
            "The block between the --- lines at the top is not valid YAML (line 4 of the file). "
            "Correct it, or take the block out."
        )

    def test_rules_across_the_page_are_no_front_matter(self) -> None:
        text = "---\n\nJust text.\n\n---\n\nMore.\n"
        assert outline(text) == [("paragraph", "Just text."), ("paragraph", "More.")]

    def test_toml_is_no_prose(self) -> None:
        document = read("+++\ntitle = 'A'\n+++\nText.\n")
        assert [block.text for block in document.blocks] == ["Text."]

    def test_deep_nesting_needs_no_recursion(self) -> None:
        with pytest.raises(Unreadable):
            read("---\na: " + "[" * 20_000 + "\n---\nText.\n")
