"""`plainlint grammar install`: the one command that downloads anything, and only when told to."""

from __future__ import annotations

import click

from plainlint.cli import shared_options as shared
from plainlint.services import ServiceFailed
from plainlint.services import languagetool_server as server

VERSION = "6.8"


@click.group()
def command() -> None:
    """Install LanguageTool, which checks grammar and spelling."""


@command.command("install")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def install(yes: bool) -> None:
    """Download LanguageTool, about 250 MB, through language-tool-python."""
    try:
        import language_tool_python  # noqa: F401
        from language_tool_python.download_lt import download_lt
    except ImportError:
        raise shared.wrong_call("Install the extra first: pip install “plainlint[grammar]”.") from None
    try:
        server.java_command()
    except ServiceFailed as wrong:
        raise shared.wrong_call(str(wrong)) from None
    if there := server.installed():
        click.echo(f"LanguageTool is here already, in {there}.")
        return
    click.echo(f"This downloads LanguageTool {VERSION}, about 250 MB, from the servers of LanguageTool.")
    if not yes:
        click.confirm("Download it?", abort=True)
    try:
        download_lt(VERSION)
    except Exception as wrong:  # whatever goes wrong in another program's download ends in the same advice
        why = type(wrong).__name__
        raise shared.wrong_call(
            f"LanguageTool could not be downloaded ({why}). Check your network, or name a folder with its jars in the "
            "settings, under “grammar”."
        ) from None
    click.echo(f"LanguageTool is installed in {server.installed()}.")
