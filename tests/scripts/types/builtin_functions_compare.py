# Functions of builtins are equal to themselves, bound methods of one object to one another.
row = [1]
names = {len: 1, print: 2}
print(len == len, len != len, len == print, row.append == row.append, row.append == [].append, row.append == row.pop)
print(names[len], names[print], hash(len) == hash(len), len in [print, len], [len, abs].index(abs))
import math
print(math.sin == math.sin, math.sin == math.cos, len == 1, str.upper == str.upper, "".upper == "".upper)

# expect:
# True False False True False False
# 1 2 True True 1
# True False False True True
