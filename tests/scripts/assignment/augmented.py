# Augmented assignment changes what can be changed, and rebinds the rest.
n = 10
n += 5
n -= 3
n *= 2
n //= 5
n **= 3
n %= 50
n <<= 4
n >>= 1
n |= 3
n &= 0xff
n ^= 1
print(n)  # 114
n /= 4
print(n)  # 28.5

numbers = [1]
same = numbers
numbers += [2]
numbers += (3, 4)
numbers += "x"
numbers *= 2
print(same, same is numbers)  # [1, 2, 3, 4, 'x', 1, 2, 3, 4, 'x'] True
numbers = numbers + [0]
print(same is numbers)  # False

pair = (1, 2)
old = pair
pair += (3,)
pair *= 2
print(pair, old)  # (1, 2, 3, 1, 2, 3) (1, 2)

text = "a"
text += "b"
text *= 3
print(text)  #> ababab

table = {"a": 1}
table["a"] += 5
table |= {"b": 2}
print(table)  # {'a': 6, 'b': 2}

things = {1, 2}
alias = things
things |= {3}
things &= {2, 3}
things ^= {9}
things -= {3}
print(sorted(alias), alias is things)  # [2, 9] True

matrix = [[1, 2], [3, 4]]
matrix[1][0] += 10
matrix[-1][1:] += [5]
print(matrix)  # [[1, 2], [13, 4, 5]]

# The target is evaluated once.
calls = []
def index():
    calls.append(1)
    return 0
counts = [5]
counts[index()] += 1
print(counts, calls)  # [6] [1]

def f(): pass
f.count = 1
f.count += 1
print(f.count)  # 2
