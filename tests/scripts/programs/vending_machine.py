# A vending machine as a state machine whose states are classes, with change in coins.
class InvalidAction(Exception): pass


class State:
    def __init__(self, machine): self.machine = machine
    def __getattr__(self, name):
        if name in ("insert", "select", "refund"):
            def refuse(*args): raise InvalidAction(f"{name} while {self}")
            return refuse
        raise AttributeError(name)
    def __str__(self): return type(self).__name__.lower()


class Idle(State):
    def insert(self, coin):
        self.machine.credit += coin
        self.machine.become(Ready)


class Ready(State):
    def insert(self, coin): self.machine.credit += coin

    def select(self, name):
        machine = self.machine
        price, stock = machine.items.get(name, (None, 0))
        if not stock:
            return f"{name} is sold out" if price else f"no {name} here"
        if machine.credit < price:
            return f"{name} costs {price}, you have {machine.credit}"
        machine.items[name] = price, stock - 1
        machine.credit -= price
        machine.sold.append(name)
        return f"{name}, change {self.refund()}"

    def refund(self):
        coins = []
        for coin in (200, 100, 50, 20, 10):
            while self.machine.credit >= coin:
                self.machine.credit -= coin
                coins.append(coin)
        self.machine.become(Broken if self.machine.credit else Idle)
        return coins


class Broken(State): pass


class Machine:
    def __init__(self, **items):
        self.items, self.credit, self.sold, self.states = items, 0, [], []
        self.become(Idle)

    def become(self, state):
        self.state = state(self)
        self.states.append(str(self.state))

    def run(self, *commands):
        for command in commands:
            name, _, argument = command.partition(" ")
            try:
                result = getattr(self.state,
                                 name)(*([int(argument)] if argument.isdigit() else [argument] if argument else []))
            except InvalidAction as error:
                result = f"refused: {error}"
            except (AttributeError, TypeError) as error:
                result = f"{type(error).__name__}"
            yield command, result, self.credit


machine = Machine(tea=(80, 1), coffee=(120, 5))
for command, result, credit in machine.run("select tea", "insert 50", "select tea", "insert 50", "select tea",
                                           "insert 200", "select tea",
                                           "select water", "select coffee", "refund", "insert 20", "refund", "kick",
                                           "insert 5",
                                           "refund", "insert 10", "insert"):
    print(f"{command:<15} {result!s:<40} {credit}|")
print(machine.states, machine.sold, machine.items)

# expect:
# select tea      refused: select while idle               0|
# insert 50       None                                     50|
# select tea      tea costs 80, you have 50                50|
# insert 50       None                                     100|
# select tea      tea, change [20]                         0|
# insert 200      None                                     200|
# select tea      tea is sold out                          200|
# select water    no water here                            200|
# select coffee   coffee, change [50, 20, 10]              0|
# refund          refused: refund while idle               0|
# insert 20       None                                     20|
# refund          [20]                                     0|
# kick            AttributeError                           0|
# insert 5        None                                     5|
# refund          []                                       5|
# insert 10       refused: insert while broken             5|
# insert          refused: insert while broken             5|
# ['idle', 'ready', 'idle', 'ready', 'idle', 'ready', 'idle', 'ready', 'broken'] ['tea', 'coffee'] {'tea': (80, 0), 'coffee': (120, 4)}
