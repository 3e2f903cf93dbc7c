from __future__ import annotations

import datetime

import pytest

from plainlint import Reading, read_text
from plainlint.facts import dates
from plainlint.facts.dates import PageDate
from tests.cost import Work, grows_in_proportion

TODAY = datetime.date(2026, 11, 22)


def found(text: str, format: str = "text", locale: str = "en-GB") -> tuple[PageDate, ...]:
    return Reading(read_text(text, format=format), today=TODAY, locale=locale).dates


def said(text: str, format: str = "text", locale: str = "en-GB") -> set[str]:
    return {f"{date.role} {date.value}" for date in found(text, format, locale)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Page last reviewed: 15 May 2025", "reviewed 2025-05-15"),
        ("Date of most recent clinical review: May 2025", "reviewed 2025-05"),
        ("Fact-checked on May 15, 2025", "reviewed 2025-05-15"),
        ("Current as of May 2025", "reviewed 2025-05"),
        ("Reviewed by Dr A. Shah, consultant, in May 2025.", "reviewed 2025-05"),
        ("Dr Asha Shah reviewed this page on 15 May 2025.", "reviewed 2025-05-15"),
        ("Reviewer: Dr Asha Shah, May 2025", "reviewed 2025-05"),
        ("Page last reviewed/updated: May 2025", "reviewed 2025-05"),
        ("Next review due: 15 May 2028", "next-review 2028-05-15"),
        ("Due for review by the end of May 2028", "next-review 2028-05"),
        ("To be reviewed: May 2028", "next-review 2028-05"),
        ("Review by: May 2028", "next-review 2028-05"),
        ("Date for revision: May 2028", "next-review 2028-05"),
        ("We will review this leaflet in May 2028.", "next-review 2028-05"),
        ("The next review of this page is due in May 2028.", "next-review 2028-05"),
        ("Last modified: Friday, 15 May 2025, 23:17", "updated 2025-05-15"),
        ("Last modified at 10:30 am on Thursday, 15 May 2025", "updated 2025-05-15"),
        ("This leaflet was last revised in 05/2025.", "revised 2025-05"),
        ("Produced by the hand therapy team, May 2025", "published 2025-05"),
        ("Version 3, May 2025", "published 2025-05"),
        ("This booklet was correct when it was printed (May 2025).", "published 2025-05"),
        ("Ratified by the Clinical Safety Group on 15 May 2025", "approved 2025-05-15"),
        ("Valid until 31 May 2028", "expires 2028-05-31"),
        ("Expiry date: May 2028", "expires 2028-05"),
    ],
)
def test_gives_a_date_the_role_that_its_label_says(text: str, expected: str) -> None:
    assert said(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Your blood pressure was last checked on 12 May 2025.",
        "The guideline was last updated in May 2025.",
        "This medicine was approved in May 2025.",
        "A review published in May 2025 looked at 12 studies.",
        "Published in a journal in 2025, the study followed 300 people.",
        "Updated in 2025, the advice now covers children.",
        "A medication review is due in May 2028.",
        "We will review your treatment in May 2028.",
        "Guideline NG999 (updated May 2025) says so.",
        "Shah A. Elbow pain. Updated May 2025. [accessed June 2025]",
        "Last accessed: May 2025",
        "Reviewed by Dr Asha Shah, who joined us in 2015.",
        "Posted by sam_b on 3 May 2025 at 10:32",
        "Your parking permit expires in May 2028.",
        "Batch AB123 Expiry date: 05/2028",
        "Hospital number: 20250515 Review date: 15 May 2028",
        "The page has not been updated since May 2015.",
        "Last reviewed: TBC\nNext review due: [date]",
        "This leaflet is reviewed every 2 to 3 years. In 2019 we won a prize for it.",
        "© 2025 Northfield Hospital",
    ],
)
def test_leaves_out_dates_that_are_not_about_the_page(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("text", "Reviewed: May 2025\n|\nNext review: May 2028"),
        ("text", "Last reviewed: May 2025Next review due: May 2028"),
        ("text", "Reviewed 05/2025 – next review 05/2028"),
        ("text", "Last reviewed on\nMay 2025\nNext review due\nMay 2028"),
        ("text", "Reviewed\nNext review\nAuthor\nMay 2025\nMay 2028\nEye clinic"),
        ("text", "This leaflet was last reviewed in May 2025 and is due\nfor review in May 2028."),
        ("markdown", "**Last reviewed:** May 2025  \n**Next review:** May 2028"),
        ("markdown", "## Last reviewed\n\nMay 2025\n\n## Next review\n\nMay 2028"),
        ("markdown", "| Ref | Reviewed | Review by |\n|---|---|---|\n| E12 | May 2025 | May 2028 |"),
        ("markdown", "| | |\n|---|---|\n| Last reviewed | May 2025 |\n| Next review | May 2028 |"),
        ("markdown", "---\nlast_reviewed: 2025-05\nnextReview: 2028-05\n---\n\nRest your eyes."),
        ("html", "<p>Page last\n reviewed: <b>May 2025</b><br>Next review due: May 2028</p>"),
        ("html", "<dl><dt>Reviewed<dd>May 2025<dt>Next review<dd>May 2028</dl>"),
        ("html", '<p>Reviewed <time datetime="2025-05">last spring</time>, next review: May 2028</p>'),
        (
            "html",
            '<meta name="last-reviewed" content="2025-05"><meta name="next-review" content="2028-05"><p>Rest.</p>',
        ),
    ],
)
def test_finds_label_and_date_wherever_the_layout_puts_them(format: str, text: str) -> None:
    assert said(text, format) == {"reviewed 2025-05", "next-review 2028-05"}


