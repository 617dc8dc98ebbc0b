", ".join([1, 2])

# expect-stderr:
# Traceback (most recent call last):
#   File "join_of_numbers.py", line 1, in <module>
#     ", ".join([1, 2])
#     ~~~~~~~~~^^^^^^^^
# TypeError: sequence item 0: expected str instance, int found

# exit: 1
