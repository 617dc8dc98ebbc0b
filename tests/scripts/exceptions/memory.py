# MemoryError is caught, what was there is still there, and all goes on.
import sys

text = "x" * 10
for _ in range(3):
    try:
        text = text * sys.maxsize
    except (MemoryError, OverflowError) as error:
        print("refused", text)
    try:
        text += "y" * (sys.maxsize // 4)
    except MemoryError as error:
        print("refused again", text)
items = [1]
try:
    items *= sys.maxsize
except MemoryError:
    print(items)

# expect:
# refused xxxxxxxxxx
# refused again xxxxxxxxxx
# refused xxxxxxxxxx
# refused again xxxxxxxxxx
# refused xxxxxxxxxx
# refused again xxxxxxxxxx
# [1]
