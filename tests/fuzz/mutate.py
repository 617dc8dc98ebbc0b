#!/usr/bin/env python3
"""Runs programs that are nearly right: scripts with lines moved, names exchanged, constants and operators replaced, tokens lost,
and special methods turned into what they should not be. Whatever such a program does, Eadem ends with an exit status of its own:
no signal, no failed assertion, nothing for the sanitizers to report, no hang; and raw numbers print what boxed ones do.

usage: mutate.py EADEM [--programs N] [--seed N] [--boxes] [--commands] [--keep FOLDER] [--seconds N] [--bytes] [PATH ...]

    --boxes      each program runs twice, the second time with -X boxes=always, and must print the same
    --commands   instead of being run, a program goes through eadem's commands (dis, check, across, why, tables, --explain)
    --bytes      bytes are changed as well, so that what the scanner meets is no text
    --keep       where programs are left that went wrong (the present folder)
    PATH         scripts to begin with (tests/scripts)

The seed of a program is seed + its number: `--seed 1234 --programs 1` makes the 1234th again.
"""
import argparse
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile

MEMORY = 1500 << 20
SPECIAL = """__add__ __radd__ __iadd__ __sub__ __mul__ __rmul__ __pow__ __truediv__ __mod__ __neg__ __eq__ __lt__ __hash__ __bool__
__len__ __iter__ __next__ __reversed__ __contains__ __getitem__ __setitem__ __delitem__ __missing__ __getattr__ __getattribute__
__setattr__ __delattr__ __dir__ __get__ __set__ __delete__ __set_name__ __call__ __enter__ __exit__ __new__ __init__ __del__
__init_subclass__ __class_getitem__ __mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __repr__ __str__ __format__
__bytes__ __index__ __int__ __float__ __complex__ __round__ __trunc__ __floor__ __ceil__ __length_hint__ __copy__ __deepcopy__
__reduce__ __reduce_ex__ __getstate__ __sizeof__ __slots__ __match_args__ __class__ __dict__ __doc__ __name__ __qualname__
__module__ __bases__ __mro__ __annotations__ __wrapped__ __self__ __func__ __code__ __closure__ __defaults__ __kwdefaults__
__context__ __cause__ __traceback__ __suppress_context__ __notes__ __weakref__ __abstractmethods__ __subclasses__ mro
__builtins__ __import__ __build_class__ __index__ __fspath__ __set_name__ __subclasshook__ __objclass__""".split()
ODD = """None 0 1 -1 True 2**63 -2**63 2**100 1.5 nan inf 1j '' 'a' b'' b'a' () [] {} (1,) [None] {1:2} set() ... NotImplemented int str
list dict type object tuple property() property(lambda_) staticmethod(len) classmethod(len) len print iter next super range(3)
iter([]) (i_for_i_in_[1,2]) lambda_ lambda_*a:a lambda_*a,**k:None lambda_*a:1 lambda_self:self lambda_*a:1/0 lambda_*a:[]
type('X',(),{}) type('X',(int,),{})() Exception StopIteration StopIteration() KeyError('k') BaseException memoryview(b'ab')
bytearray(b'xyz') slice(None) zip() map(len,[]) object() (yield_) globals() locals() vars() __name__ type(lambda:0)
'%s' '{0.__class__}' float('nan') 10**20 complex(1,2) frozenset([1]) sys.modules 'é' '\\ud800' '\\0'""".split()
OPERATORS = '+ - * / // % ** @ << >> & | ^ == != < > <= >= is and or in'.split()
ASSIGNMENTS = '= += -= *= /= //= %= **= <<= >>= &= |= ^= @= :='.split()
SNIPPETS = """del {a}
{a} = {b}
{a}, {b} = {b}, {a}
{a}.{b} = {a}
{a}.__class__ = type({b})
{a}.__dict__ = {b}
{a}.__dict__.clear()
{a}.__bases__ = ({b},)
{a}.__code__ = {b}.__code__
{a}.__defaults__ = ({b},)
setattr({a}, '{s}', {o})
setattr(type({a}), '{s}', {o})
type.__setattr__({a}, '{s}', {o})
delattr({a}, '{s}')
{a}.{s} = {o}
{a}.{s}()
{a}.{s}({b})
{a}.{s}({b}, {o})
print({a}.{s})
{a}[{b}] = {o}
del {a}[{o}]
{a}[{o}:{o}] = {b}
print({a}, {b})
print(repr({a}), str({b}))
print({a} == {b}, {a} is {b})
print({a} {p} {b})
{a} {q} {b}
{a}({b})
{a}(*{b}, **{o})
{a}.clear()
{a}.append({a})
{a}.close()
{a}.throw({b})
{a}.send({b})
for {a} in {b}: pass
for {a} in {b}: {b}.clear()
for {a} in {b}: del {b}[{o}]
while {a}: {a} = {b}
with {a} as {b}: pass
raise {a}
raise {a} from {b}
return {a}
yield {a}
yield from {a}
await {a}
break
continue
global {a}
nonlocal {a}
import {a}
from {a} import *
assert {a}, {b}
try: {a}()
except {b}: pass
finally: {a} = {o}
else: {a}
match {a}:\n    case {b}(): pass
match {a}:\n    case {{'k': {b}, **r}}: pass
match {a}:\n    case [{b}, *_]: pass
class {a}({b}): pass
class {a}({b}, metaclass={o}): {s} = {o}
class {a}: {s} = {o}
class {a}: __slots__ = {o}
class {a}({b}): __slots__ = ('{b}', '{a}')
def {a}({b}={o}): return {b}
def {s}(self, *a): return {o}
{a} = lambda: {b}
{a} = [{b} for {b} in {a}]
{a} = ({b} for {b} in {a})
{a} = {{{b}: {a} for {b} in {a}}}
{a} = property({b})
{a} = f'{{{b}!r:{{{a}}}}}'
{a} = '%s %d' % {b}
{a} = sorted({b}, key={o})
{a} = type({b})('{a}', ({b},), {{'{s}': {o}}})
exec('{a} = {b}')
print(sum({a}), max({b}))
list({a}); tuple({b})
dict({a}); set({b})
super().{s}
super({a}, {b}).{s}
hash({a}); len({b})
isinstance({a}, {b}); issubclass({a}, {b})
import gc; gc.collect()
import sys; sys.setrecursionlimit(30)
import copy; {a} = copy.deepcopy({b})
import weakref; {a} = weakref.ref({b}, {o})
{a} = {a}.__class__.__new__({b})
{a}.__init__({b})
{a} = {a}.__reduce_ex__(2)
{a}.__setstate__({b})
{a} = object.__new__({b})
{a} = iter({b})
print(next({a}))
print([*{a}], {{**{b}}})
{a}, *{b} = {a}""".split('\n')
SNIPPETS = [snippet.replace('\\n', '\n') for snippet in SNIPPETS]
# Programs that wait, write files or end other processes are left alone.
AVOIDED = re.compile(r'\b(input|sleep|open|fork|kill|abort|remove|unlink|rmdir|rename|mkdir|makedirs|system|popen|execv|truncate'
                     r'|chdir|chmod|removedirs|replace_file|symlink|link|utime|write_text|putenv|posix|StringIO_to_file)\b')
