from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

LONG = (
    "You can ring the ward at any time of the day or night and a nurse will answer all the questions that you have.\n"
)
FOUND = (
    "page.md:1:1: warning: This sentence has 24 words. Split it, or cut it to 20 words or fewer. (long-sentence)\n"
    "1 page checked: 1 warning.\n"
)
ONLY = ("--select", "long-sentence")


@pytest.fixture(autouse=True)
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(LONG)
    return path


def test_a_finding_is_one_line_with_its_place(run: Run) -> None:
    assert run("check", "page.md", *ONLY) == (0, FOUND, "")


def test_the_gate_decides_the_exit_status(run: Run) -> None:
    statuses = [
        run("check", "page.md", *ONLY, "--fail-on", gate).status for gate in ("error", "warning", "info", "never")
    ]
    assert statuses == [0, 1, 1, 0]


def test_a_clean_page_says_so(run: Run, page: Path) -> None:
    page.write_text("Ring us.\n")
    assert run("check", *ONLY) == (0, "1 page checked: nothing found.\n", "")


def test_quiet_shows_errors_only(run: Run, page: Path) -> None:
    page.write_text(LONG + "\n" + LONG.strip() + " " + "and " * 12 + "\n")
    ran = run("check", "--quiet", *ONLY)
    assert ran.status == 1
    assert [line.split(": ")[1] for line in ran.out.splitlines()] == ["error"]


def test_what_comes_from_standard_input_is_read_by_its_name(run: Run) -> None:
    ran = run("check", "-", "--stdin-filename", "x.html", *ONLY, stdin=f"<p>{LONG}</p>".encode())
    assert ran.out.splitlines()[0].startswith("x.html:1:4: warning: This sentence has 24 words.")


def test_standard_input_without_a_name_is_refused(run: Run) -> None:
    ran = run("check", "-")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Error: Say how to read what comes from “-”: add for example “--stdin-filename page.md”.\n"


def test_a_missing_file_never_hides_behind_findings(run: Run) -> None:
    ran = run("check", "nowhere.md", "page.md", *ONLY)
    assert ran == (
        2,
        FOUND.replace("1 warning.", "1 warning. 1 path could not be checked."),
        "plainlint: nowhere.md: There is no such file or folder. Check the spelling of its name.\n",
    )


def test_a_folder_without_pages_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("check", "empty")
    assert (ran.status, ran.out) == (2, "No page was checked.\n")
    assert ran.err == (
        "plainlint: empty: This folder has no page to check. plainlint reads .md, .markdown, .mdx, .html, .htm, "
        ".xhtml, .txt and .text files.\n"
    )


