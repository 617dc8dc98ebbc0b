"""Tests of programs: cases with assertions, and a runner that shows what fails."""

from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from .suites import BaseTestSuite, TestSuite
from .loading import TestLoader, defaultTestLoader, findTestCases, getTestCaseNames, makeSuite
from .running import TestResult, TextTestResult, TextTestRunner
from .program import TestProgram, main

__unittest = True

__all__ = [
    "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
    "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult",
    "addModuleCleanup", "doModuleCleanups", "enterModuleContext",
]
