# What programs do again and again with numbers, containers and texts, each kind of work about as often as the others: the
# compiler lays out the loop by what it sees here (CMakeLists.txt beside this).
import math
from collections import deque


# ---- numbers ----

def count_with_while(n):
    total = 0
    i = 0
    while i < n:
        if i % 3 == 0 or i % 5 == 0:
            total += i
        elif i & 1:
            total -= 1
        i += 1
    return total


def mix_bits(n):
    value = 1
    for i in range(n):
        value = (value * 1103515245 + 12345) & 0x7FFFFFFF
        value ^= value >> 3
        if value > 1 << 30:
            value = value // 2 | i
        value = value - (value << 1 & 0xFF) if value > 512 else value + i
    return value


def greatest_common(a, b):
    while b:
        a, b = b, a % b
    return a


def steps_to_one(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def fall(steps):
    x, y, dx, dy = 0.0, 100.0, 1.5, 0.0
    for _ in range(steps):
        dy -= 9.81 * 0.01
        x += dx * 0.01
        y += dy * 0.01
        if y < 0.0:
            y, dy = -y, -dy * 0.9
        if abs(dy) > 1e3 or not -1e6 <= x <= 1e6:
            break
    return math.sqrt(x * x + y ** 2) / 2


def escape_time(real, imaginary, most):
    zr = zi = 0.0
    for i in range(most):
        if zr * zr + zi * zi > 4.0:
            return i
        zr, zi = zr * zr - zi * zi + real, 2.0 * zr * zi + imaginary
    return most


def large_numbers(n):
    product = 1
    for i in range(1, n):
        product *= i
        if product > 10 ** 40:
            product //= 10 ** 20
    return product % 1000003


def numbers():
    count_with_while(4000)
    mix_bits(2500)
    for i in range(1, 300):
        greatest_common(i * 18, 48)
        is_prime(i)
    for i in range(1, 60):
        steps_to_one(i)
    fall(2500)
    for i in range(20):
        for j in range(10):
            escape_time(i / 10 - 1.5, j / 10 - 0.5, 20)
    large_numbers(300)


# ---- lists, tuples, dicts, sets ----

def sieve(n):
    marks = [True] * n
    marks[0] = marks[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if marks[i]:
            for j in range(i * i, n, i):
                marks[j] = False
    return [i for i, mark in enumerate(marks) if mark]


def bubble(items):
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def multiply(a, b):
    size = len(a)
    product = [[0.0] * size for _ in range(size)]
    for i in range(size):
        row = a[i]
        for j in range(size):
            sum_of = 0.0
            for k in range(size):
                sum_of += row[k] * b[k][j]
            product[i][j] = sum_of
    return product


def turn_first(items):
    count = 0
    while items[0] != 0:
        k = items[0]
        items[:k + 1] = items[k::-1]
        count += 1
        if count > 20:
            break
    return count


def place_queens(n, row, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        if column not in columns and row + column not in rising and row - column not in falling:
            found += place_queens(n, row + 1, columns | {column}, rising | {row + column}, falling | {row - column})
    return found


def table_of_sums(n):
    table = [[0] * (n + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            if (i * j) % 3 == 0:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table[n][n]


def count_by_key(n):
    counts = {}
    for i in range(n):
        key = i % 17
        if key in counts:
            counts[key] += 1
        else:
            counts[key] = 1
    for key, count in counts.items():
        counts[key] = count + counts.get(key + 1, 0)
    return {value: key for key, value in counts.items()}


def walk_graph(size):
    graph = {i: [(i * 2) % size, (i * 3 + 1) % size] for i in range(size)}
    seen = {0}
    queue = deque([0])
    while queue:
        node = queue.popleft()
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return len(seen)


def nested_pairs(depth):
    return (nested_pairs(depth - 1), nested_pairs(depth - 1)) if depth else (None, None)


def count_pairs(tree):
    left, right = tree
    return 1 if left is None else 1 + count_pairs(left) + count_pairs(right)


def stack_and_slices(n):
    stack = []
    for i in range(n):
        stack.append(i)
        if len(stack) > 10:
            last = stack.pop()
            stack = stack[2:-1] + [last]
    first, *middle, end = stack
    pairs = list(zip(stack, reversed(stack)))
    pairs.sort(key=lambda pair: pair[1])
    return sum(middle) + first + end + len(pairs), min(stack), max(stack), any(stack), sorted(stack)[0]


def containers():
    sieve(1500)
    bubble([(i * 37) % 50 for i in range(50)])
    matrix = [[float(i * j % 7) for j in range(11)] for i in range(11)]
    multiply(matrix, matrix)
    for i in range(30):
        turn_first([(i + k * 5) % 9 for k in range(9)])
    place_queens(5, 0, frozenset(), frozenset(), frozenset())
    table_of_sums(35)
    for _ in range(3):
        count_by_key(400)
    walk_graph(250)
    count_pairs(nested_pairs(8))
    for _ in range(6):
        stack_and_slices(60)


# ---- text ----

TEXT = "The quick brown fox jumps over the lazy dog and runs away from 12 angry hens, 7 cats and the dog"


def count_words(text):
    counts = {}
    for word in text.lower().split():
        word = word.strip(",.")
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def scan(text):
    tokens = []
    at = 0
    while at < len(text):
        char = text[at]
        if char == " ":
            at += 1
            continue
        start = at
        if char.isdigit():
            while at < len(text) and text[at].isdigit():
                at += 1
            tokens.append(("number", int(text[start:at])))
        elif char.isalpha() or char == "_":
            while at < len(text) and text[at].isalnum():
                at += 1
            tokens.append(("name", text[start:at]))
        else:
            at += 1
            tokens.append(("sign", char))
    return tokens


def rotate_letters(text, by):
    out = ""
    for char in text:
        if "a" <= char <= "z":
            out += chr((ord(char) - 97 + by) % 26 + 97)
        else:
            out += char
    return out


def is_palindrome(text):
    left, right = 0, len(text) - 1
    while left < right:
        if text[left] != text[right]:
            return False
        left += 1
        right -= 1
    return True


def report(n):
    lines = []
    for i in range(n):
        name = "item" + str(i)
        line = f"{name}: {i * 2} of {i / 3:.2f}"
        lines.append(line)
        if line.startswith("item1") and "0" in line or line == "item2: 4 of 0.67":
            lines[-1] = "%s has %d" % (name, i)
        lines.append("{} {!r}".format(name, i).replace("i", "I"))
    return "\n".join(lines)


def same_names(n):
    same = 0
    names = ["alpha", "beta", "gamma"]
    for i in range(n):
        name = names[i % 3]
        if name == "alpha":
            same += 1
        elif name is names[1]:
            same += 2
        elif name in ("gamma", "delta") and name != "ga" + "mm":
            same += 3
    return same


def text():
    for _ in range(10):
        count_words(TEXT)
        is_palindrome("step on no pets")
    for _ in range(4):
        scan(TEXT)
        rotate_letters(TEXT, 3)
    report(80)
    same_names(1200)


# What is not in a function works on globals.
rounds = 0
found = []
while rounds < 30:
    numbers()
    containers()
    for _ in range(3):
        text()
    left = 1500
    total = 0
    while left > 0:
        left = left - 1
        total = total + (left & 7)
        if total > 1000 and left % 2:
            total -= 1000
    for i in range(600):
        square = i * i
        if square % 7 == 0:
            found.append(square)
        total += square
    found = [number for number in found if number < 100]
    rounds += 1
