"""`eadem -m unittest`: runs the tests that the command line names, or those that it finds."""

import sys

from .program import main

__unittest = True

if __spec__ is not None and sys.argv[0] == __spec__.origin:
    sys.argv[0] = sys.executable.rpartition("/")[2] + " -m unittest"

main(module=None)
