# The code of Huffman: a tree by a sorted list, codes, encoding to bits and back, run lengths and LZ beside it.
class Leaf:
    def __init__(self, symbol, weight): self.symbol, self.weight = symbol, weight
    def codes(self, prefix=""): yield self.symbol, prefix or "0"


class Fork:
    def __init__(self, left, right): self.left, self.right, self.weight = left, right, left.weight + right.weight

    def codes(self, prefix=""):
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


class Huffman:
    def __init__(self, text):
        counts = {}
        for c in text:
            counts[c] = counts.get(c, 0) + 1
        nodes = [Leaf(c, n) for c, n in sorted(counts.items())]
        if not nodes:
            raise ValueError("nothing to code")
        while len(nodes) > 1:
            nodes.sort(key=lambda node: node.weight)
            first, second, *nodes = nodes
            nodes.append(Fork(first, second))
        self.tree, = nodes
        self.table = dict(self.tree.codes())

    def encode(self, text):
        bits = "".join(map(self.table.__getitem__, text))
        padding = -len(bits) % 8
        return bytes([padding]) + int(bits + "0" * padding or "0", 2).to_bytes((len(bits) + padding) // 8, "big")

    def decode(self, data):
        padding, *rest = data
        bits = "".join(f"{byte:08b}" for byte in rest)[:len(rest) * 8 - padding]
        inverse, word = {code: c for c, code in self.table.items()}, ""
        for bit in bits:
            word += bit
            if word in inverse:
                yield inverse[word]
                word = ""


def run_lengths(text):
    result, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        result.append((text[i], j - i))
        i = j
    return result


def lz(text):
    table, out, word = {chr(i): i for i in range(128)}, [], ""
    for c in text:
        if word + c in table:
            word += c
        else:
            out.append(table[word])
            table[word + c] = len(table)
            word = c
    return out + [table[word]] if word else out


def unlz(codes):
    table, previous, parts = {i: chr(i) for i in range(128)}, "", []
    for code in codes:
        entry = table[code] if code in table else previous + previous[0]
        if previous:
            table[len(table)] = previous + entry[0]
        parts.append(entry)
        previous = entry
    return "".join(parts)


for text in ("abracadabra", "aaaa", "a", "the quick brown fox jumps over the lazy dog", "mississippi river"):
    huffman = Huffman(text)
    data = huffman.encode(text)
    print(repr(text), len(text), len(data), "".join(huffman.decode(data)) == text, data.hex())
    print(sorted(huffman.table.items(), key=lambda item: (len(item[1]), item[1]))[:5])
    codes = lz(text)
    print(len(codes), unlz(codes) == text, run_lengths(text)[:4])
for action in (lambda: Huffman(""), lambda: Huffman("abc").encode("abd")):
    try:
        action()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
long = "ab" * 200 + "c" * 50
print(len(lz(long)), unlz(lz(long)) == long, len(Huffman(long).encode(long)), run_lengths("aaabccd"), lz(""),
      repr(unlz([])))

# expect:
# 'abracadabra' 11 4 True 016e8adc
# [('a', '0'), ('c', '100'), ('d', '101'), ('b', '110'), ('r', '111')]
# 9 True [('a', 1), ('b', 1), ('r', 1), ('a', 1)]
# 'aaaa' 4 2 True 0400
# [('a', '0')]
# 3 True [('a', 4)]
# 'a' 1 2 True 0700
# [('a', '0')]
# 1 True [('a', 1)]
# 'the quick brown fox jumps over the lazy dog' 43 25 True 00f72b37e612307b705e25c71fea63b5bebbbdcac904e58765
# [(' ', '110'), ('e', '1010'), ('o', '1011'), ('a', '00000'), ('b', '00001')]
# 41 True [('t', 1), ('h', 1), ('e', 1), (' ', 1)]
# 'mississippi river' 17 7 True 02ac30d2e1f72c
# [('s', '00'), ('i', '11'), ('p', '010'), ('r', '011'), (' ', '1000')]
# 15 True [('m', 1), ('i', 1), ('s', 2), ('i', 1)]
# ValueError nothing to code
# KeyError 'd'
# 49 True 89 [('a', 3), ('b', 1), ('c', 2), ('d', 1)] [] ''
