# The same where names are those of the module, and in exec and eval.
log = []
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            raise KeyError(i)
        log.append(i)
    except KeyError as error:
        log.append(repr(error))
        break
    else:
        log.append("else")
    finally:
        log.append("finally")
print(log, "error" in globals())
namespace = {}
exec("""
try:
    1 / 0
except ZeroDivisionError as e:
    kind = type(e).__name__
finally:
    last = True
""", namespace)
print(namespace["kind"], namespace["last"], "e" in namespace)
try:
    exec("try:\n    x = y\nfinally:\n    z = 1", namespace)
except NameError as error:
    print(error, namespace["z"])
separate = {}
exec("try:\n    [][0]\nexcept IndexError as e:\n    found = e\n", {}, separate)
print(list(separate))
try:
    eval("1 +")
except SyntaxError as error:
    print(type(error).__name__, error.lineno)
try:
    x: int = "annotated"
finally:
    y: str = "too"
print(__annotations__)

# expect:
# [0, 'else', 'finally', 'finally', 'KeyError(2)', 'finally'] False
# ZeroDivisionError True False
# name 'y' is not defined 1
# ['found']
# SyntaxError 1
# {'x': <class 'int'>, 'y': <class 'str'>}
