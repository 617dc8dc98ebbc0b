def area(width, height=1, *, unit, scale): pass
area(1)

# expect-stderr:
# Traceback (most recent call last):
#   File "missing_keyword_only.py", line 2, in <module>
#     area(1)
#     ~~~~^^^
# TypeError: area() missing 2 required keyword-only arguments: 'unit' and 'scale'

# exit: 1
