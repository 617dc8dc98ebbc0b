# Which input a warning means: before 3.13 nobody knew.
# profile: 3.12
# mode: repl
x = 257
x is 257

# expect:
# False

# expect-stderr:
# <stdin>:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
