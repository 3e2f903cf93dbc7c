"""Pages read alike with the compiled parsers and without them."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.requirements import Requirement
from tests.conftest import Run

from plainlint.readers import read_text

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
PAGES = [*sorted(SHARED.glob("seeds/*.txt")), *sorted(SHARED.glob("corpus/*.md"))[::6]]

TAGS = "<p> </p> <div> </div> <li> <b> </b> <br/> <BR> <h1 class=a> <a_href='x&amp;y&copy=1'> <img_alt=x_alt='y'>"
TEXTS = "<title> </title> <script> </script_> <style> </STYLE> <textarea> </textarea> <plaintext> <noscript>"
COMMENTS = "<!-- --> --!> <!--> <!x> </3> <!doctype_html> <![CDATA[ ]]> <script>_<!--<script> --> <xmp> </xmp>"
OTHERS = "< </ = ' \" / - ! > a é 😀 _ \n \t &amp; &#65; x=y \x0c \r <p_hidden"
PIECES = [piece.replace("_", " ") for piece in f"{TAGS} {TEXTS} {COMMENTS} {OTHERS}".split(" ")]
# What ends whatever is open, so that nothing is unfinished at the end of the page.
ENDS = "\"'>--></script></title></style></textarea></xmp></noscript><p>End</p>"


@contextmanager
def without(module: str) -> Iterator[None]:
    """As if a parser could not be imported."""
    with mock.patch.dict(sys.modules, {module: None}):
        yield


@pytest.mark.parametrize("path", PAGES or [None], ids=lambda path: path.name if path else "no pages")
def test_markdown_reads_alike(path: Path | None) -> None:
    if path is None:
        pytest.skip("the pages are not here")
    text = path.read_text("utf-8")
    compiled = read_text(text)
    with without("pyromark"):
        pure = read_text(text)
    for one, other in zip(compiled.blocks, pure.blocks, strict=True):
        assert (one.kind, one.text, one.zone, one.span, one.marks) == (
            other.kind,
            other.text,
            other.zone,
            other.span,
            other.marks,
        )
    assert (compiled.metadata, compiled.images, compiled.remarks) == (pure.metadata, pure.images, pure.remarks)


@given(pieces=st.lists(st.sampled_from(PIECES), max_size=15))
@settings(max_examples=500)
def test_html_reads_alike(pieces: list[str]) -> None:
    text = "".join(pieces) + ENDS
    compiled = read_text(text, format="html")
    with without("turbohtml"):
        pure = read_text(text, format="html")
    assert compiled.blocks == pure.blocks
    assert (compiled.metadata, compiled.images, compiled.language) == (pure.metadata, pure.images, pure.language)


def test_markdown_without_html_does_not_load_the_html_parser() -> None:
    code = (
        "import sys; from plainlint.readers import read_text; read_text('# Falls\\n\\nText.'); "
        "assert 'turbohtml' not in sys.modules; read_text('<b>Text</b>'); assert 'turbohtml' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_a_parser_of_markdown_it_is_said_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "falls.md").write_text("# Falls\n")
    code = "import sys; sys.modules.update(pyromark=None, markdown_it=None); from plainlint.cli import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", code, "check", "falls.md"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert "Run: pip install markdown-it-py mdit-py-plugins" in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_doctor_says_what_reads_pages(run: Run) -> None:
    assert "\nMarkdown: read by pyromark " in run("doctor").out
    with without("pyromark"), without("turbohtml"):
        out = run("doctor").out
    assert "\nMarkdown: read by markdown-it-py " in out
    assert "\nHTML: read by the scanner of plainlint\n" in out


@pytest.mark.parametrize(
    ("system", "machine", "version", "parsers"),
    [
        ("linux", "x86_64", "3.11", {"pyromark", "turbohtml"}),
        ("linux", "aarch64", "3.15", {"pyromark", "turbohtml"}),
        ("linux", "armv7l", "3.13", {"pyromark"}),
        ("darwin", "arm64", "3.12", {"pyromark", "turbohtml"}),
        ("darwin", "x86_64", "3.12", {"pyromark"}),
        ("win32", "AMD64", "3.14", {"pyromark", "turbohtml"}),
        ("win32", "ARM64", "3.14", {"pyromark"}),
        ("freebsd14", "amd64", "3.11", {"markdown-it-py", "mdit-py-plugins"}),
        ("linux", "x86_64", "3.16", {"markdown-it-py", "mdit-py-plugins"}),
    ],
)
def test_compiled_parsers_are_asked_for_where_they_have_a_wheel(
    system: str, machine: str, version: str, parsers: set[str]
) -> None:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    computer = {"sys_platform": system, "platform_machine": machine, "python_version": version}
    needed = [Requirement(line) for line in project["dependencies"]]
    found = {each.name for each in needed if each.marker is not None and each.marker.evaluate(computer)}
    assert found == parsers
