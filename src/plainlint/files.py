"""Which files a person means by the paths that they give."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainlint.readers import FORMATS

if TYPE_CHECKING:
    from plainlint.settings import House


class Unread(NamedTuple):
    """A file that could not be checked; it makes the exit status 2."""

    name: str
    message: str


def resolve(paths: Sequence[str], house: House) -> Iterator[Path | Unread]:
    """The pages below these paths, each once, in order; what cannot be found comes as an Unread.

    A folder gives its Markdown, HTML and text files, less those that .gitignore or the settings leave out.
    """
    seen: set[str] = set()
    for name in paths:
        for found in _below(name, house):
            key = found.name if isinstance(found, Unread) else os.path.normpath(found)
            if key not in seen:
                seen.add(key)
                yield found


def _below(name: str, house: House) -> Iterator[Path | Unread]:
    path = Path(name)
    try:
        if path.is_dir():
            pages = [page for page in _listed(path) if page.suffix.lower() in FORMATS]
            pages = [page for page in pages if not house.matches(str(page), house.settings.exclude)]
            if pages:
                yield from pages
            else:
                yield Unread(name, f"This folder has no page to check. plainlint reads {endings()} files.")
        elif path.is_file():
            yield path
        elif path.exists():
            yield Unread(name, "This is no ordinary file. Name a file or a folder.")
        elif path.is_symlink():
            yield Unread(name, "This link leads nowhere. Name the file itself.")
        else:
            yield Unread(name, "There is no such file or folder. Check the spelling of its name.")
    except (OSError, ValueError) as wrong:
        yield Unread(name, f"This path cannot be read: {reason(wrong)}.")


def endings() -> str:
    """The endings of the files that plainlint reads, as words."""
    *first, last = FORMATS
    return f"{', '.join(first)} and {last}"


def reason(wrong: Exception) -> str:
    """What an operating system's error says, as the middle of a sentence."""
    text = wrong.strerror if isinstance(wrong, OSError) and wrong.strerror else str(wrong)
    return text[:1].lower() + text[1:].rstrip(".")


def _listed(folder: Path) -> list[Path]:
    """The files below a folder that git does not ignore, in order."""
    by_git = _listed_by_git(folder)
    return sorted(by_git if by_git is not None else _walked(folder))


def _listed_by_git(folder: Path) -> list[Path] | None:
    """What git lists, or None where git is missing or the folder is in no repository."""
    import subprocess  # a fifth of the time that one small page takes, and only folders need it

    command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), "ls-files", "-coz", "--exclude-standard"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError:
        return None
    if done.returncode:
        return None
    names = (os.fsdecode(name) for name in done.stdout.split(b"\0") if name)
    return [path for path in (folder / name for name in names) if path.is_file()]


def _walked(folder: Path) -> Iterator[Path]:
    """The files below a folder that is in no repository, less those that its .gitignore files name."""
    from pathspec import GitIgnoreSpec

    ignores: list[tuple[Path, GitIgnoreSpec]] = []
    for where, folders, names in os.walk(folder):
        here = Path(where)
        if ".gitignore" in names:
            lines = (here / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
            ignores.append((here, GitIgnoreSpec.from_lines(lines)))

        def ignored(path: Path, ending: str = "") -> bool:
            return any(
                spec.match_file(path.relative_to(base).as_posix() + ending)
                for base, spec in ignores
                if path.is_relative_to(base)
            )

        folders[:] = sorted(name for name in folders if name != ".git" and not ignored(here / name, "/"))
        for name in sorted(names):
            if not ignored(here / name) and (here / name).is_file():
                yield here / name
