# An error in what a decorator made.
def checked(function):
    def wrapper(*args):
        result = function(*args)
        assert result > 0, "must be positive"
        return result
    return wrapper


class Numbers:
    @checked
    def difference(self, a, b):
        return a - b


print(Numbers().difference(3, 1))
print(Numbers().difference(1, 3))

# expect:
# 2

# expect-stderr:
# Traceback (most recent call last):
#   File "in_a_decorator.py", line 17, in <module>
#     print(Numbers().difference(1, 3))
#           ~~~~~~~~~~~~~~~~~~~~^^^^^^
#   File "in_a_decorator.py", line 5, in wrapper
#     assert result > 0, "must be positive"
#            ^^^^^^^^^^
# AssertionError: must be positive

# exit: 1
