# A generator has one frame object from its first resumption to its end, and its variables are seen there while it waits:
# also by a traceback that mentions the frame before the generator waits again.
import contextlib
import sys


def variables(traceback):
    found = []
    while traceback is not None:
        names = traceback.tb_frame.f_locals
        found.append((traceback.tb_frame.f_code.co_name, sorted(k for k in names if k.islower() and len(k) == 1)))
        traceback = traceback.tb_next
    return found


def waits_in_finally(n):
    x = n * 1000
    try:
        y = x + 1
        raise ValueError(y)
    finally:
        z = yield x
        w = 5


def sent_on():
    waiting = waits_in_finally(3)
    next(waiting)
    frame = waiting.gi_frame
    print(frame is waiting.gi_frame, sorted(frame.f_locals.items()))  # True [('n', 3), ('x', 3000), ('y', 3001)]
    try:
        waiting.send(7)
    except ValueError as error:
        print(error.__traceback__.tb_next.tb_frame is frame)  # True
        print(variables(error.__traceback__)[1:])  # [('waits_in_finally', ['n', 'w', 'x', 'y', 'z'])]
    print(waiting.gi_frame, frame.f_locals["z"])  # None 7


sent_on()


def delegates(n):
    a = n
    try:
        yield from waits_in_finally(n)
    except ValueError as error:
        print(variables(error.__traceback__))  # [('delegates', ['a', 'n']), ('waits_in_finally', ['n', 'w', 'x', 'y', 'z'])]
        b = 2
        yield b
        raise


def delegated():
    waiting = delegates(4)
    print(next(waiting), next(waiting))  # 4000 2
    try:
        next(waiting)
    except ValueError as error:
        print(variables(error.__traceback__)[1][1])  # ['a', 'b', 'n']
        print(error.__traceback__.tb_next.tb_frame.f_locals["b"])  # 2


delegated()


def numbers():
    q = 10**20
    yield q
    q = q + 1
    yield q


def looked_at_while_it_waits():
    waiting = numbers()
    frame = waiting.gi_frame
    print(frame.f_locals, frame.f_lineno - numbers.__code__.co_firstlineno)  # {} 0
    first = next(waiting)
    print(frame is waiting.gi_frame, frame.f_locals["q"] is first, frame.f_back)  # True True None
    second = next(waiting)
    print(frame.f_locals["q"] is second, frame.f_lineno - numbers.__code__.co_firstlineno)  # True 4
    print(list(waiting), waiting.gi_frame)  # [] None


looked_at_while_it_waits()


def knows_itself():
    kept = [1, 2]
    me = sys._getframe()
    yield me
    kept.append(3)
    yield kept


def gives_its_frame():
    waiting = knows_itself()
    frame = next(waiting)
    print(frame is waiting.gi_frame, frame.f_locals["me"] is frame, frame.f_locals["kept"])  # True True [1, 2]
    print(next(waiting) is frame.f_locals["kept"], frame.f_locals["kept"])  # True [1, 2, 3]


gives_its_frame()


@contextlib.contextmanager
def doubled(k):
    j = k * 2
    try:
        yield j
    except ValueError as error:
        print(variables(error.__traceback__))  # [('doubled', ['j', 'k']), ('in_a_context', ['v'])]
        raise


def in_a_context():
    try:
        with doubled(4) as v:
            raise ValueError(v)
    except ValueError as error:
        print([name for name, _ in variables(error.__traceback__)], error)  # ['in_a_context'] 8


in_a_context()


def dies_waiting(frames):
    v = "x"
    try:
        yield 1
    finally:
        frames.append(sys._getframe())


def ended():
    frames = []
    waiting = dies_waiting(frames)
    next(waiting)
    del waiting
    print([frames[0].f_locals["v"], len(frames)])  # ['x', 1]


ended()


def takes_a_frame():
    frame = yield 1
    yield frame


def in_a_circle():
    same = []
    for _ in range(3):
        waiting = takes_a_frame()
        next(waiting)
        same.append(waiting.send(waiting.gi_frame) is waiting.gi_frame)
    print(same)  # [True, True, True]


in_a_circle()
