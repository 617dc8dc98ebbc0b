# break and continue pass through finally, else and handlers, and may stand in a finally themselves.
def through_finally():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append("f")
    else:
        log.append("else")
    return log


def in_finally():
    log = []
    for i in range(4):
        try:
            1 // (i - 1)
        finally:
            log.append(i)
            if i < 3:
                continue
            break
    return log


def in_handler():
    log = []
    while True:
        try:
            log.append(len(log))
            if len(log) % 2 == 1:
                raise KeyError(len(log))
            if len(log) > 4:
                break
        except KeyError as error:
            log.append(str(error))
            if len(log) < 3:
                continue
        finally:
            log.append("f")
    return log


def nested_loops():
    log = []
    for a in "xy":
        for b in (1, 2, 3):
            try:
                try:
                    if b == 2:
                        continue
                    if a == "y":
                        break
                    log.append(a + str(b))
                finally:
                    log.append("inner")
            finally:
                log.append("outer")
        else:
            log.append("no break")
    return log


def out_of_loop_in_try():
    try:
        for i in [10, 20, 30]:
            try:
                if i == 20:
                    return i
            finally:
                print("item", i)
    finally:
        print("done")


print(through_finally())
print(in_finally())
print(in_handler())
print(nested_loops())
print(out_of_loop_in_try())
for name in "abc":
    try:
        continue
    finally:
        print(name)

# expect:
# [0, 'f', 'f', 2, 'f', 'f']
# [0, 1, 2, 3]
# [0, '1', 'f', 3, 'f', 5, 'f']
# ['x1', 'inner', 'outer', 'inner', 'outer', 'x3', 'inner', 'outer', 'no break', 'inner', 'outer']
# item 10
# item 20
# done
# 20
# a
# b
# c
