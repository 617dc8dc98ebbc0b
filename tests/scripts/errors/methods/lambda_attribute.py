# A lambda kept in a class, and one in an instance.
class Rules:
    check = lambda self, value: value.strip()


rules = Rules()
print(rules.check(" a "))
rules.check(5)

# expect:
# a

# expect-stderr:
# Traceback (most recent call last):
#   File "lambda_attribute.py", line 8, in <module>
#     rules.check(5)
#     ~~~~~~~~~~~^^^
#   File "lambda_attribute.py", line 3, in <lambda>
#     check = lambda self, value: value.strip()
#                                 ^^^^^^^^^^^
# AttributeError: 'int' object has no attribute 'strip'

# exit: 1
