"""Servers that hang, lie or die: each ends in a sentence and exit status 2, with the other findings still shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import Ran, Run

LONG = (
    "You can ring the ward at any time of the day or night and a nurse will answer all the questions that you have.\n"
)


@contextmanager
def serving(behaviour: str) -> Iterator[str]:
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            if behaviour == "hangs":
                done.wait(20)
                return
            if behaviour == "dies":
                self.connection.close()
                return
            self.send_response(500 if behaviour == "refuses" else 200)
            self.end_headers()
            self.wfile.write(b"Sorry." if behaviour == "refuses" else b"<html>not JSON</html>")

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        done.set()
        server.shutdown()
        server.server_close()


def check(run: Run, tmp_path: Path, settings: str) -> Ran:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(LONG)
    (tmp_path / "plainlint.yaml").write_text(settings)
    return run("check", "--grammar", "--select", "long-sentence,grammar", "a.md", "b.md")


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.mark.parametrize(
    ("behaviour", "says"),
    [
        ("hangs", "did not answer within 1 seconds. Start it again, or try later."),
        ("dies", "gave no answer"),
        ("refuses", "refused the text (500): Sorry."),
        ("lies", "gave no answer"),
    ],
)
def test_a_bad_server_is_told_once_a_page_and_the_rest_is_shown(
    run: Run, tmp_path: Path, behaviour: str, says: str
) -> None:
    with serving(behaviour) as address:
        ran = check(run, tmp_path, f'grammar: {{address: "{address}", deadline: 1}}\n')
    assert ran.status == 2
    assert [line.split(":")[0] for line in ran.out.splitlines()[:2]] == ["a.md", "b.md"]
    first, second = ran.err.splitlines()
    assert first.startswith(f"plainlint: a.md: The page is checked, but not in full. LanguageTool at {address} ")
    assert says in first
    assert says in second
    assert "Traceback" not in ran.err


def test_no_server_at_all_is_told(run: Run, tmp_path: Path) -> None:
    ran = check(run, tmp_path, 'grammar: {address: "http://127.0.0.1:9", deadline: 5}\n')
    assert ran.status == 2
    assert "LanguageTool at http://127.0.0.1:9 gave no answer" in ran.err
    assert "“plainlint doctor”" in ran.err


def test_no_languagetool_at_all_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "nowhere"))
    ran = check(run, tmp_path, "locale: en-GB\n")
    assert ran.status == 2
    assert ran.err.splitlines()[0] == (
        "plainlint: a.md: The page is checked, but not in full. There is no LanguageTool. Name one in the "
        "settings, under “grammar”, or run “plainlint grammar install”."
    )


def test_no_java_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars/languagetool-server.jar").write_bytes(b"")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    ran = check(run, tmp_path, "grammar: {jars: jars}\n")
    assert ran.status == 2
    assert "Grammar needs Java 17 or later, and there is none. Install it, or name a server." in ran.err


def test_doctor_names_a_server_that_does_not_answer(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plainlint.yaml").write_text('grammar: {address: "http://127.0.0.1:9"}\n')
    ran = run("doctor")
    assert ran.status == 0
    assert ran.out.splitlines()[-1].startswith("LanguageTool: no answer at http://127.0.0.1:9 (")


def test_doctor_looks_for_the_jars(run: Run, tmp_path: Path) -> None:
    (tmp_path / "jars").mkdir()
    (tmp_path / "plainlint.yaml").write_text("grammar: {jars: jars}\n")
    assert run("doctor").out.splitlines()[-1].startswith("LanguageTool: not in ")
    (tmp_path / "jars/languagetool-server-6.8.jar").write_bytes(b"")
    assert run("doctor").out.splitlines()[-1].startswith("LanguageTool: in ")
