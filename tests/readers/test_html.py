from __future__ import annotations

import pytest
from tests.readers.pages import excerpt, marks, outline, read, zones

from plainlint.document import Datum, Kind, MarkKind, Zone
from plainlint.source import Span

pytestmark = pytest.mark.usefixtures("parsers")

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
  <title>Your scan &amp; you</title>
  <meta name="DC.date.reviewed" content="2024-05-01">
  <meta property="article:modified_time" content=''>
  <style>p { color: red }</style>
</head>
<body class="has-cookie-banner">
  <header><a href="/">Example Trust</a></header>
  <nav><ul><li>Home<li>Wards</ul></nav>
  <main>
    <h1>Your scan</h1>
    <p>Do not eat&nbsp;for 6&#160;hours.
    <p>Drink <em>only</em> water.
    <aside>Read our other leaflets</aside>
  </main>
  <footer>Published 2 May 2024</footer>
  <script>if (a < b) document.write("<p>no")</script>
</body>
"""


def html(text: str) -> list[tuple[str, str]]:
    return outline(text, "html")


def test_a_page_has_a_main_part_and_what_lies_around_it() -> None:
    assert zones(PAGE, "html") == [
        ("boilerplate", "Example Trust"),
        ("boilerplate", "Home"),
        ("boilerplate", "Wards"),
        ("body", "Your scan"),
        ("body", "Do not eat for 6 hours."),
        ("body", "Drink only water."),
        ("boilerplate", "Read our other leaflets"),
        ("boilerplate", "Published 2 May 2024"),
    ]


def test_a_page_says_things_about_itself() -> None:
    document = read(PAGE, "html")
    title, date = PAGE.index("Your scan &amp;"), PAGE.index("2024-05-01")
    assert document.language == "en-GB"
    assert document.metadata == (
        Datum("title", "Your scan & you", Span(title, title + len("Your scan &amp; you"))),
        Datum("dc.date.reviewed", "2024-05-01", Span(date, date + 10)),
    )


def test_an_article_is_the_main_part_when_it_holds_most_of_the_text() -> None:
    around = "<div>Skip this.</div>"
    most = f"{around}<article><header><h1>Falls</h1></header><p>Most falls happen at home.</p></article>"
    assert zones(most, "html") == [
        ("boilerplate", "Skip this."),
        ("body", "Falls"),
        ("body", "Most falls happen at home."),
    ]
    least = "<p>Most falls happen at home, and many can be prevented.</p><article><p>News</p></article>"
    assert {zone for zone, _ in zones(least, "html")} == {"body"}


def test_the_title_stays_though_it_stands_in_the_header() -> None:
    text = "<header><h1>Falls</h1><p>Menu</p></header><main><p>Stand up slowly.</p></main>"
    assert zones(text, "html") == [("body", "Falls"), ("boilerplate", "Menu"), ("body", "Stand up slowly.")]


def test_role_main_counts_as_main() -> None:
    text = '<div>Top</div><div role="main"><p>Text.</p></div><div>Bottom</div>'
    assert zones(text, "html") == [("boilerplate", "Top"), ("body", "Text."), ("boilerplate", "Bottom")]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>'</script>",
        "<style>p{}</style>",
        "<template><p>no</template>",
        "<noscript><p>no</p></noscript>",
        "<span hidden>no <div>no</div></span>",
        '<b aria-hidden="true">no</b>',
        '<i style="color:red; display: none">no <b>no</b></i>',
        "<svg><title>no</title><text>no</text></svg>",
        "<select><option>no<option>no</select>",
    ],
)
def test_what_nobody_reads_is_left_out(hidden: str) -> None:
    assert html(f"<p>Rest {hidden}well.</p>") == [("paragraph", "Rest well.")]


def test_hidden_blocks_end_where_they_end() -> None:
    assert html("<p>One<div hidden>no<p>no</div>two<p hidden>no<p>three") == [
        ("paragraph", "One"),
        ("paragraph", "two"),
        ("paragraph", "three"),
    ]


def test_a_page_that_ends_inside_a_hidden_element() -> None:
    document = read("Before <script>", "html")
    assert [excerpt(document, block) for block in document.blocks] == ["Before"]


def test_bare_text_lists_and_definitions() -> None:
    text = (
        "<div>Bare <b>text</b><ul><li>one<ul><li>deep</ul> rest<li><p>two<p>more</ul>"
        "<ol start=3><li>c<li value=7>g<li>h</ol><dl><div><dt>Scan<dd>A picture</div></dl></div>"
    )
    blocks = read(text, "html").blocks
    assert [(b.kind, b.text, b.level, b.group, b.label) for b in blocks] == [
        (Kind.PARAGRAPH, "Bare text", 0, 0, ""),
        (Kind.ITEM, "one", 1, 1, ""),
        (Kind.ITEM, "deep", 2, 2, ""),
        (Kind.PARAGRAPH, "rest", 0, 1, ""),
        (Kind.ITEM, "two", 1, 1, ""),
        (Kind.PARAGRAPH, "more", 0, 1, ""),
        (Kind.ITEM, "c", 1, 3, "3"),
        (Kind.ITEM, "g", 1, 3, "7"),
        (Kind.ITEM, "h", 1, 3, "8"),
        (Kind.TERM, "Scan", 0, 4, ""),
        (Kind.DESCRIPTION, "A picture", 0, 4, ""),
    ]


def test_tables_without_end_tags() -> None:
    text = "<table><caption>Doses<tr><th>Drug<th>Dose<tr><td colspan=2>none<td>x</table>after"
    assert [(b.kind, b.text, b.row, b.column, b.header) for b in read(text, "html").blocks] == [
        (Kind.CAPTION, "Doses", 0, 0, False),
        (Kind.CELL, "Drug", 1, 1, True),
        (Kind.CELL, "Dose", 1, 2, True),
        (Kind.CELL, "none", 2, 1, False),
        (Kind.CELL, "x", 2, 3, False),
        (Kind.PARAGRAPH, "after", 0, 0, False),
    ]


def test_breaks_are_line_feeds_and_two_of_them_end_a_block() -> None:
    assert html("<p>Ward 5<br>\n Level 2<br/><br>East wing<br></p>") == [
        ("paragraph", "Ward 5\nLevel 2"),
        ("paragraph", "East wing"),
    ]


def test_entities_have_exact_places() -> None:
    text = "<p>caf&eacute; &amp&nbsp;A&shy;B &#8217; &#x1F600; &nosuch; &notit;</p>"
    document = read(text, "html")
    (block,) = document.blocks
    assert block.text == "café & AB ’ 😀 &nosuch; ¬it;"
    assert document.source.excerpt(block.prose.span(0, 4)) == "caf&eacute;"
    at = block.text.index("AB")
    assert document.source.excerpt(block.prose.span(at, at + 2)) == "A&shy;B"
    assert document.source.excerpt(block.prose.span(at + 1, at + 2)) == "B"


def test_marks() -> None:
    text = (
        '<p><a href="/x?a=1&amp;b=2">A <strong>link</strong></a>, <abbr title="general practitioner">GP</abbr>, '
        '<dfn>stent</dfn>, <q>yes</q>, x<sup>2</sup>, <time datetime="2024-05">May</time>, <code>y</code></p>'
    )
    assert marks(read(text, "html").blocks[0]) == [
        (MarkKind.LINK, "A link", "/x?a=1&b=2"),
        (MarkKind.STRONG, "link", ""),
        (MarkKind.ABBREVIATION, "GP", "general practitioner"),
        (MarkKind.DEFINITION, "stent", ""),
        (MarkKind.QUOTATION, "yes", ""),
        (MarkKind.SUPERSCRIPT, "2", ""),
        (MarkKind.TIME, "May", "2024-05"),
        (MarkKind.CODE, "y", ""),
    ]


def test_a_link_around_blocks_marks_each_of_them() -> None:
    first, second = read("<a href=x><h2>Hi</h2><p>there</p></a>", "html").blocks
    assert marks(first) == [(MarkKind.LINK, "Hi", "x")]
    assert marks(second) == [(MarkKind.LINK, "there", "x")]


def test_images_and_remarks() -> None:
    text = "<p>See <IMG SRC='a.png' ALT='a red &amp; sore eye'> here<img alt=''><img src=b><!-- check -->.</p>"
    document = read(text, "html")
    assert html(text) == [("paragraph", "See here."), ("alt", "a red & sore eye")]
    assert [(image.alt, image.address) for image in document.images] == [
        ("a red & sore eye", "a.png"),
        ("", ""),
        (None, "b"),
    ]
    alt = document.blocks[1]
    assert document.source.excerpt(alt.prose.span(0, len(alt.text))) == "a red &amp; sore eye"
    assert [(remark.text, document.source.excerpt(remark.span)) for remark in document.remarks] == [
        (" check ", "<!-- check -->")
    ]


def test_block_spans_hold_their_markup() -> None:
    document = read("<h2 id=a>One</h2>\n<ul><li><p>Two</p></li></ul> bare <b>text</b> ", "html")
    assert [excerpt(document, block) for block in document.blocks] == [
        "<h2 id=a>One</h2>",
        "<li><p>Two</p>",
        "bare <b>text",
    ]


def test_quotations_captions_and_summaries() -> None:
    text = (
        "<h2>Care</h2><blockquote>It <p>helped</blockquote><figure><figcaption>A stent</figcaption></figure>"
        "<details><summary>More</summary>text</details>"
    )
    assert html(text) == [
        ("heading", "Care"),
        ("quote", "It"),
        ("quote", "helped"),
        ("caption", "A stent"),
        ("heading", "More"),
        ("paragraph", "text"),
    ]
    assert [b.level for b in read(text, "html").blocks if b.kind is Kind.HEADING] == [2, 3]


def test_buttons_are_no_part_of_the_text_beside_them() -> None:
    assert html("<div>Was this useful?<button>Yes</button><button>No</button></div>") == [
        ("paragraph", "Was this useful?"),
        ("paragraph", "Yes"),
        ("paragraph", "No"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One</div>two</p>three", ["Onetwo", "three"]),
        ("<b><i>x</b>y</i> z", ["xy z"]),
        ("<p>a <b>b<p>c</b>", ["a b", "c"]),
        ("text <a href='x", ["text"]),
        ("text <!-- never closed <p>x", ["text"]),
        ("a </> b < c & d", ["a b < c & d"]),
        ("<ul><p>x</ul><li>y</li>", ["x", "y"]),
        ("</p></td></table>x", ["x"]),
        ("<td>x<td>y", ["x", "y"]),
        ("<h2>One<h3>Two", ["One", "Two"]),
        ("<P>One<BR>two</P>", ["One\ntwo"]),
    ],
)
def test_malformed_html_is_read_as_browsers_show_it(text: str, expected: list[str]) -> None:
    assert [block.text for block in read(text, "html").blocks] == expected


def test_names_of_classes_tell_zones() -> None:
    text = (
        '<p>Text.</p><div class="nhsuk-c-review-date">May 2024</div><div id="comments_area">x</div>'
        '<div class="comments-area">Thanks!</div><ol class="references"><li>Smith</ol>'
        '<div class="cookie-banner">OK?</div>'
        '<p class="preferences">Yours</p>'
    )
    assert [block.zone for block in read(text, "html").blocks] == [
        Zone.BODY,
        Zone.REVIEW,
        Zone.COMMENTS,
        Zone.COMMENTS,
        Zone.REFERENCES,
        Zone.BOILERPLATE,
        Zone.BODY,
    ]
