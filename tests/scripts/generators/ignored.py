# Errors of a generator that is closed because nobody refers to it go to stderr.

def fails():
    try:
        yield
    finally:
        raise ValueError("in finally")


def run():
    g = fails()
    next(g)


run()
print("goes on")

# expect:
# goes on

# expect-error: ValueError: in finally

