"""Options that several commands take, and the settings that they lead to."""

from __future__ import annotations

import datetime
import functools
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plainlint import settings
from plainlint.checking import Checking
from plainlint.files import Unread
from plainlint.records import Mistakes
from plainlint.report import visible
from plainlint.rule import Level
from plainlint.settings import House

if TYPE_CHECKING:
    from plainlint.reading import Reading

F = TypeVar("F", bound=Callable[..., Any])

config = click.option("--config", metavar="FILE", help="Take the settings from this file.")
preset = click.option("--preset", default="", metavar="NAMES", help="Follow these house styles too (see “presets”).")
rules_folder = click.option("--rules", "rules_folder", metavar="DIR", help="Add your own rules from this folder.")
stdin_filename = click.option("--stdin-filename", metavar="NAME", help="The name of what comes from “-”.")


class Day(click.ParamType[datetime.date]):
    """A date written as 2026-11-22."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """The date, or a usage error that shows how to write one."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"“{value}” is not a date. Write it as 2026-11-22.", param, ctx)


today = click.option("--today", type=Day(), metavar="DATE", help="Judge review dates as on this day (2026-11-22).")


def wrong_call(message: str) -> click.ClickException:
    """An error that ends the run with status 2."""
    return click.ClickException(message)


def tell_unread(unread: Unread) -> None:
    """Say on standard error which path could not be read, and why."""
    click.echo(f"plainlint: {visible(unread.name)}: {unread.message}", err=True)


def readings(paths: tuple[str, ...], house: House, today: datetime.date | None = None) -> Iterator[Reading]:
    """A reading of each page; what cannot be read is told, and makes the exit status 2 after the last."""
    missed = False
    for outcome in Checking(house, today).readings(paths or (".",)):
        if isinstance(outcome, Unread):
            tell_unread(outcome)
            missed = True
        else:
            yield outcome
    if missed:
        click.get_current_context().call_on_close(_leave_with_2)


def _leave_with_2() -> None:
    raise click.exceptions.Exit(2)


def tells_mistakes(command: F) -> F:
    """Turn mistakes in settings and rules into a message and exit status 2."""

    @functools.wraps(command)
    def told(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except Mistakes as wrong:
            for mistake in wrong.mistakes:
                click.echo(f"plainlint: {mistake}", err=True)
            raise click.exceptions.Exit(2) from None

    return told  # type: ignore[return-value]


def house(
    config: str | None, rules_folder: str | None = None, select: str = "", ignore: str = "", preset: str = ""
) -> House:
    """The settings that hold: the file's, changed by the options of the call.

    Raises:
        Mistakes: something in the settings is wrong.
    """
    found = told_settings(config, rules_folder, select, ignore, preset)
    found.verify()
    return found


def told_settings(
    config: str | None, rules_folder: str | None = None, select: str = "", ignore: str = "", preset: str = ""
) -> House:
    """The same, without a look at whether there are such rules."""
    path = Path(config) if config else settings.find(Path.cwd())
    found = settings.load(path) if path else House()
    changes: dict[str, Any] = {}
    if rules_folder:
        changes["rules_folder"] = str(Path(rules_folder).resolve())
    if preset:
        changes["extends"] = (*found.settings.extends, *_names(preset))
    if select:
        changes["select"] = _names(select)
    if ignore:
        changes["ignore"] = (*found.settings.ignore, *_names(ignore))
    return replace(found, settings=found.settings._replace(**changes), _books={}) if changes else found


def _names(given: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in given.split(",") if name.strip())


def in_colour() -> bool:
    """Whether standard output is a terminal that wants colour."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def styled(word: str, level: Level) -> str:
    """The level's word in its colour; the word says the same without it."""
    return click.style(word, fg={Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}[level])
