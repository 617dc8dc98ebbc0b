"""open()."""

from .base import DEFAULT_BUFFER_SIZE
from .buffered import BufferedRandom, BufferedReader, BufferedWriter
from .raw import FileIO, file_name
from .text import TextIOWrapper

# References to the streams that may have something to write at the end of the program, by id.
_writers = {}
_flushed_at_exit = False


def _remember(stream):
    """Have what is pending in a stream written at the end of the program, should it be open then."""
    global _flushed_at_exit
    try:
        from _weakref import ref
        if not _flushed_at_exit:
            from atexit import register
            register(_flush_all)
            _flushed_at_exit = True
    except ImportError:
        return
    key = id(stream)

    def forget(_):
        _writers.pop(key, None)

    _writers[key] = ref(stream, forget)


def _flush_all():
    for reference in reversed(list(_writers.values())):
        stream = reference()
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except (OSError, ValueError):
            pass


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A stream of a file, of text or (b) of bytes, to read (r), write (w), create (x) or append (a)."""
    if not isinstance(file, int):
        file = file_name(file)
    for name, value, optional in (("mode", mode, False), ("encoding", encoding, True), ("errors", errors, True)):
        if not isinstance(value, str) and not (optional and value is None):
            if name == "mode":
                raise TypeError("open() argument 'mode' must be str, not %s" % type(value).__name__)
            raise TypeError("open() argument '%s' must be str or None, not %s" % (name, type(value).__name__))
    for place, c in enumerate(mode):
        if c not in "axrwb+t" or c in mode[:place]:
            raise ValueError("invalid mode: '%s'" % mode)
    binary = "b" in mode
    kinds = [c for c in mode if c in "rwax"]
    plus = "+" in mode
    if binary and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for name, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
            if value is not None:
                raise ValueError("binary mode doesn't take %s argument" % name)
        if buffering == 1:
            from warnings import warn
            warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                 RuntimeWarning, 2)
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    raw = FileIO(file, kinds[0] + ("+" if plus else ""), closefd, opener)
    result = raw
    try:
        by_line = not binary and (buffering == 1 or buffering < 0 and raw.isatty())
        if buffering == 1 or buffering < 0:
            buffering = max(raw._blksize, DEFAULT_BUFFER_SIZE)
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        buffer = (BufferedRandom if plus else BufferedReader if kinds[0] == "r" else BufferedWriter)(raw, buffering)
        result = buffer
        if plus or kinds[0] != "r":
            _remember(buffer)
        if binary:
            return buffer
        text = TextIOWrapper(buffer, encoding, errors, newline, by_line)
        result = text
        text.mode = mode
        if plus or kinds[0] != "r":
            # The last are the first to be flushed: the text goes to the stream below before that is written.
            _remember(text)
        return text
    except BaseException:
        result.close()
        raise


def open_code(path):
    """A stream of the bytes of a program."""
    return open(path, "rb")
