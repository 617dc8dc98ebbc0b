float("1,5")

# expect-stderr:
# Traceback (most recent call last):
#   File "float_of_text.py", line 1, in <module>
#     float("1,5")
#     ~~~~~^^^^^^^
# ValueError: could not convert string to float: '1,5'

# exit: 1
