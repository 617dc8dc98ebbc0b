(lambda x, y: x)(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "lambda_missing.py", line 1, in <module>
#     (lambda x, y: x)(1)
#     ~~~~~~~~~~~~~~~~^^^
# TypeError: <lambda>() missing 1 required positional argument: 'y'

# exit: 1
