# profile: 3.13
# Some operations have nothing to do, and give back what they were given. eadem --explain names each of them.
#
# Nothing can happen to a string, so a copy would differ from it in nothing but its address. That saves memory, and it
# is the implementation's choice. An operation with something to do makes a new object; so does a slice of a list.

s = "once and for all"
print(str(s) is s)  # True  # why: unchanged
print(s[:] is s)  # True  # why: unchanged
print(s.strip() is s)  # True  # why: unchanged
print(s.replace("x", "y") is s)  # True  # why: unchanged
print("".join([s]) is s)  # True

# The same letters, and still a new object: upper() does not look first whether it will change any.
t = "LOUD AND CLEAR"
print(t.upper() is t, t.upper() == t)  # False True

numbers = [1, 2]
print(numbers[:] is numbers)  # False

# $ eadem --as 3.13 --explain samples/24_given_back_unchanged.py 2>&1 | grep ' is ' | sed 's|^.*/||'
# 24_given_back_unchanged.py:8: str(s) is s: one object (unchanged): str() had nothing to change on line 8 and gave its operand back
# 24_given_back_unchanged.py:9: s[:] is s: one object (unchanged): a slice had nothing to change on line 9 and gave its operand back
# 24_given_back_unchanged.py:10: s.strip() is s: one object (unchanged): str.strip() had nothing to change on line 10 and gave its operand back
# 24_given_back_unchanged.py:11: s.replace("x", "y") is s: one object (unchanged): str.replace() had nothing to change on line 11 and gave its operand back
# 24_given_back_unchanged.py:12: "".join([s]) is s: one object (same-binding): both are the one object that comes from line 7
# 24_given_back_unchanged.py:16: t.upper() is t: two objects (made-at-run-time): str.upper() made a new object on line 16 at run time
# 24_given_back_unchanged.py:19: numbers[:] is numbers: two objects (display): line 18 makes a new object each time it runs
