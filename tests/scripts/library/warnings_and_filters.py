# What becomes of warnings: caught, raised, ignored, shown once.
import io
import sys
import warnings


def old():
    warnings.warn("old() goes away", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    warnings.warn("careful")
    exec("assert (1, 'x')")
    print([(w.category.__name__, str(w.message).split(".")[0]) for w in caught])

sys.stderr = io.StringIO()
for _ in range(3):
    warnings.warn("shown once for a place")
warnings.simplefilter("ignore")
warnings.warn("not shown")
print([line.partition(": ")[2] for line in sys.stderr.getvalue().splitlines()][:1], sys.stderr.getvalue().count("once"))

with warnings.catch_warnings():
    warnings.filterwarnings("error", message="bad.*thing", category=UserWarning)
    try:
        warnings.warn("Bad old thing")
    except UserWarning as error:
        print("raised", error)
    warnings.warn("good thing")
    try:
        warnings.warn("bad thing", RuntimeWarning)
        print("another class is ignored")
    except RuntimeWarning:
        print("not this one")
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("often")):
    try:
        wrong()
    except (TypeError, ValueError, AssertionError) as error:
        print(type(error).__name__ in ("TypeError", "ValueError", "AssertionError"))
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "  x = 1"))

# expect:
# [('DeprecationWarning', 'old() goes away'), ('UserWarning', 'careful'), ('SyntaxWarning', 'assertion is always true, perhaps remove parentheses?')]
# ['UserWarning: shown once for a place'] 2
# raised Bad old thing
# another class is ignored
# True
# True
# f.py:3: UserWarning: m
#   x = 1
# 
