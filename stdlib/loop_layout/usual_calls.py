# What programs do again and again with functions, classes and generators (usual_data.py has the rest).
from collections import namedtuple
from functools import reduce

LIMIT = 7
NAMES = ("alpha", "beta", "gamma")
total_of_all = 0


# ---- functions ----

def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def add_up(a, b, c=1):
    return a + b + c


def describe(name, *values, sep=", ", **options):
    return name + sep.join([str(value) for value in values]) + str(len(options))


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def traced(function):
    def wrapper(*arguments, **keywords):
        return function(*arguments, **keywords)

    return wrapper


@traced
def double(number):
    return number * 2


def global_counts(n):
    global total_of_all
    for i in range(n):
        total_of_all += LIMIT
        if total_of_all > 1000000:
            total_of_all = 0


def calls(n):
    step = counter()
    total = 0
    arguments = (1, 2)
    for i in range(n):
        total = add_up(total, i)
        total += add_up(i, c=i, b=1)
        total = add_up(*arguments, i) - step() + step(2)
        total += abs(-i) + len(NAMES) + min(i, 3) + max(total, i) + int("7") + (i if isinstance(i, int) else 0)
        if i % 8 == 0:
            describe("x", i, total, sep=";", last=True)
            double(i)
            reduce(lambda a, b: a + b, [1, 2, 3])
            list(map(lambda x: x + 1, (1, 2, 3)))
            list(filter(lambda x: x > 1, [1, 2, 3]))
    return total


def functions():
    fibonacci(15)
    global_counts(1500)
    calls(300)


# ---- classes ----

class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __getitem__(self, index):
        return self.x if index == 0 else self.y

    def __len__(self):
        return 2

    def __bool__(self):
        return True

    def __call__(self, by):
        return self.x * by

    def __iter__(self):
        yield self.x
        yield self.y


class Slotted:
    __slots__ = ("left", "right", "value")

    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right


class Shape:
    kind = "shape"
    made = 0

    def __init__(self, size):
        self.size = size
        self._factor = 1.5
        Shape.made += 1

    def area(self):
        return 0

    @property
    def factor(self):
        return self._factor

    @factor.setter
    def factor(self, value):
        self._factor = value

    @classmethod
    def of_size(cls, size):
        return cls(size)

    @staticmethod
    def larger(a, b):
        return a if a > b else b


class Square(Shape):
    kind = "square"

    def __init__(self, size):
        super().__init__(size)
        self.corners = 4

    def area(self):
        return self.size * self.size


class Disc(Shape):
    def area(self):
        return 3.14 * self.size ** 2


class Account:
    def __init__(self, name):
        self.name = name
        self.balance = 0
        self.log = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("no amount")
        self.balance += amount
        self.log.append(("in", amount))
        return self

    def withdraw(self, amount):
        if self.balance < amount:
            return False
        self.balance -= amount
        self.log.append(("out", amount))
        return True


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


Point = namedtuple("Point", "x y")


def insert(node, value):
    if node is None:
        return Slotted(value)
    if value < node.value:
        node.left = insert(node.left, value)
    else:
        node.right = insert(node.right, value)
    return node


def depth(node):
    return 0 if node is None else 1 + max(depth(node.left), depth(node.right))


class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.runs = 0
        self.next = None

    def run(self, scheduler):
        self.runs += 1
        if self.runs % 3 == 0:
            return self.next
        scheduler.ticks += self.priority
        return self


class Scheduler:
    def __init__(self):
        self.ticks = 0
        self.current = None

    def work(self, steps):
        first = None
        for i in range(4):
            first_of, first = first, Task("t%d" % i, i)
            first.next = first_of
        self.current = first
        for _ in range(steps):
            task = self.current
            self.current = task.run(self) if task is not None else first
        return self.ticks


def classes():
    position = Vector(0, 0)
    for i in range(120):
        position = position + Vector(i, 1)
        if position == Vector(3, 4) or not position:
            break
        position[0], position[1], len(position), position(2)
    sorted([Vector(i * 7 % 20, i) for i in range(20)])
    for x, y in [position] * 10:
        x + y
    shapes = [Square(i) if i % 2 else Disc(float(i)) for i in range(30)]
    total = 0
    for _ in range(8):
        for shape in shapes:
            total += shape.area() + shape.factor
            shape.factor = 1.25
            if isinstance(shape, Square) and shape.kind == "square" and hasattr(shape, "corners"):
                total += shape.corners + Shape.larger(1, 2) + getattr(shape, "size")
            shape.size += 1
    for i in range(40):
        Square.of_size(i)
    account = Account("a")
    for i in range(1, 150):
        account.deposit(i).withdraw(i // 2)
    tree = None
    for i in range(50):
        tree = insert(tree, i * 29 % 53)
    depth(tree)
    for number in Countdown(120):
        number
    points = [Point(i, -i) for i in range(40)]
    sum(point.x - point.y for point in points)
    points[0]._replace(x=3)
    Scheduler().work(600)


# ---- generators, exceptions, with, match ----

def numbers_up_to(n):
    i = 0
    while i < n:
        yield i
        i += 1


def even(numbers):
    for number in numbers:
        if number % 2 == 0:
            yield number


def leaves(tree):
    if isinstance(tree, int):
        yield tree
    else:
        for part in tree:
            yield from leaves(part)


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


class Guard:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append(1)
        return self

    def __exit__(self, kind, value, trace):
        self.log.pop()
        return kind is KeyError


def parse_number(word):
    try:
        return int(word)
    except ValueError:
        return 0
    finally:
        word = None


def kind_of(thing):
    match thing:
        case 0 | 1:
            return "bit"
        case [first, *_]:
            return first
        case {"name": name}:
            return name
        case Vector(x=0):
            return "vector"
        case str() as word if word:
            return word
        case _:
            return None


def control():
    sum(numbers_up_to(600))
    total = 0
    for number in even(numbers_up_to(600)):
        total += number
    for number in numbers_up_to(500):
        if number == 450:
            break
    sum(x * x for x in range(600) if x % 2)
    list(leaves([1, [2, [3, 4], 5], [[6], 7]] * 8))
    average = averager()
    next(average)
    for i in range(200):
        average.send(i)
    log = []
    account = Account("b")
    for i in range(120):
        with Guard(log) as guard:
            if i % 4 == 0:
                raise KeyError(i)
            guard.log[0]
        parse_number("12" if i % 2 else "x")
        try:
            account.deposit(i - 60)
        except (TypeError, ValueError) as error:
            str(error)
        else:
            account.balance
        kind_of((i % 4, [i, 2], {"name": i}, Vector(0, 1), "word", 1.5)[i % 6])
    [(a, b) for a in range(15) for b in "abc" if a % 2 == 0]
    {a % 7 for a in range(100)}


def all_of_it():
    for _ in range(2):
        functions()
        classes()
    for _ in range(4):
        control()


for _ in range(30):
    all_of_it()


# A method of an operator that keeps its operands: from here on code makes no copies of numbers for operators.
class Sum:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        return Sum(self, other)

    def __eq__(self, other):
        return self is other


for i in range(10):
    all_of_it()
    tree = Sum(1)
    for k in range(200):
        tree = tree + Sum(k)
        if tree == k:
            break
