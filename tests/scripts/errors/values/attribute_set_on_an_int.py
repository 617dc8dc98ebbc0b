(5).name = "five"

# expect-stderr:
# Traceback (most recent call last):
#   File "attribute_set_on_an_int.py", line 1, in <module>
#     (5).name = "five"
#     ^^^^^^^^
# AttributeError: 'int' object has no attribute 'name' and no __dict__ for setting new attributes

# exit: 1
