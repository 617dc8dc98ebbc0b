# What a program does that imports: a module of its own, compiled the first time and read from its cache the second, and
# those of the library that most programs have (trace_start.cpp). The cache is kept in the folder where the build runs.
import sys
from os import getcwd, remove

sys.dont_write_bytecode = False
sys.pycache_prefix = getcwd() + "/usual_import_cache"

import usual_program

del sys.modules["usual_program"]
import usual_program

remove(usual_program.__cached__)

import collections
import contextlib
import dataclasses
import enum
import functools
import itertools
import json
import random
import string
import typing
