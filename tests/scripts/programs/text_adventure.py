# A text adventure as a state machine: rooms, items, commands by method name, a script of a player.
class GameOver(Exception): pass


class Room:
    def __init__(self, name, description, items=()):
        self.name, self.description, self.items, self.exits = name, description, list(items), {}

    def connect(self, direction, other):
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        self.exits[direction] = other
        other.exits[opposite[direction]] = self

    def __str__(self):
        text = f"{self.name}: {self.description}"
        if self.items:
            text += f" You see: {', '.join(sorted(self.items))}."
        return text + f" Exits: {', '.join(sorted(self.exits))}."


class Game:
    def __init__(self):
        hall = Room("Hall", "A dusty hall.", ["lamp"])
        cellar = Room("Cellar", "It is dark.", ["gold", "skeleton"])
        garden = Room("Garden", "Roses everywhere.", ["key"])
        hall.connect("north", garden)
        hall.connect("east", cellar)
        self.room, self.cellar, self.bag, self.moves = hall, cellar, [], 0
        self.locked = {(hall, "east")}

    def play(self, script):
        try:
            for line in script.strip().splitlines():
                verb, *words = line.split()
                self.moves += 1
                action = getattr(self, f"do_{verb}", None)
                if action is None:
                    answer = f"I do not know how to {verb}."
                else:
                    try:
                        answer = action(*words)
                    except TypeError:
                        answer = f"{verb.capitalize()} what?"
                yield f"> {line}", answer
        except GameOver as end:
            yield f"> {line}", str(end)
        finally:
            yield "", f"{self.moves} moves"

    def do_look(self): return str(self.room)
    def do_bag(self): return "You carry " + (" and ".join(self.bag) or "nothing") + "."

    def do_go(self, direction):
        if (self.room, direction) in self.locked:
            return "The door is locked."
        if direction not in self.room.exits:
            return "There is only a wall."
        self.room = self.room.exits[direction]
        return self.dark() or str(self.room)

    def dark(self):
        if self.room is self.cellar and "lamp" not in self.bag:
            raise GameOver("You fall into a pit. The end.")

    def do_take(self, item):
        if item == "skeleton":
            return "It does not want to."
        try:
            self.room.items.remove(item)
        except ValueError:
            return f"There is no {item} here."
        self.bag.append(item)
        if item == "gold":
            raise GameOver("You are rich. The end.")
        return f"You have the {item}."

    def do_drop(self, item):
        if item not in self.bag:
            return f"You have no {item}."
        self.bag.remove(item)
        self.room.items.append(item)
        return "Dropped."

    def do_use(self, item):
        if item == "key" and item in self.bag and any(room is self.room for room, _ in self.locked):
            self.locked.clear()
            return "Click."
        return "Nothing happens."


WINNING = """
look
go east
take lamp
go up
fly
take
go north
take key
take rose
bag
go south
use lamp
use key
go east
take skeleton
take gold
look
"""
LOSING = "go north\ntake key\ngo south\nuse key\ndrop key\ndrop key\nlook\ngo east\nlook"
for script in (WINNING, LOSING):
    for command, answer in Game().play(script):
        print(command, "|", answer)

# expect:
# > look | Hall: A dusty hall. You see: lamp. Exits: east, north.
# > go east | The door is locked.
# > take lamp | You have the lamp.
# > go up | There is only a wall.
# > fly | I do not know how to fly.
# > take | Take what?
# > go north | Garden: Roses everywhere. You see: key. Exits: south.
# > take key | You have the key.
# > take rose | There is no rose here.
# > bag | You carry lamp and key.
# > go south | Hall: A dusty hall. Exits: east, north.
# > use lamp | Nothing happens.
# > use key | Click.
# > go east | Cellar: It is dark. You see: gold, skeleton. Exits: west.
# > take skeleton | It does not want to.
# > take gold | You are rich. The end.
#  | 16 moves
# > go north | Garden: Roses everywhere. You see: key. Exits: south.
# > take key | You have the key.
# > go south | Hall: A dusty hall. You see: lamp. Exits: east, north.
# > use key | Click.
# > drop key | Dropped.
# > drop key | You have no key.
# > look | Hall: A dusty hall. You see: key, lamp. Exits: east, north.
# > go east | You fall into a pit. The end.
#  | 8 moves
