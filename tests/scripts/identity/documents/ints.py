# Ints: which are one object.
small_1 = 256
small_2 = 256
large_1 = 257
large_2 = 257
print(small_1 is small_2, large_1 is large_2)  # True False
print(-5 is -5, -6 is -6, 256 is 256, 257 is 257, 0 is 0, 10 ** 20 is 10 ** 20)  # True False True False True False
a = b = 1000
print(a is b)  # True
c, d = 1000, 1000
print(c is d, a is c)  # False False
numbers = [300, 300, a, a]
print(numbers[0] is numbers[1], numbers[2] is numbers[3], numbers[2] is a)  # False True True
pair = (300, 300)
print(pair[0] is pair[1])  # False
print(100 + 156 is 256, 100 + 157 is 257, 1 << 8 is 256, 512 // 2 is 256, -2 - 3 is -5)  # True False True True True
n = 100
print(n + 156 is 256, n + 157 is n + 157, n * 2 is 200, n - 105 is -5, n - 106 is n - 106)
#> True False True True False
print(0xff is 255, 2_5_6 is 256, True + 255 is 256, int("256") is 256, int("257") is int("257"))
#> True True True True False
big = 10 ** 30
print(big - big is 0, (big + 5) - big is 5, big % 7 is 1, big // big is 1, -big is -big)  # True True True True False
for i in range(1000):
    if i is not i + 0:
        break
print(i)  # 257
print(len([1] * 256) is 256, sum([100, 100]) is 200, max(200, 3) is 200, abs(-7) is 7, round(3.7) is 4)
#> True True True True True
x = 1000
print(int(x) is x, +x is x, abs(x) is x, round(x) is x, x.real is x, max(x, 1) is x)  # True True True True True True
print(x + 0 is x, x * 1 is x, x // 1 is x, x | 0 is x, -(-x) is x, ~~x is x, sum([x]) is x)
#> False False False False False False False
def f(argument): return argument
print(f(x) is x, [x][0] is x, (x,)[0] is x, {x: x}[1000] is x, (lambda y=x: y)() is x)  # True True True True True
x += 0
y = x
y += 1
print(x is not y, y - 1 is x, x == y - 1)  # True False True
