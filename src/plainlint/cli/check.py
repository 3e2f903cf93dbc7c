"""`plainlint check`: check pages and show what to change."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

import click

from plainlint.checking import STDIN, Checking
from plainlint.cli import shared_options as shared
from plainlint.files import Unread
from plainlint.report import Tally, text
from plainlint.rule import Level, Report
from plainlint.settings import House


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show the findings.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The lowest level that makes the exit status 1 (error, unless your settings say otherwise).",
)
@click.option("--select", default="", metavar="RULES", help="Only these rules, with commas between them.")
@click.option("--ignore", default="", metavar="RULES", help="Not these rules, with commas between them.")
@shared.preset
@shared.rules_folder
@shared.config
@shared.today
@shared.stdin_filename
@click.option("--fix", is_flag=True, help="Put right in the files what plainlint is sure of, then check.")
@click.option("--grammar", is_flag=True, help="Check grammar and spelling too, by LanguageTool.")
@click.option("--git", is_flag=True, help="Compare each page with the version that was reviewed, as git has it.")
@click.option("--no-cache", is_flag=True, help="Check every page anew, also those that have not changed.")
@click.option("--quiet", is_flag=True, help="Show errors only, and no summary.")
@click.option("--timings", is_flag=True, help="Show at the end how long each rule took.")
@shared.tells_mistakes
def command(
    paths: tuple[str, ...],
    form: str,
    fail_on: str | None,
    select: str,
    ignore: str,
    preset: str,
    rules_folder: str | None,
    config: str | None,
    today: datetime.date | None,
    stdin_filename: str | None,
    fix: bool,
    grammar: bool,
    git: bool,
    no_cache: bool,
    quiet: bool,
    timings: bool,
) -> None:
    """Check pages and show what to change.

    PATHS are files and folders; a “-” is what comes from standard input. Without PATHS, the folder that you are in.

    The exit status is 0 where nothing stops publication, 1 where something does, and 2 where a page could not be
    checked.
    """
    house = shared.told_settings(config, rules_folder, select, ignore, preset)
    if STDIN in paths and not stdin_filename:
        raise shared.wrong_call("Say how to read what comes from “-”: add for example “--stdin-filename page.md”.")
    if STDIN in paths and fix:
        raise shared.wrong_call("“--fix” changes files, and “-” is none. Name a file.")
    keeps = not (no_cache or fix or timings)
    run = _checking(house, today, grammar or house.settings.grammar.on, git, keeps)
    tally = Tally()
    clock: Counter[str] = Counter()
    reports = run.fixed_reports(paths or (".",)) if fix else run.reports(paths or (".",), stdin_filename or "")
    outcomes = _noted(reports, tally, clock)
    if form == "json":
        _as_json(outcomes, tally, today)
    else:
        _as_text(outcomes, tally, quiet)
    if timings:
        _show_timings(clock)
    gate = fail_on or house.settings.fail_on
    raise click.exceptions.Exit(tally.exit_status(None if gate == "never" else Level[gate.upper()]))


def _checking(house: House, today: datetime.date | None, grammar: bool, git: bool, keeps: bool) -> Checking:
    """How to check; reports are kept only where they say nothing that another program said."""
    kept = None
    if keeps and not (grammar or git):
        from plainlint.kept_reports import KeptReports

        kept = KeptReports.of(house, today)
    if not (kept and kept.vouches()):
        house.verify()
    proofreader = history = None
    if grammar:
        from plainlint.grammar import proofreader as of

        proofreader = of(house)
    if git:
        from plainlint.services.git_history import GitHistory

        history = GitHistory()
    return Checking(house, today, proofreader, history, kept)


def _noted(outcomes: Iterable[Report | Unread], tally: Tally, clock: Counter[str]) -> Iterator[Report]:
    """The reports; what could not be read is told on standard error."""
    for outcome in outcomes:
        tally.add(outcome)
        if isinstance(outcome, Unread):
            shared.tell_unread(outcome)
        else:
            clock.update(outcome.seconds)
            yield outcome


def _as_text(reports: Iterator[Report], tally: Tally, quiet: bool) -> None:
    style = shared.styled if shared.in_colour() else text.plain
    for report in reports:
        for line in text.lines(report, style, lowest=Level.ERROR if quiet else Level.INFO):
            click.echo(line)
    if not quiet:
        click.echo(text.summary(tally))


def _as_json(reports: Iterator[Report], tally: Tally, today: datetime.date | None) -> None:
    from plainlint.report import as_json

    click.echo(as_json.opening((today or datetime.date.today()).isoformat()))
    for part in as_json.files(reports):
        click.echo(part, nl=False)
    click.echo(as_json.closing(tally))


def _show_timings(clock: Counter[str]) -> None:
    click.echo("Milliseconds for each rule; the first to ask for a fact pays for it.", err=True)
    for rule, seconds in clock.most_common():
        click.echo(f"{seconds * 1000:9.1f}  {rule}", err=True)