@pytest.mark.parametrize(
    ("text", "locale", "expected", "unclear"),
    [
        ("Issued: May 2025. Review date: May 2028.", "en-GB", "next-review 2028-05", False),
        ("Issued: May 2022. Review date: May 2025.", "en-US", "next-review 2025-05", False),
        ("Review date: May 2025. Next review: May 2028.", "en-GB", "reviewed 2025-05", False),
        ("Review date: May 2028", "en-GB", "next-review 2028-05", False),
        ("Review date: May 2025", "en-GB", "reviewed 2025-05", True),
        ("Review date: May 2025", "en-US", "reviewed 2025-05", False),
    ],
)
def test_settles_what_review_date_means(text: str, locale: str, expected: str, unclear: bool) -> None:
    (date,) = (date for date in found(text, locale=locale) if f"{date.role} {date.value}" == expected)
    assert date.unclear_role is unclear


def test_another_date_on_the_page_settles_the_order_of_numbers() -> None:
    both = "Last reviewed: 03/04/2025. Next review due: {}"
    assert [(date.value, date.ambiguous) for date in found(both.format("04/03/2028"))] == [
        ("2025-04-03", True),
        ("2028-03-04", True),
    ]
    assert [(date.value, date.ambiguous) for date in found(both.format("30/03/2028"))] == [
        ("2025-04-03", False),
        ("2028-03-30", False),
    ]
    assert [(date.value, date.ambiguous) for date in found(both.format("03/30/2028"))] == [
        ("2025-03-04", False),
        ("2028-03-30", False),
    ]


def test_points_at_the_date_in_the_source() -> None:
    text = "---\nnext_review: '2028-05-03'\n---\n\nRest.\n\nReviewed: **3 May\n2025** by the eye clinic\n"
    document = read_text(text)
    assert [document.source.excerpt(date.span) for date in Reading(document, today=TODAY).dates] == [
        "2028-05-03",
        "3 May\n2025",
    ]


def test_dates_of_a_video_are_kept_apart() -> None:
    text = "<p>Media last reviewed: May 2020<br>Next review due: May 2022</p><p>Page last reviewed: May 2025</p>"
    reading = Reading(read_text(text, format="html"), today=TODAY)
    assert [date.value for date in reading.dates] == ["2025-05"]
    media = dates.survey(reading.document, reading.passages, TODAY, "en-GB").media
    assert [(date.role, date.value) for date in media] == [("reviewed", "2020-05"), ("next-review", "2022-05")]


def test_dates_that_cannot_be_are_problems_and_no_dates() -> None:
    document = read_text("Last reviewed: 31 February 2025. Next review due: May 20288.")
    reading = Reading(document, today=TODAY)
    assert reading.dates == ()
    bad = dates.survey(document, reading.passages, TODAY, "en-GB").problems
    assert [(one.role, document.source.excerpt(one.span)) for one in bad] == [
        ("reviewed", "31 February 2025"),
        ("next-review", "May 20288"),
    ]


def test_readers_comments_do_not_count() -> None:
    text = "<p>Rest.</p><div class='comments'><p>Updated: 3 May 2025</p></div>"
    assert found(text, "html") == ()


@pytest.mark.parametrize("piece", ["Reviewed 3 May 2024, ", "(updated 12 ", "review by Anna 12/12/12/", "last 20 "])
def test_a_page_without_a_full_stop_takes_linear_time(piece: str) -> None:
    def work_of(times: int) -> Work:
        document = read_text(piece * times, format="text")
        passages = Reading(document).passages
        return lambda: dates.find(document, passages, TODAY, "en-GB")

    assert grows_in_proportion(work_of, 100, 8)
