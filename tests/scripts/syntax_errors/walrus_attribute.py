(a.b := 1)

# expect-stderr:
#   File "walrus_attribute.py", line 1
#     (a.b := 1)
#      ^^^
# SyntaxError: cannot use assignment expressions with attribute

# exit: 1
