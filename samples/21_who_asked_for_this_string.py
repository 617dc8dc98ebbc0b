# profile: 3.13
# Who put a string into the intern table? eadem tables names them: the text's identifiers, its constants, sys.intern.
import sys

# A string that is put together while the program runs is in no table.
word = "".join(["east", "ern"])
print(word is "eastern")  # False  # why: made-at-run-time

# The literal was there first, so sys.intern gives the literal's object and not the one it was handed.
print(sys.intern(word) is "eastern")  # True  # why: sys-intern

# No literal says "westward": here the first to be interned stays.
other = "".join(["west", "ward"])
print(sys.intern(other) is other)  # True  # why: sys-intern
print(sys.intern("".join(["west", "ward"])) is other)  # True  # why: sys-intern

# $ eadem --as 3.13 tables samples/21_who_asked_for_this_string.py | grep 'held by'
#   ''          start-up             held by 1
#   'print'     start-up             held by 1
#   '<module>'  identifier  line 1   held by 2
#   'sys'       identifier  line 3   held by 1
#   'word'      identifier  line 6   held by 1
#   'other'     identifier  line 13  held by 1
#   'join'      attribute   line 6   held by 1
#   'intern'    attribute   line 10  held by 1
#   'east'      constant    line 6   held by 1
#   'ern'       constant    line 6   held by 1
#   'eastern'   constant    line 7   held by 1
#   'ward'      constant    line 13  held by 1
#   'west'      constant    line 13  held by 1
#   'westward'  sys.intern  line 14  held by 1
#   '__main__'  run time             held by 1
