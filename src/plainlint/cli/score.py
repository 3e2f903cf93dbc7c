"""`plainlint score`: how hard pages are to read."""

from __future__ import annotations

import click

from plainlint.cli import shared_options as shared
from plainlint.report import scores
from plainlint.report.scores import Grades, Row
from plainlint.settings import House


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--sections", is_flag=True, help="Score each section too.")
@click.option("--hardest", type=click.IntRange(1), metavar="N", help="Show the N hardest sentences of each page.")
@click.option("--explain", is_flag=True, help="Show what makes each page hard: sentences and words.")
@click.option("--compare", is_flag=True, help="Compare two versions: name the old one, then the new one.")
@click.option(
    "--engine", type=click.Choice(["plainlint", "textstat"]), default="plainlint", help="Who works out grades."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to show scores."
)
@shared.config
@shared.tells_mistakes
def command(
    paths: tuple[str, ...],
    sections: bool,
    hardest: int | None,
    explain: bool,
    compare: bool,
    engine: str,
    form: str,
    config: str | None,
) -> None:
    """Show how hard pages are to read: our own measure from 1 to 6, and the classic formulas.

    PATHS are files and folders. Without PATHS, the folder that you are in. Our measure follows how people rate
    sentences. The formulas only count words, sentences and syllables, so take them with care.
    """
    house = shared.house(config, None)
    grades = _engine(engine)
    if compare:
        _compare(paths, house, grades)
        return
    rows: list[Row] = []
    for reading in shared.readings(paths, house):
        own = list(scores.rows(reading, sections, grades))
        rows += own
        if form == "text":
            for line in scores.lines(own):
                click.echo(line)
            for line in scores.hardest_lines(reading, hardest or (3 if explain else 0)):
                click.echo(line)
            if explain and (costly := scores.costly_terms(reading, 5, house.lexicon)):
                listed = ", ".join(f"{word} ({count})" for word, count in costly)
                click.echo(f"    Words that make most sentences hard: {listed}")
    if form == "json":
        click.echo(scores.as_json(rows))
    elif form == "csv":
        click.echo(scores.as_csv(rows), nl=False)


def _compare(paths: tuple[str, ...], house: House, grades: Grades | None) -> None:
    if len(paths) != 2:
        raise shared.wrong_call("“--compare” takes two files: the old version, then the new one.")
    versions = {}
    for reading in shared.readings(paths, house):
        versions[reading.document.source.name] = next(scores.rows(reading, False, grades))
    if len(versions) == len(set(paths)):
        for line in scores.comparison(*(versions[path] for path in paths)):
            click.echo(line)


def _engine(name: str) -> Grades | None:
    if name == "plainlint":
        return None
    from plainlint.services import ServiceFailed, textstat

    try:
        return textstat.engine()
    except ServiceFailed as wrong:
        raise shared.wrong_call(str(wrong)) from None
