"""Earlier versions of a page, from the git repository that it stands in."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plainlint.readers import read_bytes
from plainlint.reading import Reading
from plainlint.services import ServiceFailed

_DEADLINE = 60  # seconds for one call of git
_ROLES = ("reviewed", "revised")


@dataclass
class GitHistory:
    """The history of pages; what holds for a whole repository is asked once."""

    _usable: set[Path] = field(default_factory=set, init=False)

    def reviewed_version(self, reading: Reading) -> Reading | None:
        """The page as it stood when its present review date was written on it; None where it states no such date.

        Raises:
            ServiceFailed: the page is in no repository, is not tracked, or its history is not here.
        """
        stated = _review_dates(reading)
        if not stated:
            return None
        path = Path(reading.document.source.name)
        self._check_repository(path)
        reviewed: Reading | None = None
        for version in _versions(path):
            old = Reading(read_bytes(version, path.name), reading.today, reading.locale, reading.lexicon)
            if _review_dates(old) != stated:
                break
            reviewed = old
        return reviewed

    def _check_repository(self, path: Path) -> None:
        top = _git(path, "rev-parse", "--show-toplevel")
        if top is None:
            raise ServiceFailed(f"{path} is in no git repository, so its history is not known. Leave out “--git”.")
        folder = Path(top.decode("utf-8", "surrogateescape").strip())
        if folder not in self._usable:
            if _git(path, "rev-parse", "--verify", "-q", "HEAD") is None:
                raise ServiceFailed("This git repository has no commits yet. Commit your pages, or leave out “--git”.")
            if (_git(path, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true":
                raise ServiceFailed(
                    "This git repository holds only its newest commits. Run “git fetch --unshallow” first."
                )
            self._usable.add(folder)
        if _git(path, "ls-files", "--error-unmatch", "--", path.name) is None:
            raise ServiceFailed(f"git does not track {path}, so its history is not known. Add and commit it.")


def _review_dates(reading: Reading) -> frozenset[tuple[str, str]]:
    return frozenset((date.role, date.value) for date in reading.dates if date.role in _ROLES)


def _versions(path: Path) -> Iterator[bytes]:
    """The committed versions of a page, the newest first, also under earlier names."""
    log = _git(path, "log", "--follow", "--format=%x00%H", "--name-only", "-z", "--", path.name) or b""
    told = [part.strip(b"\n").decode("utf-8", "surrogateescape") for part in log.split(b"\0") if part.strip(b"\n")]
    for commit, name in zip(told[::2], told[1::2], strict=True):
        version = _git(path, "show", f"{commit}:{name}")
        if version is not None:
            yield version


def _git(path: Path, *arguments: str) -> bytes | None:
    """What git says from the page's folder, or None where it fails."""
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(path.resolve().parent), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=_DEADLINE)
    except FileNotFoundError:
        raise ServiceFailed("git is not installed, so the history of pages is not known. Leave out “--git”.") from None
    except (OSError, subprocess.TimeoutExpired) as wrong:
        raise ServiceFailed(f"git gave no answer ({wrong}). Leave out “--git”, or try again.") from None
    return done.stdout if done.returncode == 0 else None
