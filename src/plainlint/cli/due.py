"""`plainlint due`: the review calendar of a whole site."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import click

from plainlint.cli import shared_options as shared
from plainlint.facts.review_calendar import Due, DueState, due
from plainlint.reading import Reading
from plainlint.report import calendar
from plainlint.settings import House

_RULE = "overdue-review"  # its options are the house's review cycle


class Days(click.ParamType[int]):
    """A number of days, written as 90d, 12w or 6m."""

    name = "days"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of days, or a usage error that shows how to write one."""
        match = re.fullmatch(r"(\d{1,4})([dwm]?)", str(value))
        if not match:
            self.fail(f"“{value}” is no length of time. Write it as 90d, 12w or 6m.", param, ctx)
        return int(match[1]) * {"": 1, "d": 1, "w": 7, "m": 31}[match[2]]


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--within", type=Days(), metavar="TIME", help="Show only what is due within this time, as 90d or 6m.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv", "ics"]), default="text", help="The form.")
@click.option("--output", metavar="FILE", help="Write to this file.")
@shared.config
@shared.today
@shared.tells_mistakes
def command(
    paths: tuple[str, ...],
    within: int | None,
    form: str,
    output: str | None,
    config: str | None,
    today: datetime.date | None,
) -> None:
    """Show which pages are overdue for review, due soon, or have no date.

    PATHS are files and folders. Without PATHS, the folder that you are in. “--format ics” makes a calendar that your
    team can subscribe to.
    """
    house = shared.house(config, None)
    day = today or datetime.date.today()
    if output:
        _refuse_to_overwrite(Path(output))
    rows = (calendar.row(reading, _due(reading, house, day, within)) for reading in shared.readings(paths, house, day))
    listed = calendar.ordered(row for row in rows if within is None or row.state != DueState.LATER)
    made = {
        "text": lambda: "".join(f"{line}\n" for line in calendar.lines(listed)),
        "json": lambda: calendar.as_json(listed, day) + "\n",
        "csv": lambda: calendar.as_csv(listed),
        "ics": lambda: calendar.as_icalendar(listed, day),
    }[form]()
    if not output:
        click.echo(made, nl=False)
        return
    try:
        Path(output).write_text(made, encoding="utf-8", newline="")
    except OSError as wrong:
        raise shared.wrong_call(f"{output} cannot be written: {wrong.strerror}.") from None


def _due(reading: Reading, house: House, day: datetime.date, within: int | None) -> Due:
    rule = house.book_for(reading.document.source.name).get(_RULE)
    names = ("cycle_months", "warning_days", "grace_days")
    cycle: dict[str, int] = {name: getattr(rule.check, name) for name in names} if rule else {}
    if within is not None:
        cycle["warning_days"] = within
    return due(reading.dates, day, **cycle)


def _refuse_to_overwrite(path: Path) -> None:
    """A calendar that plainlint wrote may be written anew; any other file is somebody's."""
    if not path.exists():
        return
    try:
        ours = calendar.PRODUCT in path.read_text(encoding="utf-8")[:200]
    except (OSError, UnicodeDecodeError):
        ours = False
    if not ours:
        raise shared.wrong_call(f"{path} is here already, and it is no calendar of plainlint. Choose another name.")
