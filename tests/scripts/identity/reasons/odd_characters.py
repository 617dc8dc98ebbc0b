# Some characters have a literal of their own in 3.11.
# eadem only: `why:` claims
# profile: 3.11
s = "abc"
print(s[0] is "a")  # False  # why: odd-character
print(chr(97) is "a")  # False  # why: odd-character
print(s[0] is chr(97))  # True  # why: one-character
