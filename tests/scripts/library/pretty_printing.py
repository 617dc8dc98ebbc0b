# pprint: widths, depths, compact rows, what contains itself.
import pprint
from pprint import pformat

data = {
    "name": "a long text that has to be broken at its words because it is wider than the page allows it to be, is it not",
    "numbers": list(range(40)),
    "nested": {"z": [1, 2, {"deep": ("x",) * 12}], "a": {"k": (1,), "t": ()}, "m": {3, 1, 2}},
    "bytes": b"0123456789" * 12,
    5: frozenset(range(30)),
    (1, 2): None,
    "lines": "first line\nsecond line that is rather long, longer than eighty columns would be, on a narrow page\nthird\n",
}
pprint.pprint(data)
for options in ({"width": 40}, {"width": 30, "compact": True}, {"indent": 4}, {"depth": 1}, {"depth": 2, "width": 20}, {"sort_dicts": False}, {"compact": True}, {"indent": 0}):
    print(options)
    print(pformat(data, **options))
for value in (1, "x", "", [], {}, (), (1,), [1, 2], {"b": 1, "a": 2}, set(), {3, 1}, frozenset(), 10**9, 1.5, None, "word " * 30, b"x" * 100, ["word " * 20, b"y" * 90], {"k": "word " * 20}):
    print(pformat(value), pprint.isreadable(value), pprint.isrecursive(value))
print(pformat(10**9 + 7, underscore_numbers=True), pformat([10**6, -1234], underscore_numbers=True))
loop = [1]
loop.append(loop)
print(pformat(loop).split(" with ")[0], pprint.saferepr(loop).split(" with ")[0], pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([object]))
print(pformat({1: 1, "a": 2, None: 3, 2.5: 4})[:1], pprint.saferepr({"b": [1, (2,)], "a": {}}))
pprint.pp({"b": 1, "a": 2})
for bad in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint.PrettyPrinter(**bad)
    except ValueError as error:
        print(error)



class Upper(pprint.PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, str):
            return obj.upper(), True, False
        return super().format(obj, context, maxlevels, level)


print(Upper().pformat(["a", {"b": "c"}]))

