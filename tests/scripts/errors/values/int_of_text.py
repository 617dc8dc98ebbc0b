int("12a")

# expect-stderr:
# Traceback (most recent call last):
#   File "int_of_text.py", line 1, in <module>
#     int("12a")
#     ~~~^^^^^^^
# ValueError: invalid literal for int() with base 10: '12a'

# exit: 1
