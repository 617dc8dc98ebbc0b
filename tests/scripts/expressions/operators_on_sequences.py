# + and * of sequences, indices, slices.
print([1, 2] + [3], (1,) + (2, 3), "ab" + "cd", b"ab" + b"cd")  # [1, 2, 3] (1, 2, 3) abcd b'abcd'
print([0] * 3, 2 * (1, 2), "ab" * 3, 0 * "x", -1 * [1], b"-" * 5, [] * 10)
#> [0, 0, 0] (1, 2, 1, 2) ababab  [] b'-----' []
letters = "abcdef"
print(letters[0], letters[-1], letters[2:4], letters[:2], letters[4:], letters[-2:], letters[:-2])
#> a f cd ab ef ef abcd
print(letters[::2], letters[1::2], letters[::-1], letters[4:1:-1], letters[10:], letters[:100], letters[-100:2])
#> ace bdf fedcba edc  abcdef ab
print([letters[3:1], letters[True], letters[::3], letters[::-3], letters[5:0:-2]], len(letters[:]))
#> ['', 'b', 'ad', 'fc', 'fdb'] 6
numbers = list(range(10))
print(numbers[2:5], numbers[::4], numbers[-3:], numbers[8:20], numbers[5:2], numbers[2:8:3], numbers[7:2:-2])
#> [2, 3, 4] [0, 4, 8] [7, 8, 9] [8, 9] [] [2, 5] [7, 5, 3]
print((1, 2, 3)[1:], (1, 2, 3)[::-1], range(10)[2:8:2], range(10)[::-1], b"abc"[1:], b"abc"[0], b"abc"[-1:])
#> (2, 3) (3, 2, 1) range(2, 8, 2) range(9, -1, -1) b'bc' 97 b'c'
print("abc"[slice(1, 3)], [1, 2, 3][slice(None, None, -1)], slice(1, 5, 2).indices(3), slice(-1, None))
#> bc [3, 2, 1] (1, 3, 2) slice(-1, None, None)
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows)  # [[1, 0], [1, 0]]
rows = [[0] * 2 for _ in range(2)]
rows[0][0] = 1
print(rows)  # [[1, 0], [0, 0]]
