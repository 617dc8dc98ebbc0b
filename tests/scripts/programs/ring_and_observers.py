# A ring buffer, observable attributes by descriptors, an undo stack of commands, and a tiny dependency injector.
class Ring:
    def __init__(self, size): self._items, self._start, self._count = [None] * size, 0, 0

    def append(self, item):
        self._items[(self._start + self._count) % len(self._items)] = item
        if self._count < len(self._items):
            self._count += 1
        else:
            self._start = (self._start + 1) % len(self._items)

    def __len__(self): return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[j] for j in range(*i.indices(len(self)))]
        if not -len(self) <= i < len(self):
            raise IndexError(f"ring index {i} out of range")
        return self._items[(self._start + i % len(self)) % len(self._items)]

    def __repr__(self): return f"Ring({list(self)})"


class Observable:
    def __init__(self, default=None): self.default = default
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner): return self if instance is None else instance.__dict__.get(self.name,
                                                                                                   self.default)

    def __set__(self, instance, value):
        old = self.__get__(instance, type(instance))
        if old != value:
            instance.__dict__[self.name] = value
            for callback in instance.observers.get(self.name, ()):
                callback(self.name, old, value)


class Model:
    title = Observable("untitled")
    size = Observable(0)

    def __init__(self): self.observers = {}
    def observe(self, name, callback):
        if not isinstance(getattr(type(self), name, None), Observable):
            raise AttributeError(f"{name} cannot be observed")
        self.observers.setdefault(name, []).append(callback)


class Editor:
    def __init__(self): self.text, self.done, self.undone = "", [], []

    def command(function):
        def method(self, *args):
            before = self.text
            function(self, *args)
            self.done.append((function.__name__, before, self.text))
            self.undone.clear()
            return self
        return method

    @command
    def insert(self, at, text): self.text = self.text[:at] + text + self.text[at:]
    @command
    def delete(self, begin, end): self.text = self.text[:begin] + self.text[end:]
    @command
    def replace(self, old, new): self.text = self.text.replace(old, new)
    del command

    def undo(self):
        if not self.done:
            raise IndexError("nothing to undo")
        self.undone.append(step := self.done.pop())
        self.text = step[1]
        return step[0]

    def redo(self):
        self.done.append(step := self.undone.pop())
        self.text = step[2]


ring = Ring(3)
for i in range(5):
    ring.append(i)
    print(ring, len(ring), ring[0], ring[-1], end="; ")
print(ring[1:], 3 in ring, list(reversed(ring)), sum(ring))
try:
    ring[3]
except IndexError as error:
    print(error)
log = Ring(4)
model = Model()
model.observe("title", lambda *change: log.append(change))
model.observe("size", lambda name, old, new: log.append((name, new - old)))
model.title = "first"
model.title = "first"
model.size += 5
model.size -= 2
print(log, model.title, Model.title.name, Model().title, vars(model)["size"])
try:
    model.observe("nothing", print)
except AttributeError as error:
    print(error)
editor = Editor()
editor.insert(0, "hello world").replace("world", "there").delete(0, 1).insert(0, "J")
print(editor.text, [name for name, *_ in editor.done], hasattr(Editor, "command"))
print(editor.undo(), editor.text, editor.undo(), editor.text)
editor.redo()
print(editor.text)
editor.insert(0, "> ")
for action in (editor.redo, lambda: [editor.undo() for _ in range(9)]):
    try:
        action()
    except IndexError as error:
        print(error, repr(editor.text))
services = {}


def service(cls):
    services[cls.__name__] = cls
    return cls


def build(name, made=None, path=()):
    made = {} if made is None else made
    if name in path:
        raise RecursionError(" needs ".join([*path, name]))
    if name not in made:
        cls = services[name]
        needs = getattr(cls, "__init__").__annotations__
        made[name] = cls(**{key: build(kind, made, (*path, name)) for key, kind in needs.items()})
    return made[name]


@service
class Clock:
    def __init__(self): self.now = 5


@service
class Log:
    def __init__(self, clock: "Clock"): self.clock = clock


@service
class App:
    def __init__(self, log: "Log", clock: "Clock"): self.log, self.clock = log, clock


@service
class Loop:
    def __init__(self, loop: "Loop"): pass


app = build("App")
print(app.log.clock is app.clock, app.clock.now)
for name in ("Loop", "Nothing"):
    try:
        build(name)
    except (RecursionError, KeyError) as error:
        print(type(error).__name__, error)

# expect:
# Ring([0]) 1 0 0; Ring([0, 1]) 2 0 1; Ring([0, 1, 2]) 3 0 2; Ring([1, 2, 3]) 3 1 3; Ring([2, 3, 4]) 3 2 4; [3, 4] True [4, 3, 2] 9
# ring index 3 out of range
# Ring([('title', 'untitled', 'first'), ('size', 5), ('size', -2)]) first title untitled 3
# nothing cannot be observed
# Jello there ['insert', 'replace', 'delete', 'insert'] False
# insert ello there delete hello there
# ello there
# pop from empty list '> ello there'
# nothing to undo ''
# True 5
# RecursionError Loop needs Loop
# KeyError 'Nothing'
