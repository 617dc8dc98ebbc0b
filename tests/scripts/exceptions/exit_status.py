# SystemExit is an exception: finally clauses run, handlers may catch it, and what is not caught decides the status.
import sys

try:
    sys.exit("caught")
except SystemExit as error:
    print("code", error.code)
try:
    try:
        exit(7)
    finally:
        print("cleaning up")
except Exception:
    print("never")

# expect:
# code caught
# cleaning up

# exit: 7