@pytest.mark.parametrize(
    ("name", "content", "starts"),
    [
        ("a.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02", "plainlint: a.md: "),
        ("b.html", b"<p>a\x00b</p>", "plainlint: b.html: "),
        ("c.docx", b"PK\x03\x04", "plainlint: c.docx: "),
        ("d.md", b"---\ntitle: [\n---\n\nHello.\n", "plainlint: d.md: "),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_checked(
    run: Run, tmp_path: Path, name: str, content: bytes, starts: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = run("check", name, "page.md", *ONLY)
    assert ran.status == 2
    assert ran.out.startswith("page.md:1:1: warning:")
    assert ran.err.startswith(starts)
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err


def test_a_loop_of_links_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    ran = run("check", "a.md", "page.md", *ONLY)
    assert ran.status == 2
    assert ran.out.startswith("page.md:1:1:")
    assert ran.err.startswith("plainlint: a.md: ")


def test_a_pipe_is_no_file(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    ran = run("check", "pipe.md")
    assert (ran.status, ran.err) == (2, "plainlint: pipe.md: This is no ordinary file. Name a file or a folder.\n")


def test_a_folder_that_links_to_itself_is_walked_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert run("check", *ONLY).out == FOUND


def test_other_encodings_are_read_and_said(run: Run, page: Path) -> None:
    page.write_bytes(LONG.replace("questions", "“questions”").encode("cp1252"))
    ran = run("check", "page.md", *ONLY)
    assert ran.status == 0
    assert ran.out.startswith("page.md: note: ")
    assert "Windows-1252" in ran.out.splitlines()[0]


def test_control_characters_of_a_page_cannot_act(run: Run, tmp_path: Path) -> None:
    name = "a\nb\x1b[31m.md"
    (tmp_path / name).write_text(LONG)
    ran = run("check", name, *ONLY)
    assert ran.out.splitlines()[0].startswith("a\\nb\\x1b[31m.md:1:1: warning:")


def test_git_decides_what_is_ignored(run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("drafts/\n")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/x.md").write_text(LONG)
    assert run("check", *ONLY).out == FOUND


def test_without_git_the_ignore_files_are_followed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".gitignore").write_text("drafts/\n*.html\n!kept.html\n")
    for name in ("drafts/x.md", "a.html", "kept.html", "deep/drafts/y.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Ring us.\n")
    assert run("check", *ONLY).out.splitlines()[-1] == "2 pages checked: 1 warning."


def test_json_carries_every_place(run: Run) -> None:
    ran = run("check", "page.md", "nowhere.md", *ONLY, "--format", "json", "--today", "2026-11-22")
    told = json.loads(ran.out)
    assert ran.status == 2
    assert told == {
        "version": 1,
        "plainlint": told["plainlint"],
        "today": "2026-11-22",
        "files": [
            {
                "name": "page.md",
                "notes": [],
                "silenced": 0,
                "findings": [
                    {
                        "rule": "long-sentence",
                        "level": "warning",
                        "message": "This sentence has 24 words. Split it, or cut it to 20 words or fewer.",
                        "excerpt": LONG.strip(),
                        "start": {"offset": 0, "line": 1, "column": 1},
                        "end": {"offset": len(LONG) - 1, "line": 1, "column": len(LONG)},
                        "related": [],
                        "suggestions": [],
                    }
                ],
            }
        ],
        "unread": [
            {"name": "nowhere.md", "message": "There is no such file or folder. Check the spelling of its name."}
        ],
        "summary": {"files": 1, "silenced": 0, "fixed": 0, "error": 0, "warning": 1, "info": 0},
    }


def test_timings_name_each_rule(run: Run) -> None:
    assert run("check", *ONLY, "--timings").err.splitlines()[1].endswith("  long-sentence")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check", "--select", "long-sentense"), "There is no rule “long-sentense”. Do you mean “long-sentence”?"),
        (("check", "--today", "22/11/2026"), "“22/11/2026” is not a date. Write it as 2026-11-22."),
        (("check", "--config", "none.yaml"), "none.yaml: There is no such settings file. Check its name."),
        (("check", "--rules", "none"), "There is no rule file here. Name a folder that holds .yaml files."),
        (("chekc",), "No such command 'chekc'"),
    ],
)
def test_a_wrong_call_says_what_to_do(run: Run, arguments: tuple[str, ...], says: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err


def test_a_remark_on_the_page_allows_a_finding(run: Run, page: Path) -> None:
    page.write_text(f"<!-- plainlint: allow long-sentence because the law fixes the wording -->\n\n{LONG}\n{LONG}")
    ran = run("check", *ONLY)
    assert ran.out.splitlines()[-1] == "1 page checked: 1 warning. 1 finding is allowed by remarks on the pages."


def test_an_allowance_without_a_reason_allows_nothing(run: Run, page: Path) -> None:
    page.write_text(f"<!-- plainlint: allow long-sentence -->\n\n{LONG}")
    assert run("check", *ONLY).out.splitlines()[-1] == "1 page checked: 1 warning."


def test_output_that_is_closed_early_ends_quietly(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.md").write_text(LONG * 40)
    command = [sys.executable, "-m", "plainlint", "check", str(tmp_path), *ONLY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read().decode()
    assert process.returncode == 2
    assert told == "plainlint: the output was closed before the end, so not all findings were shown.\n"


def test_a_mistake_in_the_settings_is_told_before_another_program_is_asked(run: Run) -> None:
    ran = run("check", "--grammar", "--git", "--select", "no-such-rule", "page.md")
    assert (ran.status, ran.out) == (2, "")
    assert "There is no rule “no-such-rule”." in ran.err
