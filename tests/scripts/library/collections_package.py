# A package is a module with modules in it.
import collections
print(collections.__name__, collections.__package__, collections.__path__ is not None)
import collections.nowhere

# expect:
# collections collections True
# expect-error: ModuleNotFoundError: No module named 'collections.nowhere'
