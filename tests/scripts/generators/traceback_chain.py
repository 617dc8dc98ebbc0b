# The traceback names every generator on the way.
def inner(n):
    for i in range(n):
        yield 10 // (i - 1)


def outer(n):
    yield from inner(n)


def top():
    for x in outer(3):
        print(x)


top()

# expect:
# -10

# expect-stderr:
# Traceback (most recent call last):
#   File "traceback_chain.py", line 16, in <module>
#     top()
#     ~~~^^
#   File "traceback_chain.py", line 12, in top
#     for x in outer(3):
#              ~~~~~^^^
#   File "traceback_chain.py", line 8, in outer
#     yield from inner(n)
#   File "traceback_chain.py", line 4, in inner
#     yield 10 // (i - 1)
#           ~~~^^~~~~~~~~
# ZeroDivisionError: integer division or modulo by zero

# exit: 1
