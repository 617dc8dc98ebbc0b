# The prompt of 3.13 displays the last value of an input only.
# profile: 3.13
# mode: newrepl
"a"; "b"
_; 1; print("c")

# expect:
# 'b'
# c
