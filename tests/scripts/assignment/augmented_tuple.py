# The list in the tuple is changed before the tuple refuses its new item.
pair = ([],)
def show():
    print(pair)
pair[0].append(1)
show()
pair[0] += [2]

# expect:
# ([1],)

# expect-stderr:
# Traceback (most recent call last):
#   File "augmented_tuple.py", line 7, in <module>
#     pair[0] += [2]
#     ~~~~^^^
# TypeError: 'tuple' object does not support item assignment

# exit: 1
