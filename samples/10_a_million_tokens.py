# A million tokens, one string. Follows document 002.
import sys

# A list may hold one string a million times over: this makes one object and a million references to it.
data = ["user_login"] * 1000000
print(len(data))  # 1000000
print(data[0] is data[999999])  # True

# A log file is not like that. Each token read from it is a string of its own, though there are four texts in all.
kinds = ["login", "logout", "view", "purchase"]
tokens = ["user_" + kinds[i % 4] for i in range(100000)]
print(len({id(token) for token in tokens}))  # 100000
print(len(set(tokens)))  # 4

# Interned, they are four objects; the others are given back.
tokens = [sys.intern(token) for token in tokens]
print(len({id(token) for token in tokens}))  # 4
print(tokens[0] is "user_login")  # True

interned = [sys.intern(item) for item in data]
print(interned[0] is interned[-1])  # True
print(interned[0] is tokens[0])  # True
