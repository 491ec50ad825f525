"""`python -m rxmetronome`: the command line."""

import sys

from rxmetronome.cli import main

if __name__ == "__main__":
    sys.exit(main())
