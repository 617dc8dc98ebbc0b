x = 5 €

# expect-stderr:
#   File "invalid_character.py", line 1
#     x = 5 €
#           ^
# SyntaxError: invalid character '€' (U+20AC)

# exit: 1
