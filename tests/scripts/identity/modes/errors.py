# A prompt goes on after an error; lines count from the beginning of the input.
# profile: 3.13
# mode: repl

def divide(a):
    return a / 0

divide(1); print("never")
print("then")
x = = 1
if x:
    y = (
print("lost: the bracket is open")

# expect:
# then

# expect-stderr:
# Traceback (most recent call last):
#   File "<stdin>", line 1, in <module>
#     divide(1); print("never")
#     ~~~~~~^^^
#   File "<stdin>", line 2, in divide
#     return a / 0
#            ~~^~~
# ZeroDivisionError: division by zero
#   File "<stdin>", line 1
#     x = = 1
#         ^
# SyntaxError: invalid syntax
#   File "<stdin>", line 2
#     y = (
#         ^
# SyntaxError: '(' was never closed

# exit: 1
