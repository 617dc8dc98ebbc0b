# The key table that a display keeps for the next dict holds constants to the end of the program.
def f(key):
    return {key: 1, "x": 2.5}, {2.5: key, "y": 1}


print(f(2.5), f(10**30), f((1.5, 2)))

# expect:
# ({2.5: 1, 'x': 2.5}, {2.5: 2.5, 'y': 1}) ({1000000000000000000000000000000: 1, 'x': 2.5}, {2.5: 1000000000000000000000000000000, 'y': 1}) ({(1.5, 2): 1, 'x': 2.5}, {2.5: (1.5, 2), 'y': 1})
