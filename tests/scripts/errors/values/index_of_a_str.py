"abc"[3]

# expect-stderr:
# Traceback (most recent call last):
#   File "index_of_a_str.py", line 1, in <module>
#     "abc"[3]
#     ~~~~~^^^
# IndexError: string index out of range

# exit: 1
