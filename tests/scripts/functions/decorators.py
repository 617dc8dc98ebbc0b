# Decorators are applied from the inside out.
log = []
def mark(name):
    log.append("make " + name)
    def decorate(function):
        log.append("apply " + name)
        def wrapped(*arguments):
            return name, function(*arguments)
        return wrapped
    return decorate

@mark("outer")
@mark("inner")
def f(x):
    return x * 2

print(log)  # ['make outer', 'make inner', 'apply inner', 'apply outer']
print(f(2))  # ('outer', ('inner', 4))

@lambda function: function()
def value():
    return "not a function any more"
print(value)  #> not a function any more

registry = {}
def register(function):
    registry[function.__name__] = function
    return function

@register
def one(): return 1
@register
def two(): return 2
print(list(registry), registry["two"](), one())  # ['one', 'two'] 2 1

@print  #> shown
@(lambda f: f.__name__)
def shown(): pass
print(shown)  # None
