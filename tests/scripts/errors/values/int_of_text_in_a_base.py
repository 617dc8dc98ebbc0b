int("12", 2)

# expect-stderr:
# Traceback (most recent call last):
#   File "int_of_text_in_a_base.py", line 1, in <module>
#     int("12", 2)
#     ~~~^^^^^^^^^
# ValueError: invalid literal for int() with base 2: '12'

# exit: 1
