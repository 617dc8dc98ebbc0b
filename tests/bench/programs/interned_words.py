# Interning: words built at run time, counted by name; interned keys are found by their address.
import sys

def count_words(total, kinds):
    counts = {}
    seen = {}
    for i in range(total):
        word = sys.intern("word_" + str(i * 7919 % kinds))
        counts[word] = counts.get(word, 0) + 1
        if word in seen:
            if seen[word] is not word:
                print("two objects for", word)
        else:
            seen[word] = word
    return len(counts), max(counts.values())

print(count_words(1000000, 997))
