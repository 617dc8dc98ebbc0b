"""Codecs by name: what finds them, registers more of them, and calls them piece by piece."""

import builtins as _builtins

__all__ = [
    "register", "lookup", "encode", "decode", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16",
    "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
    "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "getencoder",
    "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "iterencode",
    "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
    "backslashreplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = BOM_LE = BOM32_LE = b"\xff\xfe"
BOM_UTF16_BE = BOM_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE

# ---- error handlers ----


def _problem(error, *kinds):
    if not isinstance(error, kinds):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end]


def strict_errors(error):
    """Raise the error."""
    if isinstance(error, Exception):
        raise error
    raise TypeError("codec must pass exception instance")


def ignore_errors(error):
    """Leave out what is wrong."""
    _problem(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "", error.end


def replace_errors(error):
    """Put a question mark, or U+FFFD where text is made, for what is wrong."""
    wrong = _problem(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    return ("?" if isinstance(error, UnicodeEncodeError) else "\ufffd") * len(wrong), error.end


def xmlcharrefreplace_errors(error):
    """Put the number of the character as XML writes it."""
    return "".join(f"&#{ord(char)};" for char in _problem(error, UnicodeEncodeError)), error.end


def _escape(code):
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(error):
    """Put an escape sequence as in a string literal."""
    wrong = _problem(error, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    codes = wrong if isinstance(error, UnicodeDecodeError) else map(ord, wrong)
    return "".join(map(_escape, codes)), error.end


def _surrogateescape_errors(error):
    wrong = _problem(error, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(error, UnicodeEncodeError):
        if not all(0xDC80 <= ord(char) <= 0xDCFF for char in wrong):
            raise error
        return bytes(ord(char) - 0xDC00 for char in wrong), error.end
    count = next((n for n, byte in enumerate(wrong) if byte < 0x80), len(wrong))
    if not count:
        raise error
    return "".join(chr(0xDC00 + byte) for byte in wrong[:count]), error.start + count


def _surrogatepass_errors(error):
    wrong = _problem(error, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(error, UnicodeEncodeError):
        return wrong.encode(error.encoding, "surrogatepass"), error.end
    for width in 3, 2, 4:
        try:
            return error.object[error.start:error.start + width].decode(error.encoding, "surrogatepass"), error.start + width
        except UnicodeDecodeError:
            pass
    raise error


_own_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "surrogateescape": _surrogateescape_errors, "surrogatepass": _surrogatepass_errors,
}
_handlers = {}  # the interpreter looks here for a name that it does not know


def register_error(errors, handler, /):
    """Let `errors` stand for a function that gets the exception and returns what to put, and where to go on."""
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the function that deals with errors under that name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(name).__name__}")
    found = _handlers.get(name) or _own_handlers.get(name)
    if found is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return found


def _replacement(errors, error, length):
    """What a handler gives for an error: the replacement, and the position behind what is wrong."""
    given = lookup_error(errors)(error)
    if not isinstance(given, tuple) or len(given) != 2:
        raise TypeError("encoding error handler must return (str/bytes, int) tuple"
                        if isinstance(error, UnicodeEncodeError) else "decoding error handler must return (str, int) tuple")
    text, position = given
    if position < 0:
        position += length
    if not 0 <= position <= length:
        raise IndexError(f"position {given[1]} from error handler out of bounds")
    return text, position


# ---- what a codec is ----


class Codec:
    """The two functions of a codec without state."""

    def encode(self, input, errors="strict"):
        """Return the encoded input, and how much of it was used."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Return the decoded input, and how much of it was used."""
        raise NotImplementedError


class CodecInfo(tuple):
    """A codec as lookup() finds it."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what came before."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Take up a state that getstate() gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps what it cannot encode yet."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        whole = self.buffer + input
        result, used = self._buffer_encode(whole, self.errors, final)
        self.buffer = whole[used:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what came before."""

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        """Take up a state that getstate() gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps the bytes of a character that is not complete."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        whole = self.buffer + bytes(input)
        result, used = self._buffer_decode(whole, self.errors, final)
        self.buffer = whole[used:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _OverStream:
    """What is done to another stream, to which all else is left."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.stream.close()


class StreamWriter(_OverStream, Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        """Forget what came before."""


class StreamReader(_OverStream, Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._bytes = b""
        self._text = ""

    def _fill(self, size):
        """Read on; whether there was anything."""
        new = self.stream.read() if size is None or size < 0 else self.stream.read(size)
        self._bytes += new
        try:
            text, used = self.decode(self._bytes, self.errors)
        except UnicodeDecodeError as error:
            # The last character may be cut off.
            if not new or error.end < len(self._bytes):
                raise
            text, used = self.decode(self._bytes[:error.start], self.errors)
        self._bytes = self._bytes[used:]
        self._text += text
        return bool(new)

    def read(self, size=-1, chars=-1, firstline=False):
        while (chars < 0 or len(self._text) < chars) and self._fill(size):
            if size >= 0 and chars < 0:
                break
        count = len(self._text) if chars < 0 else chars
        result, self._text = self._text[:count], self._text[count:]
        return result

    def readline(self, size=None, keepends=True):
        while len(lines := self._text.splitlines(True)) < 2 and self._fill(size or 72):
            pass
        if not lines:
            return ""
        self._text = "".join(lines[1:])
        return lines[0] if keepends else lines[0].splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._bytes, self._text = b"", ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration


class StreamReaderWriter(_OverStream):
    """A stream of bytes that is read and written as text."""

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self


# ---- registering and finding ----

_search_functions = []
_found = {}


def register(search_function, /):
    """Add a function that gets the name of a codec and returns a CodecInfo, or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Take a function away again that register() added."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _found.clear()


def _find(encoding):
    """The codec of that name, or None. The interpreter calls this for a name that it does not know."""
    from _codecs_tables import own_codec
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = encoding.lower().replace(" ", "_")
    if name not in _found:
        info = own_codec(name)
        for search in () if info is not None else _search_functions:
            info = search(name)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                break
        if info is None:
            return None
        _found[name] = info
    return _found[name]


def lookup(encoding, /):
    """Return the codec of that name."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    info = _find(encoding)
    if info is None:
        raise LookupError(f"unknown encoding: {encoding}")
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode with the codec of that name, which may take and give any type."""
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode with the codec of that name, which may take and give any type."""
    return lookup(encoding)[1](obj, errors)[0]


def getencoder(encoding):
    """Return the function of a codec that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the function of a codec that decodes."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Return the class of a codec that encodes piece by piece."""
    kind = lookup(encoding).incrementalencoder
    if kind is None:
        raise LookupError(encoding)
    return kind


def getincrementaldecoder(encoding):
    """Return the class of a codec that decodes piece by piece."""
    kind = lookup(encoding).incrementaldecoder
    if kind is None:
        raise LookupError(encoding)
    return kind


def getreader(encoding):
    """Return the class of a codec that reads text from a stream of bytes."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the class of a codec that writes text to a stream of bytes."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **keywords):
    """Encode the pieces of an iterator one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **keywords)
    for piece in iterator:
        if output := encoder.encode(piece):
            yield output
    if output := encoder.encode("", True):
        yield output


def iterdecode(iterator, encoding, errors="strict", **keywords):
    """Decode the pieces of an iterator one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **keywords)
    for piece in iterator:
        if output := decoder.decode(piece):
            yield output
    if output := decoder.decode(b"", True):
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose text is written in that encoding; line ends stay as they are."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _builtins.open(filename, mode)
    if encoding is None:
        return file
    info = lookup(encoding)
    stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Not available: it would need two codecs for each direction."""
    raise NotImplementedError("codecs.EncodedFile is no part of Eadem")
