"""`plainlint terms`: list hard words, and whether the pages explain them."""

from __future__ import annotations

import click

from plainlint.cli import shared_options as shared
from plainlint.report import counted, term_table


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to list them.")
@click.option("--totals", is_flag=True, help="One line for each word, over all pages.")
@shared.config
@shared.tells_mistakes
def command(paths: tuple[str, ...], form: str, totals: bool, config: str | None) -> None:
    """List the hard words of each page: where they stand first, and whether the page explains them.

    PATHS are files and folders. Without PATHS, the folder that you are in.
    """
    house = shared.house(config, None)
    rows = [row for reading in shared.readings(paths, house) for row in term_table.rows(reading)]
    summed = term_table.totals(rows)
    if form == "json":
        click.echo(term_table.as_json(rows, summed))
    elif form == "csv":
        click.echo(term_table.as_csv(summed if totals else rows), nl=False)
    else:
        lines = term_table.total_lines(summed) if totals else term_table.as_lines(rows)
        for line in lines:
            click.echo(line)
        unexplained = sum(total.no > 0 for total in summed)
        click.echo(f"{counted(len(summed), 'hard word')}; {unexplained} of them stand unexplained on some page.")
