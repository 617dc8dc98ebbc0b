#include "vm/object/documentation.h"

#include <algorithm>
#include <span>

namespace eadem::vm {

namespace {

struct Entry {
    std::string_view name;
    std::string_view text;
};

constexpr Entry kSpecialMethods[] = {
    {"__abs__", "What abs(self) gives."},
    {"__add__", "What self + other gives."},
    {"__and__", "What self & other gives."},
    {"__bool__", "Whether self counts as true."},
    {"__call__", "Calls self."},
    {"__ceil__", "The least integer that is not below self."},
    {"__class_getitem__", "What the type gives in brackets: itself with arguments, for annotations."},
    {"__complex__", "What complex(self) gives."},
    {"__contains__", "Whether item in self."},
    {"__del__", "Ends self before it goes."},
    {"__delattr__", "Does del self.name."},
    {"__delete__", "Deletes the attribute of an instance for which self stands."},
    {"__delitem__", "Does del self[key]."},
    {"__dir__", "The names that dir(self) sorts."},
    {"__divmod__", "What divmod(self, other) gives."},
    {"__enter__", "Begins a with statement."},
    {"__eq__", "Whether self == other."},
    {"__exit__", "Ends a with statement."},
    {"__float__", "What float(self) gives."},
    {"__floor__", "The greatest integer that is not above self."},
    {"__floordiv__", "What self // other gives."},
    {"__format__", "What format(self, format_spec) gives."},
    {"__ge__", "Whether self >= other."},
    {"__get__", "What an instance has as the attribute for which self stands."},
    {"__getattribute__", "What self.name gives."},
    {"__getformat__", "How numbers of that kind lie in memory."},
    {"__getitem__", "What self[key] gives."},
    {"__gt__", "Whether self > other."},
    {"__hash__", "What hash(self) gives."},
    {"__iadd__", "Does self += other."},
    {"__iand__", "Does self &= other."},
    {"__imul__", "Does self *= other."},
    {"__index__", "self as an exact integer."},
    {"__init__", "Fills a new instance."},
    {"__init_subclass__", "Called when a class derives from this one."},
    {"__instancecheck__", "Whether isinstance(instance, self)."},
    {"__int__", "What int(self) gives."},
    {"__invert__", "What ~self gives."},
    {"__ior__", "Does self |= other."},
    {"__isub__", "Does self -= other."},
    {"__iter__", "What iter(self) gives."},
    {"__ixor__", "Does self ^= other."},
    {"__le__", "Whether self <= other."},
    {"__len__", "What len(self) gives."},
    {"__lshift__", "What self << other gives."},
    {"__lt__", "Whether self < other."},
    {"__mod__", "What self % other gives."},
    {"__mro_entries__", "What stands for self among the bases of a class."},
    {"__mul__", "What self * other gives."},
    {"__ne__", "Whether self != other."},
    {"__neg__", "What -self gives."},
    {"__new__", "Makes an instance of the type that is its first argument."},
    {"__next__", "What next(self) gives."},
    {"__or__", "What self | other gives."},
    {"__pos__", "What +self gives."},
    {"__pow__", "What pow(self, other, modulus) gives."},
    {"__prepare__", "The namespace in which the body of a class runs."},
    {"__radd__", "What other + self gives."},
    {"__rand__", "What other & self gives."},
    {"__rdivmod__", "What divmod(other, self) gives."},
    {"__repr__", "What repr(self) gives."},
    {"__reversed__", "What reversed(self) gives."},
    {"__rfloordiv__", "What other // self gives."},
    {"__rlshift__", "What other << self gives."},
    {"__rmod__", "What other % self gives."},
    {"__rmul__", "What other * self gives."},
    {"__ror__", "What other | self gives."},
    {"__rpow__", "What pow(other, self, modulus) gives."},
    {"__rrshift__", "What other >> self gives."},
    {"__rshift__", "What self >> other gives."},
    {"__rsub__", "What other - self gives."},
    {"__rtruediv__", "What other / self gives."},
    {"__rxor__", "What other ^ self gives."},
    {"__set__", "Sets the attribute of an instance for which self stands."},
    {"__setattr__", "Does self.name = value."},
    {"__setitem__", "Does self[key] = value."},
    {"__str__", "What str(self) gives."},
    {"__sub__", "What self - other gives."},
    {"__subclasscheck__", "Whether issubclass(subclass, self)."},
    {"__truediv__", "What self / other gives."},
    {"__trunc__", "self without its fraction."},
    {"__xor__", "What self ^ other gives."},
};

constexpr Entry kExceptions[] = {
    {"ArithmeticError", "What all errors of calculating have in common."},
    {"AssertionError", "What an assert statement claims is not so."},
    {"AttributeError", "There is no such attribute, or it cannot be set."},
    {"BaseException", "What all exceptions have in common."},
    {"BaseExceptionGroup", "Several exceptions at once, of any kind."},
    {"BlockingIOError", "The operation would have to wait."},
    {"BrokenPipeError", "Nobody reads what is written."},
    {"BufferError", "The memory of an object cannot be shared, or is shared."},
    {"BytesWarning", "Bytes are mixed with text."},
    {"ChildProcessError", "An operation on a child process failed."},
    {"ConnectionAbortedError", "The other side gave the connection up."},
    {"ConnectionError", "What all errors of connections have in common."},
    {"ConnectionRefusedError", "The other side does not want the connection."},
    {"ConnectionResetError", "The other side cut the connection."},
    {"DeprecationWarning", "What is used will go; meant for programmers."},
    {"EOFError", "The input has ended."},
    {"EncodingWarning", "The encoding of a text is left to chance."},
    {"Exception", "What all exceptions have in common that programs usually handle."},
    {"ExceptionGroup", "Several exceptions at once."},
    {"FileExistsError", "There is such a file already."},
    {"FileNotFoundError", "There is no such file."},
    {"FloatingPointError", "A calculation with floats failed."},
    {"FutureWarning", "What is used will mean something else; meant for users."},
    {"GeneratorExit", "The generator is closed."},
    {"ImportError", "A module, or a name of it, cannot be imported."},
    {"ImportWarning", "An import looks like a mistake."},
    {"IndentationError", "A line is not indented as it should be."},
    {"IndexError", "There is no item at that index."},
    {"InterruptedError", "A signal came while the system was at work."},
    {"IsADirectoryError", "A file is needed, and it is a folder."},
    {"KeyError", "There is no such key."},
    {"KeyboardInterrupt", "The user wants the program to end."},
    {"LookupError", "What all errors of looking something up have in common."},
    {"MemoryError", "There is not enough memory."},
    {"ModuleNotFoundError", "There is no such module."},
    {"NameError", "There is no such name."},
    {"NotADirectoryError", "A folder is needed, and it is none."},
    {"NotImplementedError", "A class that derives from this one is to have this method."},
    {"OSError", "The operating system reports an error."},
    {"OverflowError", "A result is too large."},
    {"PendingDeprecationWarning", "What is used may go some day."},
    {"PermissionError", "The system does not permit it."},
    {"ProcessLookupError", "There is no such process."},
    {"PythonFinalizationError", "The interpreter is shutting down."},
    {"RecursionError", "Calls are nested too deeply."},
    {"ReferenceError", "What a weak proxy stands for is gone."},
    {"ResourceWarning", "Something was not closed."},
    {"RuntimeError", "Something went wrong that has no class of its own."},
    {"RuntimeWarning", "What happens looks like a mistake."},
    {"StopAsyncIteration", "An asynchronous iterator has no more items."},
    {"StopIteration", "An iterator has no more items."},
    {"SyntaxError", "The text is no program."},
    {"SyntaxWarning", "The text looks like a mistake."},
    {"SystemError", "The interpreter is used wrongly from inside."},
    {"SystemExit", "The program wants to end."},
    {"TabError", "Tabs and spaces are mixed."},
    {"TimeoutError", "It took too long."},
    {"TypeError", "An object is of a type that does not fit."},
    {"UnboundLocalError", "A local variable has no value."},
    {"UnicodeDecodeError", "Bytes are no text in that encoding."},
    {"UnicodeEncodeError", "A text has characters that the encoding lacks."},
    {"UnicodeError", "What all errors of encoding have in common."},
    {"UnicodeTranslateError", "A text cannot be translated."},
    {"UnicodeWarning", "A text looks like a mistake."},
    {"UserWarning", "A warning of the program's own."},
    {"ValueError", "An object has a value that does not fit."},
    {"Warning", "What all warnings have in common."},
    {"ZeroDivisionError", "A division by zero."},
};

std::string_view find(std::span<const Entry> entries, std::string_view name) {
    const auto found = std::ranges::lower_bound(entries, name, {}, &Entry::name);
    return found == entries.end() || found->name != name ? std::string_view() : found->text;
}

constexpr bool is_sorted(std::span<const Entry> entries) {
    return std::ranges::is_sorted(entries, {}, &Entry::name);
}
static_assert(is_sorted(kSpecialMethods) && is_sorted(kExceptions));

}  // namespace

std::string_view special_method_documentation(std::string_view name) {
    return find(kSpecialMethods, name);
}

std::string_view exception_documentation(std::string_view name) {
    return find(kExceptions, name);
}

}  // namespace eadem::vm
