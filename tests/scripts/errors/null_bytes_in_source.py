# Text to be compiled may not contain NUL.
exec("print(1)\0")

# expect-error: SyntaxError: source code string cannot contain null bytes
# exit: 1
