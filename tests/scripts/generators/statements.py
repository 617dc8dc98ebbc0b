# yield as a statement: the body runs from one yield to the next.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


print(list(count(4)), sum(count(10)), tuple(count(0)))  # [0, 1, 2, 3] 45 ()


def traced():
    print("start")
    yield "a"
    print("between")
    yield "b"
    print("end")


g = traced()
print("made")
for item in g:
    print("got", item)
print(list(g), next(g, "over"))


def nothing():
    return
    yield


def bare():
    yield
    yield None


print(list(nothing()), list(bare()))


def both_branches(flag):
    if flag:
        yield "yes"
    else:
        yield "no"
    yield "always"


print(list(both_branches(True)), list(both_branches(False)))


def nested_loops():
    for i in range(3):
        for c in "ab":
            if c == "b" and i == 1:
                continue
            yield c * i
        if i == 2:
            break
    else:
        yield "never"
    yield "done"


print(list(nested_loops()))


def with_defaults(a, b=2, *rest, c=3, **more):
    yield a
    yield b
    yield rest
    yield c
    yield more


print(list(with_defaults(1)), list(with_defaults(1, 5, 6, 7, c=8, d=9)))
print([x + y for x in count(3) for y in count(x)])
print(dict(zip(count(3), "abc")), max(count(5)), sorted(count(3), reverse=True), *count(3))
first, *middle, last = count(5)
print(first, middle, last)
print(any(x > 2 for x in count(5)), all(x > 2 for x in count(5)), 3 in count(5), 9 in count(5))

# expect:
# [0, 1, 2, 3] 45 ()
# made
# start
# got a
# between
# got b
# end
# [] over
# [] [None, None]
# ['yes', 'always'] ['no', 'always']
# ['', '', 'a', 'aa', 'bb', 'done']
# [1, 2, (), 3, {}] [1, 5, (6, 7), 8, {'d': 9}]
# [1, 2, 3]
# {0: 'a', 1: 'b', 2: 'c'} 4 [2, 1, 0] 0 1 2
# 0 [1, 2, 3] 4
# True False True False
