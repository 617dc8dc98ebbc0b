# profile: 3.13
# A comparison that Python warns of: `is` with a literal asks how the interpreter works. eadem check says where.
#
# Since 3.8 the compiler warns of it, for the answer may change with the next version. `is` is for None, True, False and
# for objects whose identity one knows; everything else wants ==.

n = 7
print(n is 7)  # True  # why: small-int
print(n == 7)  # True

answer = "yes"
print(answer is not "no")  # True  # why: other-value

# No warning, for there is one None, and because a name says nothing about how its object was made.
print(n is None)  # False
other = 7
print(n is other)  # True  # why: small-int

# $ eadem --as 3.13 check samples/28_is_with_a_literal.py 2>&1 | sed 's|^.*/||'
# 28_is_with_a_literal.py:8: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#   print(n is 7)  # True  # why: small-int
# 28_is_with_a_literal.py:12: SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
#   print(answer is not "no")  # True  # why: other-value
