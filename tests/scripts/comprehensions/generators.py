# Generator expressions: made when needed, once.
squares = (x * x for x in range(5))
print(next(squares), next(squares), list(squares), list(squares), next(squares, "end"))  # 0 1 [4, 9, 16] [] end
print(sum(x for x in range(10)), max((x for x in [3, 1]), default=0), ",".join(str(x) for x in range(3)))  # 45 3 0,1,2
print(tuple(x for x in "ab"), frozenset(x for x in [7, 7]))  # ('a', 'b') frozenset({7})
print(any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in [1, 2, 3]), dict((x, x) for x in "ab"), set(x for x in [1, 1]))
#> True False {'a': 'a', 'b': 'b'} {1}
print(sorted((x for x in "cab"), reverse=True), list((a, b) for a in "ab" for b in "cd" if a != "b"))
#> ['c', 'b', 'a'] [('a', 'c'), ('a', 'd')]
print(type(squares).__name__)  #> generator

# Only the first iterable is evaluated at once.
n = 1
late = (x * n for x in range(3))
n = 10
print(list(late))  # [0, 10, 20]
source = [1, 2]
stream = (x for x in source)
source.append(3)
print(list(stream))  # [1, 2, 3]
def make(n): return (i * n for i in range(3))
a, b = make(2), make(5)
print(next(a), next(b), next(a), next(b), list(a), list(b))  # 0 0 2 5 [4] [10]
chain = (x + 1 for x in (x * 2 for x in range(3)))
print(list(chain), iter(chain) is chain)  # [1, 3, 5] True
gen = (x for x in range(10))
print([x for x in gen if x < 3], list(gen))  # [0, 1, 2] []
for x in (y for y in "loop"):
    if x == "o": break
print(x, [*(i for i in range(3))], (*(i for i in "ab"), 1))  #> o [0, 1, 2] ('a', 'b', 1)