UNREPEATABLE = re.compile(r'\b(time|perf_counter|id|hash|getrefcount|getsizeof|random|object_space|gc|bytes_in_use|urandom|environ'
                          r'|monotonic|ns|getpid|now|weakref|uuid|memory|alloc|f_locals|locals)\b|__hash__|__sizeof__|__dict__|vars')
ADDRESS = re.compile(r'0x[0-9a-f]{6,}')
BROKEN = re.compile(r'AddressSanitizer|LeakSanitizer|runtime error:|Assertion `|terminate called|UndefinedBehavior')


def odd(choose):
    return choose.choice(ODD).replace('_', ' ') if choose.random() < .99 else '(' * 20 + '1' + ')' * 20


def names_of(text):
    return [name for name in re.findall(r'\b[A-Za-z_]\w*', text) if len(name) < 20] or ['a']


def fill(choose, names):
    values = {'a': choose.choice(names), 'b': choose.choice(names), 's': choose.choice(SPECIAL), 'o': odd(choose),
              'p': choose.choice(OPERATORS), 'q': choose.choice(ASSIGNMENTS)}
    return choose.choice(SNIPPETS).format(**values)


def indent_of(line):
    return line[:len(line) - len(line.lstrip())]


def change_lines(choose, lines, names, others):
    """One change to the lines, in place."""
    kind = choose.randrange(10)
    at = choose.randrange(len(lines))
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(at, lines[choose.randrange(len(lines))])
    elif kind == 2:
        other = choose.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == 3:
        begin = choose.randrange(len(others))
        part = others[begin:begin + choose.randrange(1, 12)]
        shift = indent_of(lines[at])
        base = indent_of(part[0])
        lines[at:at] = [shift + (line[len(base):] if line.startswith(base) else line.lstrip()) for line in part]
    elif kind == 4:
        lines[at] = choose.choice(['    ', '']) + lines[at].lstrip()
    elif kind == 5:
        lines[at] = re.sub(r'\bdef (\w+)\(', lambda _: f'def {choose.choice(SPECIAL)}(', lines[at])
    else:
        base = indent_of(lines[at]) or (indent_of(lines[at - 1]) if at else '')
        lines[at:at] = [base + part for part in fill(choose, names).split('\n')]
    if not lines:
        lines.append('pass')


