# sys.intern: any text may be kept once, if you ask. Follows documents 003 and 004.
import sys

sentence_1 = "this is a long sentence with spaces in it, which nobody would take for the name of a variable"
sentence_2 = "this is a long sentence with spaces in it, which nobody would take for the name of a variable"
print(sentence_1 is sentence_2)  # False

kept_1 = sys.intern(sentence_1)
kept_2 = sys.intern(sentence_2)
print(kept_1 is kept_2)  # True

# The first one to be interned is the one that stays: it is not copied.
print(kept_1 is sentence_1)  # True
print(kept_2 is sentence_2)  # False

a = "hello world"
b = "hello world"
print(a is b)  # False
a = sys.intern("hello world")
b = sys.intern("hello world")
print(a is b)  # True

# It works for text that is only known while the program runs, which is what it is for.
part = "hello"
print(sys.intern(part + " " + "world") is a)  # True
