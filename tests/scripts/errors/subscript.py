# A key that is not there, deep in an expression.
data = {"rows": [{"name": "x"}]}
print(data["rows"][0]["name"])
print(len(data["rows"][0]["title"]) + 1)

# expect:
# x

# expect-stderr:
# Traceback (most recent call last):
#   File "subscript.py", line 4, in <module>
#     print(len(data["rows"][0]["title"]) + 1)
#               ~~~~~~~~~~~~~~~^^^^^^^^^
# KeyError: 'title'

# exit: 1
