# Traceback entries lead to frames, which know their locals also when they have been left.
import sys


def inner(number):
    local = number * 1000
    return local // (number - 7)


def outer(n):
    name = "outer"
    return inner(n)


try:
    outer(7)
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry is not None:
        frame = entry.tb_frame
        print(frame.f_code.co_name, entry.tb_lineno, frame.f_lineno == entry.tb_lineno or frame.f_code.co_name == "<module>")
        if frame.f_code.co_name != "<module>":
            print(" ", frame.f_locals, frame.f_back.f_code.co_name, frame.f_globals is globals())
        entry = entry.tb_next
    innermost = error.__traceback__.tb_next.tb_next
    print(innermost.tb_next, innermost.tb_frame.f_back.f_back is error.__traceback__.tb_frame)
    innermost.tb_frame.clear()
    print(innermost.tb_frame.f_locals)
    kept = error
print(kept.__traceback__.tb_frame.f_back, kept.with_traceback(None) is kept, kept.__traceback__)


def caller():
    mine = "caller"
    return callee()


def callee():
    frame = sys._getframe()
    return frame.f_back.f_locals, frame.f_code.co_name, sys._getframe(1).f_code.co_name, frame.f_back is sys._getframe(1)


print(caller())
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)

# expect:
# <module> 16 True
# outer 12 True
#   {'n': 7, 'name': 'outer'} <module> True
# inner 7 True
#   {'number': 7, 'local': 7000} outer True
# None True
# {}
# None True None
# ({'mine': 'caller'}, 'callee', 'caller', True)
# call stack is not deep enough
