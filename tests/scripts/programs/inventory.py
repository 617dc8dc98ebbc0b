# An inventory: products, stock, orders with reports in columns, discounts by functions, totals.
class OutOfStock(Exception):
    def __init__(self, product, wanted, available):
        self.product, self.wanted, self.available = product, wanted, available
        super().__init__(f"{product.name}: wanted {wanted}, available {available}")


class Product:
    def __init__(self, name, price, category="general"):
        if price < 0:
            raise ValueError(f"negative price for {name}")
        self.name, self.price, self.category = name, price, category

    def __hash__(self): return hash(self.name)
    def __eq__(self, other): return isinstance(other, Product) and self.name == other.name
    def __lt__(self, other): return self.name < other.name
    def __repr__(self): return f"Product({self.name!r}, {self.price})"


class Inventory:
    def __init__(self): self._stock, self.history = {}, []

    def add(self, product, quantity=1):
        self._stock[product] = self._stock.get(product, 0) + quantity
        self.history.append(("add", product.name, quantity))
        return self

    def remove(self, product, quantity=1):
        available = self._stock.get(product, 0)
        if quantity > available:
            raise OutOfStock(product, quantity, available)
        self._stock[product] -= quantity
        if not self._stock[product]:
            del self._stock[product]
        self.history.append(("remove", product.name, quantity))

    def __iter__(self): return iter(sorted(self._stock.items()))
    def __getitem__(self, product): return self._stock.get(product, 0)
    def __len__(self): return sum(self._stock.values())
    @property
    def value(self): return sum(p.price * q for p, q in self)

    def by_category(self):
        groups = {}
        for product, quantity in self:
            groups.setdefault(product.category, []).append((product.name, quantity))
        return groups

    def report(self):
        width = max((len(p.name) for p, _ in self), default=4)
        lines = [f"{'name':<{width}} {'qty':>4} {'price':>8} {'total':>9}"]
        lines += [f"{p.name:<{width}} {q:>4} {p.price:>8.2f} {p.price * q:>9.2f}" for p, q in self]
        return "\n".join([*lines, f"{'sum':<{width}} {len(self):>4} {'':>8} {self.value:>9.2f}"])


class Order:
    def __init__(self, inventory, *discounts): self.inventory, self.lines, self.discounts = inventory, {}, discounts

    def __enter__(self): return self

    def take(self, product, quantity):
        self.inventory.remove(product, quantity)
        self.lines[product] = self.lines.get(product, 0) + quantity

    def __exit__(self, kind, error, traceback):
        if kind is not None and issubclass(kind, OutOfStock):
            for product, quantity in self.lines.items():
                self.inventory.add(product, quantity)
            self.lines.clear()
            print("order undone:", error)
            return True

    def total(self):
        total = sum(p.price * q for p, q in self.lines.items())
        for discount in self.discounts:
            total = discount(total, self)
        return round(total, 2)


pen, book, lamp = Product("pen", 1.5), Product("book", 12, "reading"), Product("lamp", 39.99, category="reading")
stock = Inventory().add(pen, 100).add(book, 5).add(lamp).add(pen, 20)
print(stock.report())
print(stock.by_category(), stock[pen], stock[Product("pen", 0)], stock[Product("cup", 3)], len(stock))


def volume(total, order): return total * 0.9 if sum(order.lines.values()) > 10 else total
def voucher(amount): return lambda total, order: max(total - amount, 0)


with Order(stock, volume, voucher(5)) as order:
    order.take(pen, 20)
    order.take(book, 1)
print(order.total(), stock[pen], stock[book])
with Order(stock) as failing:
    failing.take(pen, 50)
    failing.take(lamp, 2)
print(failing.total(), stock[pen], stock[lamp], len(stock.history))
try:
    with Order(stock) as broken:
        broken.take(lamp, 1)
        broken.take(None, "x")
except (TypeError, AttributeError) as error:
    print(type(error).__name__, stock[lamp])
try:
    Product("bad", -1)
except ValueError as error:
    print(error)
print(stock.report(), stock.history[-3:], sep="\n")

# expect:
# name  qty    price     total
# book    5    12.00     60.00
# lamp    1    39.99     39.99
# pen   120     1.50    180.00
# sum   126             279.99
# {'reading': [('book', 5), ('lamp', 1)], 'general': [('pen', 120)]} 120 120 0 126
# 32.8 100 4
# order undone: lamp: wanted 2, available 1
# 0 100 1 8
# TypeError 0
# negative price for bad
# name  qty    price     total
# book    4    12.00     48.00
# pen   100     1.50    150.00
# sum   104             198.00
# [('remove', 'pen', 50), ('add', 'pen', 50), ('remove', 'lamp', 1)]
