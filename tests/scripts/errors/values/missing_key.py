table = {"a": 1}
table["b"]

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_key.py", line 2, in <module>
#     table["b"]
#     ~~~~~^^^^^
# KeyError: 'b'

# exit: 1
