pairs = [(1, 2), (3, 4, 5)]
for a, b in pairs:
    print(a, b)

# expect:
# 1 2

# expect-stderr:
# Traceback (most recent call last):
#   File "unpacking.py", line 2, in <module>
#     for a, b in pairs:
#         ^^^^
# ValueError: too many values to unpack (expected 2)

# exit: 1
