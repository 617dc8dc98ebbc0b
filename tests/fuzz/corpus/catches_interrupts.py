# Goes on whatever comes, while it handles something, in a generator as well.
def endless():
    while True:
        try:
            raise ValueError
        except ValueError:
            try:
                while True:
                    yield
            except BaseException:
                continue


while True:
    try:
        for nothing in endless():
            pass
    finally:
        continue