# expect:
# {5: frozenset({0,
#                1,
#                2,
#                3,
#                4,
#                5,
#                6,
#                7,
#                8,
#                9,
#                10,
#                11,
#                12,
#                13,
#                14,
#                15,
#                16,
#                17,
#                18,
#                19,
#                20,
#                21,
#                22,
#                23,
#                24,
#                25,
#                26,
#                27,
#                28,
#                29}),
#  'bytes': b'0123456789012345678901234567890123456789012345678901234567890123'
#           b'45678901234567890123456789012345678901234567890123456789',
#  'lines': 'first line\n'
#           'second line that is rather long, longer than eighty columns would '
#           'be, on a narrow page\n'
#           'third\n',
#  'name': 'a long text that has to be broken at its words because it is wider '
#          'than the page allows it to be, is it not',
#  'nested': {'a': {'k': (1,), 't': ()},
#             'm': {1, 2, 3},
#             'z': [1,
#                   2,
#                   {'deep': ('x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x')}]},
#  'numbers': [0,
#              1,
#              2,
#              3,
#              4,
#              5,
#              6,
#              7,
#              8,
#              9,
#              10,
#              11,
#              12,
#              13,
#              14,
#              15,
#              16,
#              17,
#              18,
#              19,
#              20,
#              21,
#              22,
#              23,
#              24,
#              25,
#              26,
#              27,
#              28,
#              29,
#              30,
#              31,
#              32,
#              33,
#              34,
#              35,
#              36,
#              37,
#              38,
#              39],
#  (1, 2): None}
# {'width': 40}
# {5: frozenset({0,
#                1,
#                2,
#                3,
#                4,
#                5,
#                6,
#                7,
#                8,
#                9,
#                10,
#                11,
#                12,
#                13,
#                14,
#                15,
#                16,
#                17,
#                18,
#                19,
#                20,
#                21,
#                22,
#                23,
#                24,
#                25,
#                26,
#                27,
#                28,
#                29}),
#  'bytes': b'012345678901234567890123'
#           b'456789012345678901234567'
#           b'890123456789012345678901'
#           b'234567890123456789012345'
#           b'678901234567890123456789',
#  'lines': 'first line\n'
#           'second line that is rather '
#           'long, longer than eighty '
#           'columns would be, on a '
#           'narrow page\n'
#           'third\n',
#  'name': 'a long text that has to be '
#          'broken at its words because '
#          'it is wider than the page '
#          'allows it to be, is it not',
#  'nested': {'a': {'k': (1,), 't': ()},
#             'm': {1, 2, 3},
#             'z': [1,
#                   2,
#                   {'deep': ('x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x')}]},
#  'numbers': [0,
#              1,
#              2,
#              3,
#              4,
#              5,
#              6,
#              7,
#              8,
#              9,
#              10,
#              11,
#              12,
#              13,
#              14,
#              15,
#              16,
#              17,
#              18,
#              19,
#              20,
#              21,
#              22,
#              23,
#              24,
#              25,
#              26,
#              27,
#              28,
#              29,
#              30,
#              31,
#              32,
#              33,
#              34,
#              35,
#              36,
#              37,
#              38,
#              39],
#  (1, 2): None}
# {'width': 30, 'compact': True}
# {5: frozenset({0, 1, 2, 3, 4,
#                5, 6, 7, 8, 9,
#                10, 11, 12, 13,
#                14, 15, 16, 17,
#                18, 19, 20, 21,
#                22, 23, 24, 25,
#                26, 27, 28,
#                29}),
#  'bytes': b'0123456789012345'
#           b'6789012345678901'
#           b'2345678901234567'
#           b'8901234567890123'
#           b'4567890123456789'
#           b'0123456789012345'
#           b'6789012345678901'
#           b'23456789',
#  'lines': 'first line\n'
#           'second line that '
#           'is rather long, '
#           'longer than '
#           'eighty columns '
#           'would be, on a '
#           'narrow page\n'
#           'third\n',
#  'name': 'a long text that '
#          'has to be broken '
#          'at its words '
#          'because it is '
#          'wider than the '
#          'page allows it to '
#          'be, is it not',
#  'nested': {'a': {'k': (1,),
#                   't': ()},
#             'm': {1, 2, 3},
#             'z': [1, 2,
#                   {'deep': ('x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x')}]},
#  'numbers': [0, 1, 2, 3, 4, 5,
#              6, 7, 8, 9, 10,
#              11, 12, 13, 14,
#              15, 16, 17, 18,
#              19, 20, 21, 22,
#              23, 24, 25, 26,
#              27, 28, 29, 30,
#              31, 32, 33, 34,
#              35, 36, 37, 38,
#              39],
#  (1, 2): None}
# {'indent': 4}
# {   5: frozenset({   0,
#                      1,
#                      2,
#                      3,
#                      4,
#                      5,
#                      6,
#                      7,
#                      8,
#                      9,
#                      10,
#                      11,
#                      12,
#                      13,
#                      14,
#                      15,
#                      16,
#                      17,
#                      18,
#                      19,
#                      20,
#                      21,
#                      22,
#                      23,
#                      24,
#                      25,
#                      26,
#                      27,
#                      28,
#                      29}),
#     'bytes': b'0123456789012345678901234567890123456789012345678901234567890123'
#              b'45678901234567890123456789012345678901234567890123456789',
#     'lines': 'first line\n'
#              'second line that is rather long, longer than eighty columns '
#              'would be, on a narrow page\n'
#              'third\n',
#     'name': 'a long text that has to be broken at its words because it is '
#             'wider than the page allows it to be, is it not',
#     'nested': {   'a': {'k': (1,), 't': ()},
#                   'm': {1, 2, 3},
#                   'z': [   1,
#                            2,
#                            {   'deep': (   'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x',
#                                            'x')}]},
#     'numbers': [   0,
#                    1,
#                    2,
#                    3,
#                    4,
#                    5,
#                    6,
#                    7,
#                    8,
#                    9,
#                    10,
#                    11,
#                    12,
#                    13,
#                    14,
#                    15,
#                    16,
#                    17,
#                    18,
#                    19,
#                    20,
#                    21,
#                    22,
#                    23,
#                    24,
#                    25,
#                    26,
#                    27,
#                    28,
#                    29,
#                    30,
#                    31,
#                    32,
#                    33,
#                    34,
#                    35,
#                    36,
#                    37,
#                    38,
#                    39],
#     (1, 2): None}
# {'depth': 1}
# {5: frozenset({0,
#                1,
#                2,
#                3,
#                4,
#                5,
#                6,
#                7,
#                8,
#                9,
#                10,
#                11,
#                12,
#                13,
#                14,
#                15,
#                16,
#                17,
#                18,
#                19,
#                20,
#                21,
#                22,
#                23,
#                24,
#                25,
#                26,
#                27,
#                28,
#                29}),
#  'bytes': b'0123456789012345678901234567890123456789012345678901234567890123'
#           b'45678901234567890123456789012345678901234567890123456789',
#  'lines': 'first line\n'
#           'second line that is rather long, longer than eighty columns would '
#           'be, on a narrow page\n'
#           'third\n',
#  'name': 'a long text that has to be broken at its words because it is wider '
#          'than the page allows it to be, is it not',
#  'nested': {...},
#  'numbers': [...],
#  (...): None}
# {'depth': 2, 'width': 20}
# {5: frozenset({0,
#                1,
#                2,
#                3,
#                4,
#                5,
#                6,
#                7,
#                8,
#                9,
#                10,
#                11,
#                12,
#                13,
#                14,
#                15,
#                16,
#                17,
#                18,
#                19,
#                20,
#                21,
#                22,
#                23,
#                24,
#                25,
#                26,
#                27,
#                28,
#                29}),
#  'bytes': b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789'
#           b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789'
#           b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789'
#           b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789'
#           b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789'
#           b'0123'
#           b'4567'
#           b'8901'
#           b'2345'
#           b'6789',
#  'lines': 'first '
#           'line\n'
#           'second '
#           'line '
#           'that is '
#           'rather '
#           'long, '
#           'longer '
#           'than '
#           'eighty '
#           'columns '
#           'would '
#           'be, on '
#           'a '
#           'narrow '
#           'page\n'
#           'third\n',
#  'name': 'a long '
#          'text '
#          'that has '
#          'to be '
#          'broken '
#          'at its '
#          'words '
#          'because '
#          'it is '
#          'wider '
#          'than the '
#          'page '
#          'allows '
#          'it to '
#          'be, is '
#          'it not',
#  'nested': {'a': {'k': (1,),
#                   't': ()},
#             'm': {1,
#                   2,
#                   3},
#             'z': [1,
#                   2,
#                   {'deep': ('x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x')}]},
#  'numbers': [0,
#              1,
#              2,
#              3,
#              4,
#              5,
#              6,
#              7,
#              8,
#              9,
#              10,
#              11,
#              12,
#              13,
#              14,
#              15,
#              16,
#              17,
#              18,
#              19,
#              20,
#              21,
#              22,
#              23,
#              24,
#              25,
#              26,
#              27,
#              28,
#              29,
#              30,
#              31,
#              32,
#              33,
#              34,
#              35,
#              36,
#              37,
#              38,
#              39],
#  (1, 2): None}
# {'sort_dicts': False}
# {'name': 'a long text that has to be broken at its words because it is wider '
#          'than the page allows it to be, is it not',
#  'numbers': [0,
#              1,
#              2,
#              3,
#              4,
#              5,
#              6,
#              7,
#              8,
#              9,
#              10,
#              11,
#              12,
#              13,
#              14,
#              15,
#              16,
#              17,
#              18,
#              19,
#              20,
#              21,
#              22,
#              23,
#              24,
#              25,
#              26,
#              27,
#              28,
#              29,
#              30,
#              31,
#              32,
#              33,
#              34,
#              35,
#              36,
#              37,
#              38,
#              39],
#  'nested': {'z': [1,
#                   2,
#                   {'deep': ('x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x',
#                             'x')}],
#             'a': {'k': (1,), 't': ()},
#             'm': {1, 2, 3}},
#  'bytes': b'0123456789012345678901234567890123456789012345678901234567890123'
#           b'45678901234567890123456789012345678901234567890123456789',
#  5: frozenset({0,
#                1,
#                2,
#                3,
#                4,
#                5,
#                6,
#                7,
#                8,
#                9,
#                10,
#                11,
#                12,
#                13,
#                14,
#                15,
#                16,
#                17,
#                18,
#                19,
#                20,
#                21,
#                22,
#                23,
#                24,
#                25,
#                26,
#                27,
#                28,
#                29}),
#  (1, 2): None,
#  'lines': 'first line\n'
#           'second line that is rather long, longer than eighty columns would '
#           'be, on a narrow page\n'
#           'third\n'}
# {'compact': True}
# {5: frozenset({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
#                19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29}),
#  'bytes': b'0123456789012345678901234567890123456789012345678901234567890123'
#           b'45678901234567890123456789012345678901234567890123456789',
#  'lines': 'first line\n'
#           'second line that is rather long, longer than eighty columns would '
#           'be, on a narrow page\n'
#           'third\n',
#  'name': 'a long text that has to be broken at its words because it is wider '
#          'than the page allows it to be, is it not',
#  'nested': {'a': {'k': (1,), 't': ()},
#             'm': {1, 2, 3},
#             'z': [1, 2,
#                   {'deep': ('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x',
#                             'x', 'x')}]},
#  'numbers': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
#              19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
#              36, 37, 38, 39],
#  (1, 2): None}
# {'indent': 0}
# {5: frozenset({0,
#              1,
#              2,
#              3,
#              4,
#              5,
#              6,
#              7,
#              8,
#              9,
#              10,
#              11,
#              12,
#              13,
#              14,
#              15,
#              16,
#              17,
#              18,
#              19,
#              20,
#              21,
#              22,
#              23,
#              24,
#              25,
#              26,
#              27,
#              28,
#              29}),
# 'bytes': b'01234567890123456789012345678901234567890123456789012345678901234567'
#          b'8901234567890123456789012345678901234567890123456789',
# 'lines': 'first line\n'
#          'second line that is rather long, longer than eighty columns would '
#          'be, on a narrow page\n'
#          'third\n',
# 'name': 'a long text that has to be broken at its words because it is wider '
#         'than the page allows it to be, is it not',
# 'nested': {'a': {'k': (1,), 't': ()},
#           'm': {1, 2, 3},
#           'z': [1,
#                2,
#                {'deep': ('x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x',
#                        'x')}]},
# 'numbers': [0,
#            1,
#            2,
#            3,
#            4,
#            5,
#            6,
#            7,
#            8,
#            9,
#            10,
#            11,
#            12,
#            13,
#            14,
#            15,
#            16,
#            17,
#            18,
#            19,
#            20,
#            21,
#            22,
#            23,
#            24,
#            25,
#            26,
#            27,
#            28,
#            29,
#            30,
#            31,
#            32,
#            33,
#            34,
#            35,
#            36,
#            37,
#            38,
#            39],
# (1, 2): None}
# 1 True False
# 'x' True False
# '' True False
# [] True False
# {} True False
# () True False
# (1,) True False
# [1, 2] True False
# {'a': 2, 'b': 1} True False
# set() True False
# {1, 3} True False
# frozenset() True False
# 1000000000 True False
# 1.5 True False
# None True False
# ('word word word word word word word word word word word word word word word '
#  'word word word word word word word word word word word word word word word ') True False
# (b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
#  b'xxxxxxxxxxxxxxxxxxxxxxxx') True False
# ['word word word word word word word word word word word word word word word '
#  'word word word word word ',
#  b'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'
#  b'yyyyyyyyyyyyyy'] True False
# {'k': 'word word word word word word word word word word word word word word '
#       'word word word word word word '} True False
# 1_000_000_007 [1_000_000, -1_234]
# [1, <Recursion on list [1, <Recursion on list True False False
# { {'a': {}, 'b': [1, (2,)]}
# {'b': 1, 'a': 2}
# indent must be >= 0
# depth must be > 0
# width must be != 0
# [A, {B: C}]
