# A value being returned waits for __exit__ and is what it was.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        trace.append("exit")


def value(n):
    x = n + 1000
    with Manager():
        try:
            trace.append(x)
            return x
        finally:
            x = 0
            trace.append("finally")


trace = []
result = value(5)
print(result, trace, result is trace[0])

# expect:
# 1005 [1005, 'finally', 'exit'] True
