# The built-in exceptions and what each derives from.
# needs: 3.13
import builtins


def is_exception(name):
    kind = getattr(builtins, name)
    return isinstance(kind, type) and issubclass(kind, BaseException)


def show(kind, depth):
    print("  " * depth + kind.__name__, [base.__name__ for base in kind.__bases__[1:]], len(kind.__mro__))
    for name in names:
        child = getattr(builtins, name)
        if child.__base__ is kind and child.__name__ == name:
            show(child, depth + 1)


names = [name for name in sorted(dir(builtins)) if is_exception(name)]
show(BaseException, 0)
print([name for name in names if getattr(builtins, name).__name__ != name])
print([kind.__name__ for kind in ExceptionGroup.__mro__])

# expect:
# BaseException [] 2
#   BaseExceptionGroup [] 3
#     ExceptionGroup ['Exception'] 5
#   Exception [] 3
#     ArithmeticError [] 4
#       FloatingPointError [] 5
#       OverflowError [] 5
#       ZeroDivisionError [] 5
#     AssertionError [] 4
#     AttributeError [] 4
#     BufferError [] 4
#     EOFError [] 4
#     ImportError [] 4
#       ModuleNotFoundError [] 5
#     LookupError [] 4
#       IndexError [] 5
#       KeyError [] 5
#     MemoryError [] 4
#     NameError [] 4
#       UnboundLocalError [] 5
#     OSError [] 4
#       BlockingIOError [] 5
#       ChildProcessError [] 5
#       ConnectionError [] 5
#         BrokenPipeError [] 6
#         ConnectionAbortedError [] 6
#         ConnectionRefusedError [] 6
#         ConnectionResetError [] 6
#       FileExistsError [] 5
#       FileNotFoundError [] 5
#       InterruptedError [] 5
#       IsADirectoryError [] 5
#       NotADirectoryError [] 5
#       PermissionError [] 5
#       ProcessLookupError [] 5
#       TimeoutError [] 5
#     ReferenceError [] 4
#     RuntimeError [] 4
#       NotImplementedError [] 5
#       PythonFinalizationError [] 5
#       RecursionError [] 5
#     StopAsyncIteration [] 4
#     StopIteration [] 4
#     SyntaxError [] 4
#       IndentationError [] 5
#         TabError [] 6
#       _IncompleteInputError [] 5
#     SystemError [] 4
#     TypeError [] 4
#     ValueError [] 4
#       UnicodeError [] 5
#         UnicodeDecodeError [] 6
#         UnicodeEncodeError [] 6
#         UnicodeTranslateError [] 6
#     Warning [] 4
#       BytesWarning [] 5
#       DeprecationWarning [] 5
#       EncodingWarning [] 5
#       FutureWarning [] 5
#       ImportWarning [] 5
#       PendingDeprecationWarning [] 5
#       ResourceWarning [] 5
#       RuntimeWarning [] 5
#       SyntaxWarning [] 5
#       UnicodeWarning [] 5
#       UserWarning [] 5
#   GeneratorExit [] 3
#   KeyboardInterrupt [] 3
#   SystemExit [] 3
# ['EnvironmentError', 'IOError']
# ['ExceptionGroup', 'BaseExceptionGroup', 'Exception', 'BaseException', 'object']
