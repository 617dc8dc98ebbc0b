t = (1, 2)
del t[0]

# expect-stderr:
# Traceback (most recent call last):
#   File "delete_of_a_tuple.py", line 2, in <module>
#     del t[0]
#         ~^^^
# TypeError: 'tuple' object doesn't support item deletion

# exit: 1
