# A method that a class left to its subclasses.
class Base:
    def run(self):
        return self.step() * 2

    def step(self):
        raise NotImplementedError


class Half(Base):
    pass


Half().run()

# expect-stderr:
# Traceback (most recent call last):
#   File "abstract_class.py", line 14, in <module>
#     Half().run()
#     ~~~~~~~~~~^^
#   File "abstract_class.py", line 4, in run
#     return self.step() * 2
#            ~~~~~~~~~^^
#   File "abstract_class.py", line 7, in step
#     raise NotImplementedError
# NotImplementedError

# exit: 1
