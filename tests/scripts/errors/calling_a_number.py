number = 1.5
print(number.real(kind=2))

# expect-stderr:
# Traceback (most recent call last):
#   File "calling_a_number.py", line 2, in <module>
#     print(number.real(kind=2))
#           ~~~~~~~~~~~^^^^^^^^
# TypeError: 'float' object is not callable

# exit: 1
