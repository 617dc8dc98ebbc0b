ord("ab")

# expect-stderr:
# Traceback (most recent call last):
#   File "ord_of_two.py", line 1, in <module>
#     ord("ab")
#     ~~~^^^^^^
# TypeError: ord() expected a character, but string of length 2 found

# exit: 1
