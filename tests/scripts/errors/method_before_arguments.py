# A method is looked up before its arguments are evaluated.
def note(value):
    print("evaluated", value)
    return value


words = []
words.append(note(1))
print(words)
words.add(note(2))

# expect:
# evaluated 1
# [1]

# expect-stderr:
# Traceback (most recent call last):
#   File "method_before_arguments.py", line 10, in <module>
#     words.add(note(2))
#     ^^^^^^^^^
# AttributeError: 'list' object has no attribute 'add'

# exit: 1
