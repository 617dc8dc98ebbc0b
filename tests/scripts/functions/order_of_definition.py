# Defaults and decorators are evaluated when `def` is executed, bodies when they are called.
def say(word):
    print(word, end=" ")
    return word

def decorate(function):
    print("decorated", end=" ")
    return function

@decorate
def f(a=say("first default"), *, b=say("second default")) -> say("annotation"):
    print("body", end=" ")
    return a, b

print()
print(f())
print(f(1, b=2))
for i in range(2):
    def g(x=say(i)): return x
print(g())

# expect:
# first default second default annotation decorated 
# body ('first default', 'second default')
# body (1, 2)
# 0 1 1
