def f(n):
    if n == 0:
        raise ValueError("deep")
    f(n - 1)
f(8)

# expect-stderr:
# Traceback (most recent call last):
#   File "error_in_recursion.py", line 5, in <module>
#     f(8)
#     ~^^^
#   File "error_in_recursion.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "error_in_recursion.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   File "error_in_recursion.py", line 4, in f
#     f(n - 1)
#     ~^^^^^^^
#   [Previous line repeated 5 more times]
#   File "error_in_recursion.py", line 3, in f
#     raise ValueError("deep")
# ValueError: deep

# exit: 1
