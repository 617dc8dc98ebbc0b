# A binary search tree with iterators in several orders, deletion, balance, and a mapping on top of it.
class Tree:
    class Node:
        def __init__(self, key, value): self.key, self.value, self.left, self.right = key, value, None, None

    def __init__(self, pairs=()):
        self.root, self.count = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        if self.root is None:
            self.root, self.count = self.Node(key, value), 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            side = "left" if key < node.key else "right"
            child = getattr(node, side)
            if child is None:
                setattr(node, side, self.Node(key, value))
                self.count += 1
                return
            node = child

    def _find(self, key):
        node = self.root
        while node and node.key != key:
            node = node.left if key < node.key else node.right
        return node

    def __getitem__(self, key):
        if (node := self._find(key)) is None:
            raise KeyError(key)
        return node.value

    def __contains__(self, key): return self._find(key) is not None
    def __len__(self): return self.count

    def __delitem__(self, key):
        def remove(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = remove(node.left, key)
            elif node.key < key:
                node.right = remove(node.right, key)
            elif node.left and node.right:
                least = node.right
                while least.left:
                    least = least.left
                node.key, node.value = least.key, least.value
                node.right = remove(node.right, least.key)
            else:
                return node.left or node.right
            return node
        self.root = remove(self.root, key)
        self.count -= 1

    def inorder(self, node="root"):
        node = self.root if node == "root" else node
        if node:
            yield from self.inorder(node.left)
            yield node.key, node.value
            yield from self.inorder(node.right)

    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [node.key for node in level]
            level = [child for node in level for child in (node.left, node.right) if child]

    def __iter__(self): return (key for key, _ in self.inorder())

    def __reversed__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.right
            node = stack.pop()
            yield node.key
            node = node.left

    def depth(self): return sum(1 for _ in self.levels())

    def balanced(self):
        items = list(self.inorder())

        def pick(low, high):
            if low < high:
                middle = (low + high) // 2
                yield items[middle]
                yield from pick(low, middle)
                yield from pick(middle + 1, high)
        return Tree(pick(0, len(items)))

    def between(self, low, high): return [key for key in self if low <= key <= high]
    def __repr__(self): return "Tree({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.inorder()) + "})"


tree = Tree((k, i) for i, k in enumerate([50, 30, 70, 20, 40, 60, 80, 35]))
print(tree, len(tree), tree[40], 35 in tree, 36 in tree, list(tree), list(reversed(tree)), list(tree.levels()))
tree[40] = "new"
for key in (20, 30, 50):
    del tree[key]
    print(key, list(tree.levels()), len(tree))
print(tree.between(35, 65), min(tree), max(tree), sorted(tree, reverse=True))
for action in (lambda: tree[1], lambda: tree.__delitem__(99)):
    try:
        action()
    except KeyError as error:
        print("KeyError", error)
chain = Tree((i, i) for i in range(31))
print(chain.depth(), chain.balanced().depth(), list(chain.balanced()) == list(range(31)))
words = Tree()
for word in "the cat sat on the mat the end".split():
    words[word] = (words[word] if word in words else 0) + 1
print(words, Tree(), list(Tree().levels()))

# expect:
# Tree({20: 3, 30: 1, 35: 7, 40: 4, 50: 0, 60: 5, 70: 2, 80: 6}) 8 4 True False [20, 30, 35, 40, 50, 60, 70, 80] [80, 70, 60, 50, 40, 35, 30, 20] [[50], [30, 70], [20, 40, 60, 80], [35]]
# 20 [[50], [30, 70], [40, 60, 80], [35]] 7
# 30 [[50], [40, 70], [35, 60, 80]] 6
# 50 [[60], [40, 70], [35, 80]] 5
# [35, 40, 60] 35 80 [80, 70, 60, 40, 35]
# KeyError 1
# KeyError 99
# 31 5 True
# Tree({'cat': 1, 'end': 1, 'mat': 1, 'on': 1, 'sat': 1, 'the': 3}) Tree({}) []
