"""``python -m oasmith``."""

from oasmith.cli import main

main()
