# A spreadsheet: cells with formulas, dependencies, cycles found, recalculation, errors that spread.
class CellError(Exception): pass


class Sheet:
    def __init__(self): self.formulas, self.cache, self.active, self.computed = {}, {}, [], 0

    def __setitem__(self, name, formula):
        if not (name[:1].isalpha() and name[1:].isdigit()):
            raise KeyError(f"bad cell name {name!r}")
        self.formulas[name.upper()] = formula
        self.cache.clear()

    def __delitem__(self, name):
        del self.formulas[name]
        self.cache.clear()

    def __getitem__(self, name):
        if name in self.cache:
            return self.cache[name]
        if name in self.active:
            raise CellError("cycle " + "->".join(self.active[self.active.index(name):] + [name]))
        self.active.append(name)
        try:
            self.computed += 1
            formula = self.formulas.get(name, 0)
            if isinstance(formula, str) and formula.startswith("="):
                try:
                    value = eval(formula[1:], {"__builtins__": {}}, Names(self))
                except (ZeroDivisionError, TypeError, NameError) as error:
                    raise CellError(f"{name}: {type(error).__name__}") from error
            else:
                value = formula
        finally:
            self.active.pop()
        self.cache[name] = value
        return value

    def range(self, first, last):
        for row in range(int(first[1:]), int(last[1:]) + 1):
            for column in range(ord(first[0]), ord(last[0]) + 1):
                yield self[f"{chr(column)}{row}"]

    def show(self, name):
        try:
            value = self[name]
        except CellError as error:
            return f"#{error}"
        return f"{value:.2f}" if isinstance(value, float) else str(value)


class Names:
    functions = {"SUM": sum, "MAX": max, "MIN": min, "IF": lambda c, a, b: a if c else b}

    def __init__(self, sheet): self.sheet = sheet

    def __getitem__(self, name):
        if name == "RANGE":
            return self.sheet.range
        if name in self.functions:
            return self.functions[name]
        if name[1:].isdigit():
            return self.sheet[name]
        raise KeyError(name)


def mean(values):
    values = list(values)
    return sum(values) / len(values)


Names.functions["AVG"] = mean
sheet = Sheet()
for row, (name, quantity, price) in enumerate([("pen", 3, 1.5), ("book", 2, 12.25), ("lamp", 1, 40)], 1):
    sheet[f"A{row}"], sheet[f"B{row}"], sheet[f"C{row}"], sheet[f"D{row}"] = name, quantity, price, f"=B{row} * C{row}"
sheet["D4"] = "=SUM(RANGE('D1', 'D3'))"
sheet["D5"] = "=IF(D4 > 50, D4 * 0.9, D4)"
sheet["B4"], sheet["C4"] = "=MAX(RANGE('B1', 'B3'))", "=AVG(RANGE('C1', 'C3'))"


def table(): return [" | ".join(f"{sheet.show(c + str(r)):>8}" for c in "ABCD") + " |" for r in range(1, 6)]


print(*table(), sep="\n")
before = sheet.computed
print(sheet["D4"], sheet.computed - before)
sheet["B2"] = 0
print(sheet["D4"], sheet.show("D5"), sheet.computed - before)
sheet["E1"], sheet["E2"], sheet["E3"] = "=E2 + 1", "=E3", "=E1"
sheet["F1"], sheet["F2"], sheet["F3"], sheet["F4"] = "=1 / B2", "=F1 + 1", "=A1 + 1", "=NOPE"
print([sheet.show(c) for c in ("E1", "E2", "F1", "F2", "F3", "F4", "Z9")], sheet.active)
for name in ("1A", "AA", ""):
    try:
        sheet[name] = 1
    except KeyError as error:
        print("KeyError", error)
del sheet["E3"]
print(sheet.show("E1"), sheet.show("E2"))

# expect:
#      pen |        3 |     1.50 |     4.50 |
#     book |        2 |    12.25 |    24.50 |
#     lamp |        1 |       40 |       40 |
#        0 |        3 |    17.92 |    69.00 |
#        0 |        0 |        0 |    62.10 |
# 69.0 0
# 44.5 44.50 11
# ['#cycle E1->E2->E3->E1', '#cycle E2->E3->E1->E2', '#F1: ZeroDivisionError', '#F1: ZeroDivisionError', '#F3: TypeError', '#F4: NameError', '0'] []
# KeyError "bad cell name '1A'"
# KeyError "bad cell name 'AA'"
# KeyError "bad cell name ''"
# 1 0
