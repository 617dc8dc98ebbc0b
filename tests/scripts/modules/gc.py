# The cycle collector.
# needs: 3.12
import gc
print(gc.isenabled(), gc.is_tracked([]), gc.is_tracked(1))  # True True False
print(gc.is_tracked("a"), gc.get_threshold()[0] > 0, len(gc.get_count()))  # False True 3
gc.disable()
print(gc.isenabled())  # False
gc.collect()
def cycle():
    a = []
    b = {"a": a}
    a.append(b)
cycle()
print(gc.collect() >= 2, gc.collect())  # True 0
for i in range(100): cycle()
print(gc.collect() >= 200)  # True
def closure():
    def f(): return f
    return f
closure()
print(gc.collect() > 0)  # True
gc.enable()
for i in range(20000): cycle()
kept = []
kept.append(kept)
gc.collect()
print(kept[0] is kept, gc.isenabled(), gc.garbage)  # True True []
def generator_cycle():
    holder = []
    holder.append(x for x in holder)
generator_cycle()
print(gc.collect() > 0)  # True
