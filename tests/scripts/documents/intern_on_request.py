# Document 004: the same text without and with sys.intern.
import sys
a = "hello world"
b = "hello world"
print(a is b) # False ← two literals
a = sys.intern("hello world")
b = sys.intern("hello world")
print(a is b) # True ← one entry in the table
