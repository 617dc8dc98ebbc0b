# 3.6 computes expressions when constants are merged already.
# eadem only: `why:` claims
# profile: 3.6
print(1000 is 999 + 1)  # False  # why: folded-apart
print(-6 is -6)  # False  # why: folded-apart
print((1, 2) is (1, 2))  # False  # why: folded-apart
