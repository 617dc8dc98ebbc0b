# A thousand user records with the same three keys, built and read again and again.
def build(size):
    return [{"user_id": i, "user_name": f"user_{i}", "user_email": f"user_{i}@example.com"} for i in range(size)]

def read(users):
    total = 0
    for user in users:
        total += user["user_id"] + len(user["user_name"]) + len(user["user_email"])
    return total

total = 0
for _ in range(400):
    total += read(build(1000))
print(total)
