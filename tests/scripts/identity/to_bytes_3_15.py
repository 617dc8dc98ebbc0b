# A byte that an int's to_bytes gives is the one that exists once, from 3.15 on.
# profile: 3.15
number = 97
print(number.to_bytes(1, "big") is number.to_bytes(1, "little"), number.to_bytes(1, "big") is b"a")  # True True
print((-1).to_bytes(1, "big", signed=True) is bytes([255]), (0).to_bytes(1, "big") is bytes(1))  # True False
print(number.to_bytes(2, "big") is number.to_bytes(2, "big"), (0).to_bytes(0, "big") is b"")  # False True
