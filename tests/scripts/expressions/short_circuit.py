# What is evaluated, and in what order.
def say(name, value=True):
    print(name, end=" ")
    return value

print(say("a", 0) and say("b"))
print(say("a", 1) and say("b"))
print(say("a", 0) or say("b"))
print(say("a", 1) or say("b"))
print(say("then") if say("condition") else say("else"))
print(say("then") if say("condition", 0) else say("else"))

# A chain evaluates each operand once, and stops at the first comparison that fails.
print(say("1", 1) < say("2", 2) < say("3", 3))
print(say("1", 1) > say("2", 2) > say("3", 3))
print(say("1", 1) == say("1", 1) != say("2", 2) > say("0", 0) in [say("list", 0)])

# Operands from left to right, the value before the targets, keys before their values.
print(say("1", 1) + say("2", 2) * say("3", 3))
print([say("x", 1), say("y", 2)], (say("z", 3),), {say("k", "k"): say("v", "v")})
table = {}
table[say("key")] = say("value")
numbers = [0, 0]
numbers[say("first", 0)], numbers[say("second", 1)] = say("one", 1), say("two", 2)
print(numbers)

def call(*arguments, **keywords):
    print(arguments, keywords)

say("function", call)(say("p"), *say("star", [1]), k=say("k"), **say("double", {"z": 2}))

# expect:
# a 0
# a b True
# a b True
# a 1
# condition then True
# condition else True
# 1 2 3 True
# 1 2 False
# 1 1 2 0 list True
# 1 2 3 7
# x y z k v [1, 2] (3,) {'k': 'v'}
# value key one two first second [1, 2]
# function p star k double (True, 1) {'k': True, 'z': 2}
