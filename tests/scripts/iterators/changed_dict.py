table = {1: "a"}
for key in table:
    table[key + 1] = "b"

# expect-stderr:
# Traceback (most recent call last):
#   File "changed_dict.py", line 2, in <module>
#     for key in table:
#                ^^^^^
# RuntimeError: dictionary changed size during iteration

# exit: 1
