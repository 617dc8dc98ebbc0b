# Equal constants are not merged by the rules of the documents.
# eadem only: `why:` claims
# profile: documents
print(257 is 257)  # False  # why: outside-cache
print(100 + 200 is 300)  # False  # why: outside-cache
print("hello world" is "hello world")  # False  # why: not-name-like
print("1a" is "1a")  # False  # why: not-name-like
print(1.5 is 1.5)  # False  # why: merging-off
print((1, 2) is (1, 2))  # False  # why: merging-off
print("hello" is "hel" + "lo")  # True  # why: folded-interned
