# Patterns that cannot be.
def tries(text):
    try:
        compile(text, "t", "exec")
        print("compiles")
    except SyntaxError as e:
        print(e.msg)


for pattern in ("a, a", "[a, *a]", "{'k': a, **a}", "{1: a, 1: b}", "{1: a, True: b}", "C(x=1, x=2)", "a | b", "[a] | [b]",
                "[*a, *b]", "_ | 1", "x | 1", "1 | x", "[1, _ | 2]", "1 + 2", "-x", "f''", "{**_}", "{**a, 'k': 1}", "x.y.z", "__debug__"):
    tries(f"match 0:\n case {pattern}: pass\n")
tries("match 0:\n case x: pass\n case 1: pass\n")
tries("match 0:\n case _: pass\n case 1: pass\n")
tries("match 0:\n case x if x: pass\n case 1: pass\n")
tries("match 0:\n case (x): pass\n case _: pass\n")
tries("match 0:\n case 1: pass\n case _: pass\n")

# expect:
# multiple assignments to name 'a' in pattern
# multiple assignments to name 'a' in pattern
# multiple assignments to name 'a' in pattern
# mapping pattern checks duplicate key (1)
# mapping pattern checks duplicate key (True)
# attribute name repeated in class pattern: x
# name capture 'a' makes remaining patterns unreachable
# alternative patterns bind different names
# multiple starred names in sequence pattern
# wildcard makes remaining patterns unreachable
# name capture 'x' makes remaining patterns unreachable
# alternative patterns bind different names
# wildcard makes remaining patterns unreachable
# imaginary number required in complex literal
# invalid syntax
# patterns may only match literals and attribute lookups
# invalid syntax
# invalid syntax
# compiles
# cannot assign to __debug__
# name capture 'x' makes remaining patterns unreachable
# wildcard makes remaining patterns unreachable
# compiles
# name capture 'x' makes remaining patterns unreachable
# compiles
