def area(**sides): pass
area(**[1])

# expect-stderr:
# Traceback (most recent call last):
#   File "not_a_mapping.py", line 2, in <module>
#     area(**[1])
#     ~~~~^^^^^^^
# TypeError: __main__.area() argument after ** must be a mapping, not list

# exit: 1