def change_tokens(choose, text, names):
    """A few tokens of the text replaced."""
    spans = [match.span() for match in re.finditer(r"[A-Za-z_]\w*|\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|[-+*/%<>=!&|^@:.,()\[\]{}~]+", text)]
    for begin, end in sorted(choose.sample(spans, min(len(spans), choose.choice([1, 1, 2, 3, 5]))), reverse=True):
        old = text[begin:end]
        dice = choose.random()
        if dice < .1:
            new = ''
        elif old[0].isalpha() or old[0] == '_':
            new = choose.choice(names) if dice < .6 else odd(choose) if dice < .8 else choose.choice(SPECIAL)
        elif old[0].isdigit() or old[0] in '\'"':
            new = odd(choose) if dice < .8 else choose.choice(names)
        elif old in OPERATORS:
            new = choose.choice(OPERATORS)
        elif old in ASSIGNMENTS:
            new = choose.choice(ASSIGNMENTS)
        else:
            new = choose.choice(list('()[]{}:,.@=*') + ['**', '->', '...', ':=', '\\\n', ';'])
        text = text[:begin] + new + text[end:]
    return text


def change_bytes(choose, text):
    data = bytearray(text.encode('utf-8', 'surrogatepass'))
    for _ in range(choose.randrange(1, 6)):
        at = choose.randrange(len(data) + 1)
        kind = choose.randrange(3)
        if kind == 0:
            data[at:at + choose.randrange(1, 9)] = b''
        elif kind == 1:
            data[at:at] = choose.randbytes(choose.randrange(1, 4))
        else:
            data[at:at] = choose.choice([b'\0', b'\xff', b'\xef\xbb\xbf', b'\r', b'\f', b'\t', b'"""', b"f'{", b'}', b'\\', b'\xed\xa0\x80',
                                         b'# coding: latin-1\n', b'# coding: utf-16\n', b'\\N{', b'0x', b'1e', b'_' * 300])
    return bytes(data)


def make(choose, scripts, with_bytes):
    text = choose.choice(scripts)
    others = choose.choice(scripts).split('\n')
    names = names_of(text) + (['self', 'x', 'print', 'sys'] if choose.random() < .5 else [])
    for _ in range(choose.choice([1, 1, 2, 3, 6])):
        if choose.random() < .5:
            lines = text.split('\n')
            change_lines(choose, lines, names, others)
            text = '\n'.join(lines)
        else:
            text = change_tokens(choose, text, names)
    if with_bytes and choose.random() < .7:
        return change_bytes(choose, text)
    return text.encode('utf-8', 'surrogatepass')


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))


