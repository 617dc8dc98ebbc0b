# match in loops, generators, nested in one another, with every way out.
def commands(lines):
    for line in lines:
        match line.split():
            case []:
                continue
            case ["quit"]:
                return
            case ["go", ("north" | "south") as where]:
                yield "going " + where
            case ["take", *things] if things:
                for thing in things:
                    match thing:
                        case "nothing":
                            break
                        case _ if thing.startswith("big"):
                            yield "too big: " + thing
                            continue
                    yield "took " + thing
                else:
                    yield "took all"
            case [verb, *_]:
                yield (yield verb)
    yield "never"


print(list(commands(["go north", "", "take a biglamp b", "take c nothing d", "take", "dance now", "quit", "go south"])))


def fact(n):
    match n:
        case 0 | 1:
            return 1
        case _:
            return n * fact(n - 1)


print(fact(20))


def evaluate(tree):
    match tree:
        case int() | float():
            return tree
        case ("+", left, right):
            return evaluate(left) + evaluate(right)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("-", operand):
            return -evaluate(operand)
        case _:
            raise ValueError(tree)


print(evaluate(("+", 1, ("*", 2, ("-", 3.5)))))
try:
    evaluate(("/", 1, 2))
except ValueError as e:
    print(e)
for i in range(6):
    match i:
        case 1 | 3:
            continue
        case 5:
            print("last")
            break
    print(i)


def cleanup(x):
    try:
        match x:
            case [a, b]:
                return a + b
            case _:
                return "other"
    finally:
        print("finally")


print(cleanup([1, 2]), cleanup(0))
try:
    cleanup([1, "a"])
except TypeError as e:
    print(e)
calls = []


def subject():
    calls.append("subject")
    return [1, 2]


match subject():
    case [3, _]:
        pass
    case [_, 3]:
        pass
    case [1, x]:
        print(x, calls)
print([(lambda v: fact(v))(k) for k in range(4)])


def total(items):
    match items:
        case []:
            return 0
        case [head, *tail]:
            return head + total(tail)


print(total(range(50)))
match (lambda: 5)():
    case 5 if (lambda: True)():
        print("lambda")
x: int
match 3:
    case 3:
        y: str = "annotated"
print(y, __annotations__)

# expect:
# ['going north', 'took a', 'too big: biglamp', 'took b', 'took all', 'took c', 'take', None, 'dance', None]
# 2432902008176640000
# -6.0
# ('/', 1, 2)
# 0
# 2
# 4
# last
# finally
# finally
# 3 other
# finally
# unsupported operand type(s) for +: 'int' and 'str'
# 2 ['subject']
# [1, 1, 2, 6]
# 1225
# lambda
# annotated {'x': <class 'int'>, 'y': <class 'str'>}
