# Patterns of use: retrying, cleaning up, translating errors, collecting them, sentinel results.
class Flaky:
    def __init__(self, failures): self.left = failures
    def get(self):
        if self.left:
            self.left -= 1
            raise ConnectionError(f"{self.left} left")
        return "value"


def retry(action, times):
    for attempt in range(1, times + 1):
        try:
            result = action()
        except ConnectionError as error:
            last = error
            print("attempt", attempt, "failed:", error)
        else:
            return result, attempt
    raise RuntimeError(f"gave up after {times}") from last


print(retry(Flaky(2).get, 5))
try:
    retry(Flaky(5).get, 2)
except RuntimeError as error:
    print(error, "because", repr(error.__cause__))


def parse(text):
    numbers, errors = [], []
    for i, word in enumerate(text.split()):
        try:
            numbers.append(int(word))
        except ValueError as error:
            try:
                numbers.append(float(word))
            except ValueError:
                errors.append((i, str(error)))
    return numbers, errors


print(parse("1 2.5 x 3 1e3 --"))


class Resource:
    open = []
    def __init__(self, name):
        if name == "bad": raise OSError("cannot open")
        self.name = name
        Resource.open.append(name)
    def close(self): Resource.open.remove(self.name)


def use(*names):
    resources = []
    try:
        for name in names:
            resources.append(Resource(name))
        return len(resources)
    except OSError as error:
        return f"{error} with {Resource.open}"
    finally:
        while resources:
            resources.pop().close()


print(use("a", "b"), Resource.open, use("a", "bad", "c"), Resource.open)


def get(table, *path, default=None):
    for key in path:
        try:
            table = table[key]
        except (KeyError, IndexError, TypeError):
            return default
    return table


data = {"a": [{"b": 5}]}
print(get(data, "a", 0, "b"), get(data, "a", 1), get(data, "a", "x", default="d"), get(data, "q"), get(5, 0))
class Break(Exception): pass


try:
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                raise Break(i, j)
except Break as found:
    print("left two loops at", *found.args)

# expect:
# attempt 1 failed: 1 left
# attempt 2 failed: 0 left
# ('value', 3)
# attempt 1 failed: 4 left
# attempt 2 failed: 3 left
# gave up after 2 because ConnectionError('3 left')
# ([1, 2.5, 3, 1000.0], [(2, "invalid literal for int() with base 10: 'x'"), (5, "invalid literal for int() with base 10: '--'")])
# 2 [] cannot open with ['a'] []
# 5 None d None None
# left two loops at 2 3
