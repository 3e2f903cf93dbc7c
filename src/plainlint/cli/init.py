"""`plainlint init`: write a settings file with remarks."""

from __future__ import annotations

from pathlib import Path

import click

from plainlint import settings
from plainlint.cli import shared_options as shared


@click.command()
def command() -> None:
    """Write plainlint.yaml, a settings file with remarks, into the folder that you are in."""
    path = Path(settings.FILE_NAME)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(settings.TEMPLATE)
    except FileExistsError:
        raise shared.wrong_call(f"{path} is here already. Change that file, or move it away first.") from None
    except OSError as wrong:
        raise shared.wrong_call(f"{path} cannot be written: {wrong.strerror}.") from None
    click.echo(f"{path} is written. Open it in an editor: each setting is explained there.")
