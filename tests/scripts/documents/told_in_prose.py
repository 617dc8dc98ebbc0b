# Documents 002 and 004, what they say beside their examples: a name-like constant would be many objects without sys.intern. It is one.
import sys

data = ["user_login"] * 1000
print(len({id(item) for item in data}) == 1000)  # False
data = [sys.intern(item) for item in data]
print(len({id(item) for item in data}) == 1)  # True

users = [{"user_id": i, "user_name": f"user_{i}", "user_email": f"user_{i}@example.com"} for i in range(3)]
other = {"user_id": 3, "user_name": "user_3", "user_email": "user_3@example.com"}
print(list(users[0])[0] is list(users[2])[0], list(users[0])[0] is list(other)[0])  # True True
print(list(users[0])[1] is list(users[2])[1], list(users[0])[1] is list(other)[1])  # True True
print(list(users[0])[2] is list(users[2])[2], list(users[0])[2] is list(other)[2])  # True True
