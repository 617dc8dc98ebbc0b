# A thousand records with the same three keys. Follows document 004.
import sys

USER_ID = sys.intern("user_id")
USER_NAME = sys.intern("user_name")
USER_EMAIL = sys.intern("user_email")

users = [
    {USER_ID: i, USER_NAME: f"user_{i}", USER_EMAIL: f"user_{i}@example.com"}
    for i in range(1000)
]

print(users[0].keys())  # dict_keys(['user_id', 'user_name', 'user_email'])
print(users[999]["user_email"])  # user_999@example.com
print(list(users[0].keys())[0] is list(users[999].keys())[0])  # True

# Three key strings in all, however many records there are.
print(len({id(key) for user in users for key in user}))  # 3

# Written as literals the keys look like names, so they were interned already: sys.intern changes nothing here.
plain = [{"user_id": 1, "user_name": "Alice", "user_email": "alice@example.com"},
         {"user_id": 2, "user_name": "Bob", "user_email": "bob@example.com"}]
print(list(plain[0])[0] is list(plain[1])[0])  # True
print(list(plain[0])[0] is USER_ID)  # True

# Where sys.intern earns its place: keys that were read from somewhere.
line = "user_id=7;user_name=Carol"
read = {field.split("=")[0]: field.split("=")[1] for field in line.split(";")}
print(list(read)[0] is USER_ID)  # False
print(sys.intern(list(read)[0]) is USER_ID)  # True
