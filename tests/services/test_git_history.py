from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run

PAGE = "# Ear drops\n\nPut in {drops} drops at night.\n\nLast reviewed: {date}\n"
FOUND = "page.md:3:1: warning: The text has changed since the review that the page states:"


@pytest.fixture(autouse=True)
def git_identity(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A Writer")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "writer@ward.example")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(folder: Path, drops: str, date: str = "4 March 2026", name: str = "page.md") -> None:
    (folder / name).write_text(PAGE.format(drops=drops, date=date))
    git(folder, "add", ".")
    git(folder, "commit", "-qm", f"{drops} drops")


def check(run: Run, *arguments: str) -> tuple[int, str, str]:
    status, out, err = run("check", "--git", "--select", "changed-since-review", *(arguments or ("page.md",)))
    return status, out.splitlines()[0] if out else "", err


def test_a_change_after_the_review_is_found(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "two")
    commit(tmp_path, "three")
    assert check(run)[1].startswith(FOUND)


def test_a_change_that_is_not_committed_is_found(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "two")
    (tmp_path / "page.md").write_text(PAGE.format(drops="three", date="4 March 2026"))
    assert check(run)[1].startswith(FOUND)


def test_a_new_review_makes_the_text_good_again(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "two")
    commit(tmp_path, "three", "5 June 2026")
    assert check(run) == (0, "1 page checked: nothing found.", "")


def test_a_page_that_was_moved_keeps_its_history(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "two", name="old name.md")
    git(tmp_path, "mv", "old name.md", "page.md")
    git(tmp_path, "commit", "-qm", "Move")
    assert check(run) == (0, "1 page checked: nothing found.", "")
    commit(tmp_path, "three")
    assert check(run)[1].startswith(FOUND)


def test_a_repository_without_commits_is_told(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "page.md").write_text(PAGE.format(drops="two", date="4 March 2026"))
    assert check(run) == (
        2,
        "1 page checked: nothing found. 1 path could not be checked.",
        "plainlint: page.md: The page is checked, but not in full. This git repository has no commits yet. Commit your "
        "pages, or leave out “--git”.\n",
    )


def test_a_page_that_git_does_not_track_is_told(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "two", name="other.md")
    (tmp_path / "page.md").write_text(PAGE.format(drops="two", date="4 March 2026"))
    status, _, err = check(run)
    assert status == 2
    assert "git does not track page.md, so its history is not known. Add and commit it." in err


def test_a_shallow_clone_is_told(run: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "whole")
    commit(tmp_path / "whole", "two")
    commit(tmp_path / "whole", "three")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}/whole", "part")
    status, _, err = check(run, "part/page.md")
    assert status == 2
    assert "This git repository holds only its newest commits. Run “git fetch --unshallow” first." in err


def test_a_page_outside_git_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "page.md").write_text(PAGE.format(drops="two", date="4 March 2026"))
    status, _, err = check(run)
    assert status == 2
    assert "page.md is in no git repository, so its history is not known. Leave out “--git”." in err
