# A number that is called as a method, with a keyword.
(1.5).real(digits=2)

# expect-error: TypeError: 'float' object is not callable

# exit: 1
