# Dates at the ends of C's int: months and days in excess are made regular, none of it overflows.
import time
print(time.mktime((2000, -2147483648, 1, 0, 0, 0, 2147483647, -2147483648, 0)) > 5e15)
print(time.mktime((2000, 2147483647, 1, 0, 0, 0, 0, 0, 0)) > 5e15)
time.mktime((-2147483648, 1, 1, 0, 0, 0, 0, 0, 0))

# expect:
# True
# True

# expect-error: OverflowError: year out of range
# exit: 1
