# Strings and dicts: an index of where each word of a text stands, sorted.
text = "the fox and the hound met the hen by the river and the fox ran while the hound sat by the hen " * 400

def index_of(words):
    places = {}
    for position, word in enumerate(words):
        key = word.strip(".,").lower()
        if key not in places:
            places[key] = []
        places[key].append(position)
    return places

total = 0
for _ in range(12):
    places = index_of(text.split())
    for word in sorted(places):
        total += len(word) * len(places[word]) + places[word][-1]
print(total, " ".join(sorted(places)))
