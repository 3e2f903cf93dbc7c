from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.conftest import Ran, Run

PAGES = {
    "late.md": "# Asthma\n\nLast reviewed: 1 March 2020. Next review due: 1 March 2023.\n",
    "soon.md": "# Back pain; what helps, and what does not\n\nNext review due: 10 January 2027\n",
    "later.md": "# Hay fever\n\nNext review due: 1 May 2028\n",
    "never.md": "# Hives\n\nRing us.\n",
    "old.md": "# Knee\n\nLast reviewed: June 2022\n",
}


@pytest.fixture(autouse=True)
def pages(tmp_path: Path) -> None:
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")


def due(run: Run, *arguments: str) -> Ran:
    return run("due", "--today", "2026-11-22", *arguments)


def test_the_most_urgent_page_stands_first(run: Run) -> None:
    assert due(run) == (
        0,
        "late.md:3: overdue since 1 March 2023\n"
        "old.md:3: overdue since 1 June 2025\n"
        "soon.md:3: due on 10 January 2027\n"
        "never.md: has no review date\n"
        "later.md:3: due on 1 May 2028\n"
        "5 pages: 2 overdue, 1 due soon, 1 without a date, 1 due later.\n",
        "",
    )


@pytest.mark.parametrize(("within", "shown"), [("10d", 3), ("90d", 4), ("2y", 0), ("24m", 5)])
def test_within_leaves_out_what_is_due_later(run: Run, within: str, shown: int) -> None:
    ran = due(run, "--within", within)
    if shown:
        assert len(ran.out.splitlines()) == shown + 1
    else:
        assert ran.status == 2
        assert "“2y” is no length of time. Write it as 90d, 12w or 6m." in ran.err


def test_the_house_sets_the_cycle(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plainlint.yaml").write_text("rules: {overdue-review: {cycle-months: 60}}\n")
    assert "old.md:3: due on 1 June 2027\n" in due(run).out


def events_of(calendar: str) -> dict[str, Any]:
    """The events by their summary, as another program reads them."""
    made: Any = icalendar.Calendar.from_ical(calendar)
    return {str(event["SUMMARY"]): event for event in made.walk("VEVENT")}


def test_a_calendar_is_read_by_a_real_parser(run: Run) -> None:
    events = events_of(due(run, "--format", "ics").out)
    assert {name: event["DTSTART"].dt for name, event in events.items()} == {
        "Review “Asthma”": datetime.date(2023, 3, 1),
        "Review “Knee”": datetime.date(2025, 6, 1),
        "Review “Back pain; what helps, and what does not”": datetime.date(2027, 1, 10),
        "Review “Hay fever”": datetime.date(2028, 5, 1),
    }
    assert str(events["Review “Asthma”"]["DESCRIPTION"]) == "late.md must be reviewed by 1 March 2023."
    assert len({str(event["UID"]) for event in events.values()}) == 4


def test_a_long_title_is_folded_and_read_whole(run: Run, tmp_path: Path) -> None:
    title = "Übung " * 30 + "😀"
    (tmp_path / "a.md").write_text(f"# {title}\n\nNext review due: 1 May 2028\n", encoding="utf-8")
    ran = due(run, "a.md", "--format", "ics")
    assert max(len(line.encode()) for line in ran.out.splitlines()) <= 75
    assert list(events_of(ran.out)) == [f"Review “{title}”"]


def test_the_same_page_keeps_its_event(run: Run) -> None:
    first, second = (due(run, "late.md", "--format", "ics").out for _ in range(2))
    assert first == second


def test_json_and_csv_hold_the_same_rows(run: Run) -> None:
    rows = json.loads(due(run, "--format", "json").out)["pages"]
    assert rows[0] == {"page": "late.md", "title": "Asthma", "state": "overdue", "due": "2023-03-01", "line": 3}
    table = list(csv.DictReader(io.StringIO(due(run, "--format", "csv").out)))
    assert [row["page"] for row in table] == [row["page"] for row in rows]


def test_a_calendar_may_be_written_anew_but_no_other_file(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        assert due(run, "late.md", "--format", "ics", "--output", "reviews.ics").status == 0
    (tmp_path / "reviews.ics").write_text("My own notes.")
    ran = due(run, "late.md", "--format", "ics", "--output", "reviews.ics")
    assert ran == (
        2,
        "",
        "Error: reviews.ics is here already, and it is no calendar of plainlint. Choose another name.\n",
    )
    assert (tmp_path / "reviews.ics").read_text() == "My own notes."


def test_a_page_that_cannot_be_read_makes_the_status_2(run: Run) -> None:
    ran = due(run, "late.md", "gone.md")
    assert ran.status == 2
    assert ran.out.startswith("late.md:3: overdue")
    assert ran.err == "plainlint: gone.md: There is no such file or folder. Check the spelling of its name.\n"


def test_the_house_says_what_its_own_keys_mean(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("---\nLook-again: 2027-05-01\n---\n\n# Wrist\n\nRing us.\n")
    assert "own.md: has no review date" in due(run, "own.md").out
    (tmp_path / "plainlint.yaml").write_text("date-keys: {look-again: next-review}\n")
    assert "own.md:2: due on 1 May 2027" in due(run, "own.md").out
