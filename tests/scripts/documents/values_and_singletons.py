# Document 004: == for values, `is` for None.
a = "hello"
b = "hello"
if a is b: # true here, promised nowhere
    print("same") # same
if a == b: # true everywhere
    print("same") # same
x = None
if x is None: # the one use for `is`
    print("nothing") # nothing

# expect:
# same
# same
# nothing
