for pair in zip([1, 2], [3], strict=True):
    print(pair)

# expect:
# (1, 3)

# expect-stderr:
# Traceback (most recent call last):
#   File "zip_too_short.py", line 1, in <module>
#     for pair in zip([1, 2], [3], strict=True):
#                 ~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
# ValueError: zip() argument 2 is shorter than argument 1

# exit: 1
