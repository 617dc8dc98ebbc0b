# Singly and doubly linked lists with the container protocol, slices, reversal and sorting by merging.
class Node:
    __slots__ = "value", "next"

    def __init__(self, value, next=None): self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head, self.size = None, 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def _nodes(self):
        node = self.head
        while node:
            yield node
            node = node.next

    def __iter__(self): return (node.value for node in self._nodes())
    def __len__(self): return self.size

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList([*self][i])
        for j, value in enumerate(self):
            if j == (i if i >= 0 else i + self.size):
                return value
        raise IndexError(f"index {i} out of range")

    def __setitem__(self, i, value):
        for j, node in enumerate(self._nodes()):
            if j == i:
                node.value = value
                return
        raise IndexError(i)

    def __delitem__(self, i):
        if i == 0:
            self.pop()
            return
        for j, node in enumerate(self._nodes()):
            if j == i - 1 and node.next:
                node.next = node.next.next
                self.size -= 1
                return
        raise IndexError(i)

    def __reversed__(self):
        result = None
        for value in self:
            result = Node(value, result)
        while result:
            yield result.value
            result = result.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def sort(self): self.head = merge_sort(self.head)
    def __eq__(self, other): return isinstance(other, LinkedList) and list(self) == list(other)
    def __add__(self, other): return LinkedList([*self, *other])
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"


def merge_sort(head):
    if head is None or head.next is None:
        return head
    slow, fast = head, head.next
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
    middle, slow.next = slow.next, None
    left, right = merge_sort(head), merge_sort(middle)
    anchor = last = Node(None)
    while left and right:
        if right.value < left.value:
            last.next, right = right, right.next
        else:
            last.next, left = left, left.next
        last = last.next
    last.next = left or right
    return anchor.next


a = LinkedList([3, 1, 2])
a.push(0)
print(a, len(a), a[1], a[-1], a[1:3], 2 in a, 9 in a, list(reversed(a)), a.pop(), a)
a.reverse()
a[0] = 7
print(a, a + LinkedList("xy"), a == LinkedList([7, 1, 3]), a != [7, 1, 3])
del a[1]
a.sort()
print(a, sum(a), max(a), LinkedList(), bool(LinkedList()), [*map(str, a)])
numbers = LinkedList((i * 37) % 101 for i in range(50))
numbers.sort()
print(list(numbers) == sorted((i * 37) % 101 for i in range(50)), numbers[::10])
for action in (lambda: LinkedList().pop(), lambda: a[9], lambda: a.__delitem__(5), lambda: a.__setitem__(9, 1)):
    try:
        action()
    except IndexError as error:
        print("IndexError", error)

# expect:
# 3 -> 1 -> 2 4 3 2 3 -> 1 True False [2, 1, 3, 0] 0 3 -> 1 -> 2
# 7 -> 1 -> 3 7 -> 1 -> 3 -> 'x' -> 'y' True True
# 3 -> 7 10 7 empty False ['3', '7']
# True 0 -> 20 -> 40 -> 60 -> 83
# IndexError pop from empty list
# IndexError index 9 out of range
# IndexError 5
# IndexError 9
