# Unpacking what gives too many.
class Triple:
    def __iter__(self):
        yield from (1, 2, 3)


a, b, c = Triple()
print(a, b, c)
a, b = Triple()

# expect:
# 1 2 3

# expect-stderr:
# Traceback (most recent call last):
#   File "unpacking_an_instance.py", line 9, in <module>
#     a, b = Triple()
#     ^^^^
# ValueError: too many values to unpack (expected 2)

# exit: 1
