# A sys.excepthook that asks for an exit gets it.
import sys


def hook(kind, exception, traceback):
    print(kind.__name__)  # ZeroDivisionError
    raise SystemExit(5)


sys.excepthook = hook
1 / 0
# expect-stderr:
# exit: 5
