# Two methods that call one another: such frames are not folded, but only the last of a long run would be.
class Pair:
    def ping(self, n):
        if n == 0:
            raise RuntimeError("the bottom")
        return self.pong(n - 1)

    def pong(self, n):
        return self.ping(n)


Pair().ping(3)

# expect-stderr:
# Traceback (most recent call last):
#   File "recursion_of_two_methods.py", line 12, in <module>
#     Pair().ping(3)
#     ~~~~~~~~~~~^^^
#   File "recursion_of_two_methods.py", line 6, in ping
#     return self.pong(n - 1)
#            ~~~~~~~~~^^^^^^^
#   File "recursion_of_two_methods.py", line 9, in pong
#     return self.ping(n)
#            ~~~~~~~~~^^^
#   File "recursion_of_two_methods.py", line 6, in ping
#     return self.pong(n - 1)
#            ~~~~~~~~~^^^^^^^
#   File "recursion_of_two_methods.py", line 9, in pong
#     return self.ping(n)
#            ~~~~~~~~~^^^
#   File "recursion_of_two_methods.py", line 6, in ping
#     return self.pong(n - 1)
#            ~~~~~~~~~^^^^^^^
#   File "recursion_of_two_methods.py", line 9, in pong
#     return self.ping(n)
#            ~~~~~~~~~^^^
#   File "recursion_of_two_methods.py", line 5, in ping
#     raise RuntimeError("the bottom")
# RuntimeError: the bottom

# exit: 1