class Runner:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.environment = dict(os.environ, PYTHONHASHSEED='0', ASAN_OPTIONS='detect_leaks=1:allocator_may_return_null=1')
        self.is_sanitized = subprocess.run([options.eadem, '-c', '0'], preexec_fn=limit_memory, capture_output=True).returncode != 0

    def run(self, arguments):
        """Exit status, output and errors; what is wrong with them, or None."""
        before = None if self.is_sanitized else limit_memory
        process = subprocess.Popen([self.options.eadem, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, cwd=self.folder, env=self.environment, preexec_fn=before)
        try:
            output, errors = process.communicate(timeout=self.options.seconds)
        except subprocess.TimeoutExpired:
            # A loop that never ends is the program's own: but Ctrl-C ends it.
            process.send_signal(signal.SIGINT)
            try:
                output, errors = process.communicate(timeout=2)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
                try:
                    output, errors = process.communicate(timeout=2)
                except subprocess.TimeoutExpired:
                    process.kill()
                    output, errors = process.communicate()
                    return (None, output, errors), 'hangs, and Ctrl-C does not end it'
            return (None, output, errors), None
        result = (process.returncode, output, errors)
        if process.returncode < 0:
            return result, f'signal {-process.returncode}'
        found = BROKEN.search(errors.decode('utf-8', 'replace'))
        return result, found and found.group()

    def try_program(self, path, text):
        if self.options.commands:
            for arguments in (['dis', path], ['dis', '--json', path], ['check', path], ['tables', path], ['--explain', path],
                              ['across', path], ['why', path, 'x', 'y'], ['test', path], ['--as', '3.8', '--mode', 'repl', path],
                              ['--mode', 'newrepl', path]):
                wrong = self.run(arguments)[1]
                if wrong:
                    return f'{wrong}: {" ".join(arguments)}'
            return None
        raw, wrong = self.run([path])
        if wrong or not self.options.boxes:
            return wrong
        boxed, wrong = self.run(['-X', 'boxes=always', path])
        if wrong:
            return wrong + ', boxed'
        readable = text.decode('utf-8', 'replace')
        if raw[0] is None or boxed[0] is None or UNREPEATABLE.search(readable):
            return None
        if b'MemoryError' in raw[2] + boxed[2] + raw[1] + boxed[1] or b'RecursionError' in raw[2] + boxed[2] + raw[1] + boxed[1]:
            return None
        if [ADDRESS.sub('', str(part)) for part in raw] != [ADDRESS.sub('', str(part)) for part in boxed]:
            return 'boxes make a difference'
        return None


def read_scripts(paths):
    scripts = []
    for path in paths:
        files = [path] if os.path.isfile(path) else [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        for file in sorted(files):
            if not file.endswith('.py'):
                continue
            with open(file, encoding='utf-8', errors='replace') as opened:
                text = opened.read()
            # Headings would be taken for wishes; they tell nothing here.
            text = re.sub(r'(?m)^#.*\n', '', text)
            if text.strip() and not AVOIDED.search(text) and len(text) < 20000:
                scripts.append(text)
    return scripts


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('eadem', type=os.path.abspath)
    parser.add_argument('paths', nargs='*')
    parser.add_argument('--programs', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--seconds', type=float, default=10)
    parser.add_argument('--boxes', action='store_true')
    parser.add_argument('--commands', action='store_true')
    parser.add_argument('--bytes', action='store_true')
    parser.add_argument('--keep', default='.', type=os.path.abspath)
    options = parser.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    scripts = read_scripts(options.paths or [os.path.join(here, os.pardir, 'scripts')])
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(options, folder)
        path = os.path.join(folder, 'program.py')
        for number in range(options.seed, options.seed + options.programs):
            text = make(random.Random(number), scripts, options.bytes)
            if AVOIDED.search(text.decode('utf-8', 'replace')):
                continue
            with open(path, 'wb') as file:
                file.write(text)
            wrong = runner.try_program('program.py', text)
            if wrong:
                failed += 1
                kept = os.path.join(options.keep, f'mutant_{number}.py')
                with open(kept, 'wb') as file:
                    file.write(text)
                print(f'{kept}: {wrong}', flush=True)
    print(f'{options.programs} programs, {failed} failed')
    return failed != 0


if __name__ == '__main__':
    sys.exit(main())
