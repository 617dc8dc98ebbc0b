print(sorted(["b", "", "a"], key=lambda s: s[0]))

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_sort_key.py", line 1, in <module>
#     print(sorted(["b", "", "a"], key=lambda s: s[0]))
#           ~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#   File "error_in_a_sort_key.py", line 1, in <lambda>
#     print(sorted(["b", "", "a"], key=lambda s: s[0]))
#                                                ~^^^
# IndexError: string index out of range

# exit: 1
