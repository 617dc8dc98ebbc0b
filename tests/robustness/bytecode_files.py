# Cache files that were changed in a random place, cut off or mixed up: whatever they are, the module that is imported is that
# of its source. Run by eadem itself: `eadem tests/robustness/bytecode_files.py [COUNT [SEED]]`.
import importlib.util
import os
import random
import sys

count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
sys.dont_write_bytecode = False
folder = f"/tmp/bytecode-files-{os.getpid()}"
os.mkdir(folder)
path = folder + "/mutant.py"
with open(path, "w") as file:
    file.write('''
def add(a, b=2):
    try:
        return [x + b for x in range(a) if x not in (1, 2, "three")]
    except ValueError as error:
        return str(error)
class Thing:
    names = {"k": 1.5, "l": 2 ** 70}
    def __iter__(self):
        yield from self.names.items()
result = add(5), list(Thing()), b"bytes", add.__code__.co_consts
''')
sys.path.insert(0, folder)
import mutant

expected, cache = repr(mutant.result), mutant.__cached__
with open(cache, "rb") as file:
    good = file.read()


def changed():
    data = bytearray(good)
    kind = random.randrange(6)
    if kind == 0:
        return data[:random.randrange(len(data))]
    if kind == 1:
        return data + bytes(random.randrange(1, 20))
    if kind == 2:
        at, size = random.randrange(len(data)), random.randrange(1, 30)
        return data[:at] + data[at + size:]
    if kind == 3:
        at, other = random.randrange(len(data)), random.randrange(len(data))
        data[at:at + 8] = data[other:other + 8]
        return data
    for _ in range(random.choice([1, 1, 1, 2, 5, 50])):
        data[random.randrange(len(data))] = random.randrange(256)
    return data


kept = 0
for number in range(count):
    data = bytes(changed())
    with open(cache, "wb") as file:
        file.write(data)
    del sys.modules["mutant"]
    import mutant
    if repr(mutant.result) != expected:
        print("wrong:", number, mutant.result)
        break
    with open(cache, "rb") as file:
        after = file.read()
    kept += after == data
    # One whose flags ask for a hash is written with a hash.
    if after != data and after != good and after[4:8] == good[4:8]:
        print("not written again:", number)
        break
print(f"{number + 1} files, {kept} of them as good as the right one")
for name in os.listdir(folder + "/__pycache__"):
    os.unlink(folder + "/__pycache__/" + name)
os.rmdir(folder + "/__pycache__")
os.unlink(path)
os.rmdir(folder)
