"""Streams of text and bytes: in files and in memory."""

from builtins import open

from _types import show_as as _show_as

from .base import (SEEK_CUR, SEEK_END, SEEK_SET, DEFAULT_BUFFER_SIZE, BufferedIOBase, IOBase, RawIOBase, TextIOBase,
                   UnsupportedOperation)
from .memory import BytesIO, IncrementalNewlineDecoder, StringIO
from .raw import FileIO
from .buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter
from .text import TextIOWrapper, text_encoding
from .opening import open_code

for _class in (FileIO, BytesIO, StringIO, BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, TextIOWrapper,
               IncrementalNewlineDecoder):
    _show_as(_class, "_io." + _class.__name__)
del _class

BlockingIOError = BlockingIOError

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
]
