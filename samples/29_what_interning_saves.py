# profile: 3.13
# How much would sys.intern save? eadem tables counts the equal strings that a program holds more than once.
#
# Each field that split() cuts from a line is a new string, even where all lines say the same. Interned, equal fields
# are one object, and the rest is given back.
import sys

lines = ["status=open;city=Zadar", "status=open;city=Split", "status=open;city=Zadar"] * 100

plain = [line.split(";")[1].split("=")[1] for line in lines]
print(len(plain), len({id(city) for city in plain}))  # 300 300

interned = [sys.intern(line.split(";")[0].split("=")[1]) for line in lines]
print(len(interned), len({id(status) for status in interned}))  # 300 1

# Interning costs a look-up for each string, once; what it saves is saved as long as the strings are kept. So it is for
# texts that come again and again, and a waste for texts that are all different.
print(len(set(plain)), len(set(interned)))  # 2 1

# $ eadem --as 3.13 tables samples/29_what_interning_saves.py | sed -n '/^Equal strings/,$p'
# Equal strings that are not one object: 7152 bytes wasted
#   'Zadar'  200 objects  4776 bytes  result of str.split(), line 10
#   'Split'  100 objects  2376 bytes  result of str.split(), line 10
