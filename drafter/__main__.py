"""`python -m drafter`: the same as the `drafter` command, where that is not on the path."""

from drafter.cli import main

main()
