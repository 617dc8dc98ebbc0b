# What dies when a frame is left may raise: its traceback asks for an object of the frame that is being left.
class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self):
        try: raise KeyError(self.name)
        except KeyError as e: seen.append((self.name, e.__traceback__.tb_frame.f_code.co_name))
seen=[]
def cleaning(name):
    try: yield name
    finally: print("cleaned", name)
def f():
    a = Noisy('a')
    return 1
def g():
    a = cleaning('g'); next(a)
    return 2
def h():
    a = Noisy('h'); b = cleaning('h'); next(b)
    raise ValueError
def closure():
    a = Noisy('cell')
    def inner(): return a
    return inner
for i in range(3):
    f(); g()
    try: h()
    except ValueError: print('caught')
    closure()()
    class C:
        def __init__(self): x = Noisy('init')
    C()
    def gen():
        x = Noisy('gen'); yield 1
    list(gen())
print(seen)

# expect:
# cleaned g
# caught
# cleaned h
# cleaned g
# caught
# cleaned h
# cleaned g
# caught
# cleaned h
# [('a', '__del__'), ('h', '__del__'), ('cell', '__del__'), ('init', '__del__'), ('gen', '__del__'), ('a', '__del__'), ('h', '__del__'), ('cell', '__del__'), ('init', '__del__'), ('gen', '__del__'), ('a', '__del__'), ('h', '__del__'), ('cell', '__del__'), ('init', '__del__'), ('gen', '__del__')]
