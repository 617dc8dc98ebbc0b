# profile: 3.13
# A loop makes new objects, or the same one over and over. --explain=all answers for each time round.
#
# A constant in a loop is one object however often the loop runs. A result is new each time, except where it falls into
# the small-int cache, as two of these three do.

def next_one(n):
    return n + 1

print([next_one(n) is next_one(n) for n in (254, 255, 256)])  # [True, True, False]

kept = []
for n in range(3):
    kept.append("one text")
print(kept[0] is kept[2])  # True

made = []
for n in range(3):
    made.append("no. {}".format(1))
print(made[0] is made[2])  # False  # why: made-at-run-time
print(len(set(made)))  # 1

# $ eadem --as 3.13 --explain=all samples/25_new_each_time_round.py 2>&1 | sed 's|^.*/||'
# 25_new_each_time_round.py:10: next_one(n) is next_one(n): one object (small-int): 255 is in the small-int cache (-5 to 256), which holds one object for it
# 25_new_each_time_round.py:10: next_one(n) is next_one(n): one object (small-int): 256 is in the small-int cache (-5 to 256), which holds one object for it
# 25_new_each_time_round.py:10: next_one(n) is next_one(n): two objects (made-at-run-time): `+` made a new object on line 8 at run time
# [True, True, False]
# 25_new_each_time_round.py:15: kept[0] is kept[2]: one object (same-binding): both are the one object that comes from line 14
# True
# 25_new_each_time_round.py:20: made[0] is made[2]: two objects (made-at-run-time): str.format() made a new object on line 19 at run time
# False
# 1
