# Document 004: records as dicts with literal keys, then with interned ones.
import sys
users = [
    {"user_id": 1, "user_name": "Alice", "user_email": "alice@example.com"},
    {"user_id": 2, "user_name": "Bob", "user_email": "bob@example.com"},
]
print(len(users))  # 2

USER_ID = sys.intern("user_id")
USER_NAME = sys.intern("user_name")
USER_EMAIL = sys.intern("user_email")
users = [
    {USER_ID: i, USER_NAME: f"user_{i}", USER_EMAIL: f"user_{i}@example.com"}
    for i in range(1000)
]
print(users[0].keys())
#> dict_keys(['user_id', 'user_name', 'user_email'])
print(users[999].keys())
#> dict_keys(['user_id', 'user_name', 'user_email'])
print(list(users[0].keys())[0] is list(users[999].keys())[0]) # True
