# An event system: subscribers with priorities, wildcards, one-time handlers, errors that are collected.
class Event:
    def __init__(self, name, **data):
        self.name, self.data, self.stopped = name, data, False

    def stop(self): self.stopped = True

    def __getattr__(self, name):
        try:
            return self.__dict__["data"][name]
        except KeyError:
            raise AttributeError(f"the event has no {name!r}") from None


class Bus:
    def __init__(self):
        self._handlers, self._order, self.errors = {}, 0, []

    def on(self, pattern, priority=0, once=False):
        def register(handler):
            self._order += 1
            self._handlers.setdefault(pattern, []).append((-priority, self._order, handler, once))
            return handler
        return register

    def off(self, handler):
        for pattern, entries in list(self._handlers.items()):
            self._handlers[pattern] = [entry for entry in entries if entry[2] != handler]
            if not self._handlers[pattern]:
                del self._handlers[pattern]

    def _matching(self, name):
        for pattern, entries in self._handlers.items():
            if pattern == name or pattern == "*" or (pattern.endswith(".*") and name.startswith(pattern[:-1])):
                yield from entries

    def emit(self, name, **data):
        event, results = Event(name, **data), []
        for _, _, handler, once in sorted(self._matching(name), key=lambda entry: entry[:2]):
            if once:
                self.off(handler)
            try:
                results.append(handler(event))
            except Exception as error:
                self.errors.append((name, handler.__name__, error))
            if event.stopped:
                break
        return results

    def __len__(self): return sum(map(len, self._handlers.values()))


bus = Bus()


@bus.on("user.login")
def greet(event): return f"hello {event.user}"


@bus.on("user.*", priority=5)
def log(event): return f"log {event.name}"


@bus.on("user.login", once=True)
def first_time(event): return "first login"


@bus.on("*", priority=-1)
def everything(event): return f"saw {event.name} {sorted(event.data)}"


@bus.on("user.delete", priority=10)
def guard(event):
    if event.user == "admin":
        event.stop()
        return "refused"


@bus.on("order")
def broken(event): return event.missing


class Account:
    def __init__(self, bus): self.count = 0; bus.on("user.login")(self.handle)
    def handle(self, event): self.count += 1; return self.count


account = Account(bus)
print(len(bus), bus.emit("user.login", user="ann"))
print(len(bus), bus.emit("user.login", user="bob"))
print(bus.emit("user.delete", user="admin"), bus.emit("user.delete", user="eve"))
print(bus.emit("order", number=5), [(n, h, str(e)) for n, h, e in bus.errors])
bus.off(log)
bus.off(account.handle)
print(bus.emit("user.login", user="x"), len(bus), account.count)
print(Bus().emit("nothing"), bus.emit("other.thing"))

# expect:
# 7 ['log user.login', 'hello ann', 'first login', 1, "saw user.login ['user']"]
# 6 ['log user.login', 'hello bob', 2, "saw user.login ['user']"]
# ['refused'] [None, 'log user.delete', "saw user.delete ['user']"]
# ["saw order ['number']"] [('order', 'broken', "the event has no 'missing'")]
# ['hello x', "saw user.login ['user']"] 4 2
# [] ['saw other.thing []']
