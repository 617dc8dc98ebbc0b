"""The codecs that codecs.lookup() knows: those of the interpreter, and a few that are made here."""

import codecs
from codecs import (BufferedIncrementalDecoder, Codec, CodecInfo, IncrementalDecoder, IncrementalEncoder, StreamReader,
                    StreamWriter, _escape, _replacement)

# What the interpreter encodes by itself: the name by which CPython lists it, and its other spellings.
_NATIVE = {
    "utf-8": "utf_8 utf8 u8 utf cp65001 utf8_ucs4", "utf-8-sig": "utf_8_sig utf8_sig",
    "ascii": "us_ascii us 646 ansi_x3.4_1968 iso646_us",
    "iso8859-1": "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 8859 iso8859 cp819",
    "utf-16": "utf_16 utf16 u16", "utf-16-le": "utf_16_le utf_16le", "utf-16-be": "utf_16_be utf_16be",
    "utf-32": "utf_32 utf32 u32", "utf-32-le": "utf_32_le utf_32le", "utf-32-be": "utf_32_be utf_32be",
}
# The upper half of the charsets of one byte; a space that is not at its own place stands for nothing.
_CHARSETS = {
    "cp1252": "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ",
    "iso8859-15": "",
    "cp437": "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
             "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0",
}
_LATIN_9 = {0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ"}
_CHARSET_NAMES = {
    "cp1252": "cp1252 windows_1252 1252", "iso8859-15": "iso8859_15 iso_8859_15 latin_9 latin9 l9", "cp437": "cp437 437 ibm437",
}
_ALIASES = {alias: name for table in (_NATIVE, _CHARSET_NAMES) for name, text in table.items()
            for alias in [name, name.replace("-", "_"), *text.split()]}


def own_codec(name):
    """The codec of that name in lower case, or None."""
    folded = name.replace("-", "_")
    found = _ALIASES.get(folded) or _ALIASES.get(name)
    if found in _NATIVE:
        return native_codec(found)
    if found is not None:
        return charset_codec(found)
    maker = _MADE_HERE.get(folded)
    return maker and maker()


def info_of(name, encode_text, decode_bytes, decoder=None, encoder=None, is_text=True):
    class Functions(Codec):
        encode = staticmethod(encode_text)
        decode = staticmethod(decode_bytes)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode_text(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode_bytes(input, self.errors)[0]

    class Reader(Functions, StreamReader):
        pass

    class Writer(Functions, StreamWriter):
        pass

    return CodecInfo(encode_text, decode_bytes, Reader, Writer, encoder or Encoder, decoder or Decoder, name=name,
                     _is_text_encoding=is_text)


# ---- those of the interpreter ----


def native_codec(name):
    def encode(text, errors="strict"):
        if not isinstance(text, str):
            raise TypeError(f"{name.replace('-', '_')}_encode() argument 1 must be str, not {type(text).__name__}")
        return str.encode(text, name, errors or "strict"), len(text)

    def decode(data, errors="strict", final=True):
        data = as_bytes(data)
        used = len(data) if final else len(data) - unfinished(name, data)
        return data[:used].decode(name, errors or "strict"), used

    class Encoder(IncrementalEncoder):
        """Writes the byte order mark, if there is one, in front of the first piece."""

        _begun = False

        def encode(self, input, final=False):
            later = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(name, name)
            result = input.encode(later if self._begun else name, self.errors)
            self._begun = True
            return result

        def reset(self):
            self._begun = False

    class Decoder(BufferedIncrementalDecoder):
        _order = None

        def _buffer_decode(self, input, errors, final):
            order = self._order or name
            begun = input
            if order in ("utf-16", "utf-32", "utf-8-sig"):
                width = {"utf-16": 2, "utf-32": 4}.get(order, 3)
                if len(input) < width and not final and (width != 3 or codecs.BOM_UTF8.startswith(input)):
                    return "", 0
                marks = {"utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
                         "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)}.get(order, (codecs.BOM_UTF8,))
                self._order = order = order + ("-be" if input[:width] == marks[-1] else "-le") if width != 3 else "utf-8"
                if input[:width] in marks:
                    begun = input[width:]
            used = len(begun) if final else len(begun) - unfinished(order, begun)
            return begun[:used].decode(order, errors), used + len(input) - len(begun)

        def reset(self):
            super().reset()
            self._order = None

    return info_of(name, encode, decode, Decoder, Encoder)


def as_bytes(data):
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def unfinished(name, data):
    """How many bytes at the end are the beginning of a character."""
    if name.startswith("utf-32"):
        return len(data) % 4
    if name.startswith("utf-16"):
        odd = len(data) % 2
        high = data[-1 - odd if name.endswith("le") or name == "utf-16" else -2 - odd] if len(data) >= 2 else 0
        return odd + 2 if 0xD8 <= high < 0xDC else odd
    if not name.startswith("utf-8"):
        return 0
    for back, byte in enumerate(data[:-4:-1], start=1):
        if byte >= 0xC0:
            return back if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) else 0
        if byte < 0x80:
            return 0
    return 0


# ---- charsets of one byte ----


def encode_by_table(text, errors, table, name="charmap"):
    out, at = bytearray(), 0
    while at < len(text):
        byte = table.get(ord(text[at]))
        if byte is not None:
            out += bytes([byte]) if isinstance(byte, int) else byte
            at += 1
            continue
        end = at + 1
        while end < len(text) and table.get(ord(text[end])) is None:
            end += 1
        error = UnicodeEncodeError(name, text, at, end, "character maps to <undefined>")
        given, at = _replacement(errors, error, len(text))
        if isinstance(given, bytes):
            out += given
            continue
        for char in given:
            byte = table.get(ord(char))
            if byte is None:
                raise error
            out += bytes([byte]) if isinstance(byte, int) else byte
    return bytes(out), len(text)


def decode_by_table(data, errors, table):
    out, at, data = [], 0, as_bytes(data)
    while at < len(data):
        try:
            char = table[data[at]]
        except LookupError:
            char = None
        if isinstance(char, int):
            char = chr(char)
        if char is None or char == "\ufffe":
            error = UnicodeDecodeError("charmap", data, at, at + 1, "character maps to <undefined>")
            char, at = _replacement(errors, error, len(data))
        else:
            at += 1
        out.append(char)
    return "".join(out), len(data)


def charset_codec(name):
    lower = "".join(map(chr, range(0x80)))
    if name == "iso8859-15":
        upper = "".join(_LATIN_9.get(code, chr(code)) for code in range(0x80, 0x100))
    else:
        upper = _CHARSETS[name]
        upper += "".join(map(chr, range(0x80 + len(upper), 0x100)))
    decoding = lower + upper
    if name == "cp1252":
        decoding = "".join("\ufffe" if code in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else char for code, char in enumerate(decoding))
    encoding = {ord(char): code for code, char in enumerate(decoding) if char != "\ufffe"}

    def encode(text, errors="strict"):
        return encode_by_table(text, errors, encoding)

    def decode(data, errors="strict"):
        return decode_by_table(data, errors, decoding)

    return info_of(name, encode, decode)


# ---- escapes, and what is no text ----


def escape_codec():
    special = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"}

    def encode(text, errors="strict"):
        return "".join(special.get(char) or (char if " " <= char <= "~" else _escape(ord(char)))
                       for char in text).encode("ascii"), len(text)

    def decode(data, errors="strict"):
        data = data.encode("latin-1") if isinstance(data, str) else as_bytes(data)
        return unescape(data, errors, "unicodeescape"), len(data)

    return info_of("unicode-escape", encode, decode)


def raw_escape_codec():
    def encode(text, errors="strict"):
        return b"".join(bytes([ord(char)]) if char < "\u0100" else _escape(ord(char)).encode() for char in text), len(text)

    def decode(data, errors="strict"):
        data = data.encode("latin-1") if isinstance(data, str) else as_bytes(data)
        return unescape(data, errors, "rawunicodeescape", "uU"), len(data)

    return info_of("raw-unicode-escape", encode, decode)


_SIMPLE = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_DIGITS = {"x": 2, "u": 4, "U": 8}


def unescape(data, errors, name, letters=None):
    """Text with its escapes resolved: all, or those with these letters."""
    text, out, at = data.decode("latin-1"), [], 0
    while at < len(text):
        if text[at] != "\\" or (letters and (at + 1 == len(text) or text[at + 1] not in letters)):
            step = 2 if letters and text[at:at + 2] == "\\\\" else 1
            out.append(text[at:at + step])
            at += step
            continue
        letter = text[at + 1:at + 2]
        end, reason = at + 1, "\\ at end of string"
        if letter in _DIGITS and letter:
            count = _DIGITS[letter]
            end = at + 2
            while end < min(len(text), at + 2 + count) and text[end] in "0123456789abcdefABCDEF":
                end += 1
            reason = f"truncated \\{letter}{'X' * count} escape"
            if end == at + 2 + count:
                code = int(text[at + 2:end], 16)
                if code <= 0x10FFFF:
                    out.append(chr(code))
                    at = end
                    continue
                reason = "illegal Unicode character" if name == "unicodeescape" else "\\Uxxxxxxxx out of range"
        elif letter in _SIMPLE:
            out.append(_SIMPLE[letter])
            at += 2
            continue
        elif letter and letter in "01234567":
            end = at + 2
            while end < min(len(text), at + 4) and text[end] in "01234567":
                end += 1
            out.append(chr(int(text[at + 1:end], 8)))
            at = end
            continue
        elif letter == "N" and not letters:
            end, reason = at + 2, "malformed \\N character escape"
            closing = text.find("}", at)
            if text[at + 2:at + 3] == "{" and closing > at + 3:
                end, reason = closing + 1, "unknown Unicode character name"
        elif letter:
            out.append("\\" + letter)
            at += 2
            continue
        given, at = _replacement(errors, UnicodeDecodeError(name, data, at, end, reason), len(data))
        out.append(given)
    return "".join(out)


def rot13_codec():
    lower = "abcdefghijklmnopqrstuvwxyz"
    turned = lower[13:] + lower[:13]
    table = str.maketrans(lower + lower.upper(), turned + turned.upper())

    def turn(text, errors="strict"):
        return text.translate(table), len(text)

    return info_of("rot13", turn, turn, is_text=False)


def hex_codec():
    def encode(data, errors="strict"):
        return as_bytes(data).hex().encode(), len(data)

    def decode(data, errors="strict"):
        return bytes.fromhex(as_bytes(data).decode("ascii")), len(data)

    return info_of("hex", encode, decode, is_text=False)


def charmap_codec():
    def encode(text, errors="strict"):
        return text.encode("latin-1", errors), len(text)

    def decode(data, errors="strict"):
        return as_bytes(data).decode("latin-1", errors), len(data)

    return info_of("charmap", encode, decode)


_MADE_HERE = {
    "unicode_escape": escape_codec, "unicodeescape": escape_codec, "raw_unicode_escape": raw_escape_codec,
    "rawunicodeescape": raw_escape_codec, "rot_13": rot13_codec, "rot13": rot13_codec, "hex": hex_codec,
    "hex_codec": hex_codec, "charmap": charmap_codec,
}
