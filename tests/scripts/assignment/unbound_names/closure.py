def outer():
    def inner():
        return distance
    inner()
    distance = 1
outer()

# expect-stderr:
# Traceback (most recent call last):
#   File "closure.py", line 6, in <module>
#     outer()
#     ~~~~~^^
#   File "closure.py", line 4, in outer
#     inner()
#     ~~~~~^^
#   File "closure.py", line 3, in inner
#     return distance
#            ^^^^^^^^
# NameError: cannot access free variable 'distance' where it is not associated with a value in enclosing scope. Did you mean: 'isinstance'?

# exit: 1
