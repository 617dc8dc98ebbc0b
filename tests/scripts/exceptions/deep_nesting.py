# Twenty blocks in one another, which is CPython's limit, and all the ways out of them.
def deep(action):
    log = []
    for a in range(2):
        try:
            for b in range(2):
                try:
                    try:
                        try:
                            try:
                                try:
                                    try:
                                        try:
                                            log.append("body")
                                            if action == "raise":
                                                raise KeyError(a)
                                            if action == "break":
                                                break
                                            if action == "continue":
                                                continue
                                            if action == "return":
                                                return log
                                        finally:
                                            log.append(1)
                                    except ValueError:
                                        log.append("never")
                                finally:
                                    log.append(2)
                            except IndexError:
                                log.append("never")
                        finally:
                            log.append(3)
                    except KeyError as error:
                        log.append("key")
                        raise ValueError(b)
                    else:
                        log.append("else")
                finally:
                    log.append(4)
        except ValueError as error:
            log.append("value")
        finally:
            log.append(5)
    return log


for action in ("pass", "raise", "break", "continue", "return"):
    print(action, *deep(action))


def finally_in_finally(n):
    log = []
    try:
        try:
            log.append(1 // n)
        finally:
            try:
                log.append(10 // (n - 1))
            finally:
                try:
                    log.append("deepest")
                    if n == 3:
                        return log
                finally:
                    log.append("last")
    except ZeroDivisionError as error:
        log.append(error.__context__ is None)
    return log


for n in range(4):
    print(finally_in_finally(n))

# expect:
# pass body 1 2 3 else 4 body 1 2 3 else 4 5 body 1 2 3 else 4 body 1 2 3 else 4 5
# raise body 1 2 3 key 4 value 5 body 1 2 3 key 4 value 5
# break body 1 2 3 4 5 body 1 2 3 4 5
# continue body 1 2 3 4 body 1 2 3 4 5 body 1 2 3 4 body 1 2 3 4 5
# return body 1 2 3 4 5
# [-10, 'deepest', 'last', True]
# [1, 'deepest', 'last', True]
# [0, 10, 'deepest', 'last']
# [0, 5, 'deepest', 'last']
