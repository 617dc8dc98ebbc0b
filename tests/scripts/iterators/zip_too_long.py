print(list(zip([1], [2, 3], strict=True)))

# expect-stderr:
# Traceback (most recent call last):
#   File "zip_too_long.py", line 1, in <module>
#     print(list(zip([1], [2, 3], strict=True)))
#           ~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# ValueError: zip() argument 2 is longer than argument 1

# exit: 1
