name = 1
del name
print(name)

# expect-stderr:
# Traceback (most recent call last):
#   File "deleted.py", line 3, in <module>
#     print(name)
#           ^^^^
# NameError: name 'name' is not defined

# exit: 1
