# A byte that an int's to_bytes gives is a new object; from 3.15 on it is the one that exists once.
# profile: 3.13
number = 97
print(number.to_bytes(1, "big") is number.to_bytes(1, "little"), number.to_bytes(1, "big") is b"a")  # False False
print((-1).to_bytes(1, "big", signed=True) is bytes([255]), (0).to_bytes(1, "big") is bytes(1))  # False False
print(number.to_bytes(2, "big") is number.to_bytes(2, "big"), (0).to_bytes(0, "big") is b"")  # False True
