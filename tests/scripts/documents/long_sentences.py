# Document 003: a long sentence, twice, before and after sys.intern.
import sys

long_string_1 = "this is a very very very very long string that might not be automatically interned"
long_string_2 = "this is a very very very very long string that might not be automatically interned"

print(long_string_1 is long_string_2)  # Output: False (not a name)

interned_long_string_1 = sys.intern(long_string_1)

interned_long_string_2 = sys.intern(long_string_2)

print(interned_long_string_1 is interned_long_string_2)  # Output: True (by request)
