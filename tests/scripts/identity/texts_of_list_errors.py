# Every IndexError of a list read says the same object; other errors make their text anew.
def text_of(action):
    try:
        action()
    except (IndexError, ZeroDivisionError) as error:
        return error.args[0]


def twice(action):
    return text_of(action) is text_of(action)


print(twice(lambda: [][0]), twice(lambda: [1, 2][-3]), twice(lambda: [].__getitem__(7)))
print(text_of(lambda: [][0]) is text_of(lambda: [1][5]), text_of(lambda: [][0]))
print(twice(lambda: ()[0]), twice(lambda: ""[0]), twice(lambda: [].pop()), twice(lambda: 1 // 0))

# expect:
# True True True
# True list index out of range
# False False False False
