# A test program: what its cases claim, and what is said of those that fail.
import io
import sys
import unittest
import warnings


class Fixtures(unittest.TestCase):
    log = []

    @classmethod
    def setUpClass(cls):
        cls.log.append("class")

    def setUp(self):
        self.log.append("up")
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("down")

    def test_equal(self):
        """Its first line is shown."""
        self.assertEqual(1 + 1, 2)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertIn("invalid", str(caught.exception))
        self.assertRaises(TypeError, len, 5)
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")

    def test_warns(self):
        with self.assertWarns(DeprecationWarning):
            warnings.warn("old", DeprecationWarning)

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(i, 1)

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(0)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


class Messages(unittest.TestCase):
    def test_lists(self):
        self.assertEqual([1, 2, 3], [1, 2, 4, 5])

    def test_dicts(self):
        self.assertEqual({"a": 1}, {"a": 2}, "why")

    def test_texts(self):
        self.assertEqual("one\ntwo\n", "one\ntoo\n")

    def test_sets(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_others(self):
        self.assertIsNone(5)

    def test_not_raised(self):
        with self.assertRaises(KeyError):
            pass

    def test_error(self):
        {}["k"]


def run(*cases):
    stream = io.StringIO()
    suite = unittest.TestSuite([unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases])
    result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
    is_source = False
    for line in stream.getvalue().splitlines():
        # What tracebacks say of places differs between versions.
        if line.startswith("  File "):
            is_source = True
        elif not (is_source and line.startswith("    ")):
            is_source = False
            print(line if not line.startswith("Ran ") else line.split(" in ")[0])
    return result


result = run(Fixtures, Messages)
print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
print(Fixtures.log[:5])

# expect:
# test_equal (__main__.Fixtures.test_equal)
# Its first line is shown. ... ok
# test_expected (__main__.Fixtures.test_expected) ... expected failure
# test_raises (__main__.Fixtures.test_raises) ... ok
# test_skipped (__main__.Fixtures.test_skipped) ... skipped 'not today'
# test_subtests (__main__.Fixtures.test_subtests) ... 
#   test_subtests (__main__.Fixtures.test_subtests) (i=0) ... FAIL
#   test_subtests (__main__.Fixtures.test_subtests) (i=2) ... FAIL
# test_unexpected (__main__.Fixtures.test_unexpected) ... unexpected success
# test_warns (__main__.Fixtures.test_warns) ... ok
# test_dicts (__main__.Messages.test_dicts) ... FAIL
# test_error (__main__.Messages.test_error) ... ERROR
# test_lists (__main__.Messages.test_lists) ... FAIL
# test_not_raised (__main__.Messages.test_not_raised) ... FAIL
# test_others (__main__.Messages.test_others) ... FAIL
# test_sets (__main__.Messages.test_sets) ... FAIL
# test_texts (__main__.Messages.test_texts) ... FAIL
#
# ======================================================================
# ERROR: test_error (__main__.Messages.test_error)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# KeyError: 'k'
#
# ======================================================================
# FAIL: test_subtests (__main__.Fixtures.test_subtests) (i=0)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: 0 != 1
#
# ======================================================================
# FAIL: test_subtests (__main__.Fixtures.test_subtests) (i=2)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: 2 != 1
#
# ======================================================================
# FAIL: test_dicts (__main__.Messages.test_dicts)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: {'a': 1} != {'a': 2}
# - {'a': 1}
# ?       ^
#
# + {'a': 2}
# ?       ^
#  : why
#
# ======================================================================
# FAIL: test_lists (__main__.Messages.test_lists)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4, 5]
#
# First differing element 2:
# 3
# 4
#
# Second list contains 1 additional elements.
# First extra element 3:
# 5
#
# - [1, 2, 3]
# ?        ^
#
# + [1, 2, 4, 5]
# ?        ^^^^
#
#
# ======================================================================
# FAIL: test_not_raised (__main__.Messages.test_not_raised)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: KeyError not raised
#
# ======================================================================
# FAIL: test_others (__main__.Messages.test_others)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: 5 is not None
#
# ======================================================================
# FAIL: test_sets (__main__.Messages.test_sets)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: Items in the first set but not the second:
# 1
# Items in the second set but not the first:
# 3
#
# ======================================================================
# FAIL: test_texts (__main__.Messages.test_texts)
# ----------------------------------------------------------------------
# Traceback (most recent call last):
# AssertionError: 'one\ntwo\n' != 'one\ntoo\n'
#   one
# - two
# ?  ^
# + too
# ?  ^
#
#
# ======================================================================
# UNEXPECTED SUCCESS: test_unexpected (__main__.Fixtures.test_unexpected)
# ----------------------------------------------------------------------
# Ran 14 tests
#
# FAILED (failures=8, errors=1, skipped=1, expected failures=1, unexpected successes=1)
# 14 8 1 False
# ['class', 'up', 'down', 'cleanup', 'up']
