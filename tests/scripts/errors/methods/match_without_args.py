# A positional pattern for a class without __match_args__.
class Point:
    def __init__(self, x):
        self.x = x


match Point(1):
    case Point(x=1):
        print("by keyword")
match Point(1):
    case Point(1):
        print("never")

# expect:
# by keyword

# expect-stderr:
# Traceback (most recent call last):
#   File "match_without_args.py", line 11, in <module>
#     case Point(1):
#          ~~~~~^^^
# TypeError: Point() accepts 0 positional sub-patterns (1 given)

# exit: 1
