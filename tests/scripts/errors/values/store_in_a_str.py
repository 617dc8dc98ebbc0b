s = "abc"
s[0] = "x"

# expect-stderr:
# Traceback (most recent call last):
#   File "store_in_a_str.py", line 2, in <module>
#     s[0] = "x"
#     ~^^^
# TypeError: 'str' object does not support item assignment

# exit: 1
