"""Prints what CPython keeps as constants: python constants_of.py [OPTIMIZE] < names of files, a line each. Any CPython
from 3.6 on; OPTIMIZE as for compile().

For each file one line of JSON: null if it does not compile, else the code object as `eadem dis --json` shows it, reduced
to "name", "consts" and "children". Items of frozensets are sorted by their text.
"""
import ctypes
import dis
import json
import sys
import types
import warnings

if hasattr(sys, "_is_interned"):
    is_interned = sys._is_interned
else:
    # PyASCIIObject: reference count, type, length, hash, then the state, whose lowest two bits tell.
    STATE = 4 * ctypes.sizeof(ctypes.c_void_p)

    def is_interned(text):
        return ctypes.c_uint32.from_address(id(text) + STATE).value & 3 != 0


def constant(value):
    listed = {"type": type(value).__name__, "repr": "", "interned": False}
    if isinstance(value, types.CodeType):
        listed["type"] = "code"
        return listed
    if isinstance(value, str):
        listed["interned"] = bool(is_interned(value))
    if isinstance(value, (tuple, frozenset)):
        items = [constant(item) for item in value]
        if isinstance(value, frozenset):
            items.sort(key=lambda item: item["repr"])
        texts = ", ".join(item["repr"] for item in items)
        if items:
            listed["items"] = items
        if isinstance(value, tuple):
            listed["repr"] = "(%s%s)" % (texts, "," if len(items) == 1 else "")
        else:
            listed["repr"] = "frozenset({%s})" % texts if items else "frozenset()"
    else:
        listed["repr"] = repr(value)
    return listed


def static_attributes(code):
    """The constant that a class body stores as __static_attributes__: up to 3.13.0 in the order of a set."""
    before = None
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_NAME" and instruction.argval == "__static_attributes__":
            return before.argval
        before = instruction
    return None


def is_class_body(code):
    return code.co_names[:2] == ("__name__", "__module__") and "__qualname__" in code.co_names


def listing(code):
    unordered = static_attributes(code) if "__static_attributes__" in code.co_names else None
    constants = [tuple(sorted(value)) if value is unordered and value is not None else value for value in code.co_consts]
    listed = [constant(value) for value in constants]
    if sys.version_info >= (3, 13) and is_class_body(code):
        # The same object is co_qualname, and interned with it unless this process has such a class already.
        listed[0]["interned"] = True
    return {
        "name": code.co_name,
        "consts": listed,
        "children": [listing(value) for value in constants if isinstance(value, types.CodeType)],
    }


def main():
    sys.setrecursionlimit(5000)
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    warnings.simplefilter("ignore")
    optimize = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    for line in sys.stdin:
        with open(line.rstrip("\n"), "rb") as file:
            text = file.read()
        try:
            listed = listing(compile(text, line.rstrip("\n"), "exec", dont_inherit=True, optimize=optimize))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            listed = None
        print(json.dumps(listed), flush=True)


main()
