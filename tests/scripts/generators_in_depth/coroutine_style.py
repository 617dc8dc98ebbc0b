# Generators as coroutines: a scheduler, a state machine driven by send, a decorator that starts them.
def started(function):
    def start(*args):
        generator = function(*args)
        next(generator)
        return generator
    return start


@started
def collector(target):
    try:
        while True:
            target.append((yield len(target)))
    finally:
        target.append("closed")


items = []
c = collector(items)
print(c.send("a"), c.send("b"))
c.close()
print(items)


@started
def machine():
    state = "idle"
    while True:
        event = yield state
        if state == "idle" and event == "start":
            state = "running"
        elif state == "running" and event == "pause":
            state = "paused"
        elif state == "paused" and event == "start":
            state = "running"
        elif event == "stop":
            return "stopped"


m = machine()
print([m.send(e) for e in ("pause", "start", "pause", "start")])
try:
    m.send("stop")
except StopIteration as stop:
    print(stop.value)


def task(name, steps, log):
    for step in range(steps):
        log.append(f"{name}{step}")
        yield
    return f"{name} finished"


def run(tasks):
    results, queue = [], list(tasks)
    while queue:
        current = queue.pop(0)
        try:
            next(current)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append(current)
    return results


log = []
print(run([task("a", 2, log), task("b", 4, log), task("c", 0, log)]), log)


@started
def broadcast(*targets):
    while True:
        item = yield
        for target in targets:
            target.send(item)


@started
def grep(word, found):
    while True:
        line = yield
        if word in line:
            found.append(line)


foxes, dogs = [], []
b = broadcast(grep("fox", foxes), grep("dog", dogs))
for line in ("the fox", "a dog", "fox and dog", "nothing"):
    b.send(line)
print(foxes, dogs)


def ping(n):
    for i in range(n):
        reply = yield ("ping", i)
        assert reply == ("pong", i), reply
    return "all answered"


g, message = ping(3), None
try:
    while True:
        message = ("pong", g.send(message)[1])
except StopIteration as stop:
    print(stop.value)

# expect:
# 1 2
# ['a', 'b', 'closed']
# ['idle', 'running', 'paused', 'running']
# stopped
# ['c finished', 'a finished', 'b finished'] ['a0', 'b0', 'a1', 'b1', 'b2', 'b3']
# ['the fox', 'fox and dog'] ['a dog', 'fox and dog']
# all answered
