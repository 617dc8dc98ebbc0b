def parsed(k):
    base = k * 2 - 6
    return int("12", base)


print(parsed(-2147483640))

# expect-error: ValueError: int() base must be >= 2 and <= 36, or 0
