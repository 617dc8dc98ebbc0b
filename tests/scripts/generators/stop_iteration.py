# A StopIteration that leaves a generator's body becomes a RuntimeError.
# needs: 3.13
def raises():
    yield 1
    raise StopIteration("inside")


try:
    list(raises())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)


def exhausted():
    it = iter([])
    yield next(it)


try:
    list(exhausted())
except RuntimeError as e:
    print(e)
try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print(e)




def guarded():
    try:
        yield next(iter([]))
    except StopIteration:
        return "caught"


try:
    next(guarded())
except StopIteration as stop:
    print(stop.value)
g = raises()
next(g)
try:
    next(g)
except RuntimeError:
    print(next(g, "finished"))
try:
    next(raises().throw(StopIteration("thrown before the start")))
except StopIteration as stop:
    print(repr(stop))

# expect:
# generator raised StopIteration StopIteration('inside') True True
# generator raised StopIteration
# generator raised StopIteration
# caught
# finished
# StopIteration('thrown before the start')
