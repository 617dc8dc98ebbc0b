len(5)

# expect-stderr:
# Traceback (most recent call last):
#   File "length_of_a_number.py", line 1, in <module>
#     len(5)
#     ~~~^^^
# TypeError: object of type 'int' has no len()

# exit: 1
