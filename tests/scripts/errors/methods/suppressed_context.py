# raise ... from None shows no other exception.
class Table:
    def __getattr__(self, name):
        try:
            return {"a": 1}[name]
        except KeyError:
            raise AttributeError(f"no column {name}") from None


table = Table()
print(table.a)
print(table.b)

# expect:
# 1

# expect-stderr:
# Traceback (most recent call last):
#   File "suppressed_context.py", line 12, in <module>
#     print(table.b)
#           ^^^^^^^
#   File "suppressed_context.py", line 7, in __getattr__
#     raise AttributeError(f"no column {name}") from None
# AttributeError: no column b

# exit: 1
