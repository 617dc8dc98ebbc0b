# Document 002: a million times the same token, interned one by one.
import sys

data = ["user_login"] * 1000000
interned_data = [sys.intern(item) for item in data]
print(len(interned_data))  # 1000000
print(len({id(item) for item in interned_data}))  # 1
print(interned_data[0] is data[0])  # True
