numbers = [1, 2]
assert numbers == [1, 3], f"got {numbers}"

# expect-stderr:
# Traceback (most recent call last):
#   File "assert_comparison.py", line 2, in <module>
#     assert numbers == [1, 3], f"got {numbers}"
#            ^^^^^^^^^^^^^^^^^
# AssertionError: got [1, 2]

# exit: 1
