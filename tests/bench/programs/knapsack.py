# Lists and inner loops: the 0/1 knapsack by dynamic programming.
def best(weights, values, room):
    table = [0] * (room + 1)
    for i in range(len(weights)):
        weight = weights[i]
        value = values[i]
        for left in range(room, weight - 1, -1):
            with_item = table[left - weight] + value
            if with_item > table[left]:
                table[left] = with_item
    return table[room]

weights = [3 + i * 7 % 41 for i in range(200)]
values = [5 + i * 13 % 53 for i in range(200)]
print(best(weights, values, 12000))
