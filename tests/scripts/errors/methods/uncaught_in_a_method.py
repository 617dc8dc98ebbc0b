# An exception that leaves a method: the frames have the names of the functions.
class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount


account = Account(10)
account.withdraw(5)
print(account.balance)
account.withdraw(50)

# expect:
# 5

# expect-stderr:
# Traceback (most recent call last):
#   File "uncaught_in_a_method.py", line 15, in <module>
#     account.withdraw(50)
#     ~~~~~~~~~~~~~~~~^^^^
#   File "uncaught_in_a_method.py", line 8, in withdraw
#     raise ValueError(f"only {self.balance} left")
# ValueError: only 5 left

# exit: 1
