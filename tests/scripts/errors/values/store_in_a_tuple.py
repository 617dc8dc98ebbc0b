t = (1, 2)
t[0] = 3

# expect-stderr:
# Traceback (most recent call last):
#   File "store_in_a_tuple.py", line 2, in <module>
#     t[0] = 3
#     ~^^^
# TypeError: 'tuple' object does not support item assignment

# exit: 1
