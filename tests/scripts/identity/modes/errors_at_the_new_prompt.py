# The prompt of 3.13 numbers its inputs, and compiles a statement when the one before it has run.
# profile: 3.13
# mode: newrepl
print("one")

def divide(a): return a / 0
print("two"); divide(1); print("never")
print("three"); return 5

# expect:
# one
# two
# three

# expect-stderr:
# Traceback (most recent call last):
#   File "<python-input-2>", line 1, in <module>
#     print("two"); divide(1); print("never")
#                   ~~~~~~^^^
#   File "<python-input-1>", line 1, in divide
#     def divide(a): return a / 0
#                           ~~^~~
# ZeroDivisionError: division by zero
#   File "<python-input-3>", line 1
#     print("three"); return 5
#                     ^^^^^^^^
# SyntaxError: 'return' outside function

# exit: 1
