def outer(x): return inner(x)(1)
def inner(x): return lambda i: x[i]
print(outer([1, 2]), outer([]))

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_a_nested_call.py", line 3, in <module>
#     print(outer([1, 2]), outer([]))
#                          ~~~~~^^^^
#   File "error_in_a_nested_call.py", line 1, in outer
#     def outer(x): return inner(x)(1)
#                          ~~~~~~~~^^^
#   File "error_in_a_nested_call.py", line 2, in <lambda>
#     def inner(x): return lambda i: x[i]
#                                    ~^^^
# IndexError: list index out of range

# exit: 1
