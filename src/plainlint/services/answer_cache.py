"""Answers that need not be asked for twice, kept in the user's cache folder by the text that was asked about."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_MOST = 400_000  # answers about blocks of prose, enough for 5,000 pages


@dataclass(frozen=True)
class AnswerCache:
    """A file of answers. A cache that cannot be read or written only costs time."""

    path: Path
    most: int = _MOST  # answers that are kept; the oldest go first

    def get(self, keys: Sequence[str]) -> dict[str, Any]:
        """The answers that are known."""
        found: dict[str, Any] = {}
        with suppress(sqlite3.Error, OSError, ValueError), closing(self._open()) as store:
            for key in keys:
                row = store.execute("select answer from answers where key = ?", (key,)).fetchone()
                if row:
                    found[key] = json.loads(row[0])
        return found

    def put(self, answers: dict[str, Any]) -> None:
        """Keep these answers."""
        with suppress(sqlite3.Error, OSError), closing(self._open()) as store, store:
            rows = [(key, json.dumps(answer)) for key, answer in answers.items()]
            store.executemany("insert or replace into answers (key, answer) values (?, ?)", rows)
            store.execute(
                "delete from answers where rowid <= (select max(rowid) from answers) - ?",
                (self.most,),
            )

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(self.path, timeout=2)
        store.execute("create table if not exists answers (key text primary key, answer text not null)")
        return store


def key_of(*parts: str | bytes) -> str:
    """One key for these parts."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
