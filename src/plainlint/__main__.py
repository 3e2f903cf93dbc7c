"""`python -m plainlint` is the command line."""

from plainlint.cli import main

main()
