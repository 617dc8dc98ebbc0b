# An error inside an operator's method.
class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __add__(self, other):
        if other.currency != self.currency:
            raise TypeError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)


total = Money(1, "EUR") + Money(2, "EUR")
print(total.amount)
total = total + Money(1, "USD")

# expect:
# 3

# expect-stderr:
# Traceback (most recent call last):
#   File "in_an_operator.py", line 14, in <module>
#     total = total + Money(1, "USD")
#             ~~~~~~^~~~~~~~~~~~~~~~~
#   File "in_an_operator.py", line 8, in __add__
#     raise TypeError(f"cannot add {other.currency} to {self.currency}")
# TypeError: cannot add USD to EUR

# exit: 1
