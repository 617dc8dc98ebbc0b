# A constant on the left of + and * keeps its side, whatever is on the right.
def sums(x):
    return 2 + x


def products(x):
    return 3 * x


def texts(x):
    return "a" + x


def repeated(x):
    return "ab" * x


print(sums(3), sums(0.5), sums(10**20), sums(True), sums(1j))  # 5 2.5 100000000000000000002 3 (2+1j)
print(products(3), products("xy"), products([1]), products((2,)), products(b"z"), products(10**19))
#> 9 xyxyxy [1, 1, 1] (2, 2, 2) b'zzz' 30000000000000000000
print(texts("b"), texts(""), texts("b" * 5), repeated(2), repeated(0), repeated(True))  # ab a abbbbb abab  ab
print(1 + sums(1) + 1, 2 * products(2) * 2, "x" + texts("b") + "y")  # 5 24 xaby
items = [1]
print([0] + items, (0,) + (1,), 2 * items)  # [0, 1] (0, 1) [1, 1]
name = "login"
print("" + name is name, "user_" + name is "user_" + name)  # True False
print(texts(1))

# expect-error: TypeError: can only concatenate str (not "int") to str
# exit: 1
