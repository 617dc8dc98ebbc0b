raise 5

# expect-stderr:
# Traceback (most recent call last):
#   File "raise_a_number.py", line 1, in <module>
#     raise 5
# TypeError: exceptions must derive from BaseException

# exit: 1
