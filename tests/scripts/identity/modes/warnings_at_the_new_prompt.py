# The prompt of 3.13 shows the line as well.
# profile: 3.13
# mode: newrepl
x = 257
x is 257; x is not 257

# expect:
# True

# expect-stderr:
# <python-input-1>:1: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#   x is 257; x is not 257
# <python-input-1>:1: SyntaxWarning: "is not" with 'int' literal. Did you mean "!="?
#   x is 257; x is not 257
