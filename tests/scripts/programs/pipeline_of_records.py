# Records through a pipeline: parsing CSV by hand, converting, grouping, joining, sorting, a pivot, a report.
DATA = """\
id,name,dept,salary,start
1,Ann,dev,5200,2015-03-01
2,"Bob, Jr.",ops,4100,2018-11-15
3,Cid,dev,4800,2019-07-30
4,"Dee ""D"" Doe",hr,3900,2012-01-09
5,Eve,ops,bad,2020-02-29
6,Fay,dev
7,Gus,none,100,2021-05-05
"""


def parse_line(line):
    fields, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ",":
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    return fields + [field]


class Bad(Exception): pass


class Record:
    def __init__(self, **values): self.__dict__.update(values)
    def __getitem__(self, name): return getattr(self, name)
    def __repr__(self): return "Record(" + ", ".join(f"{k}={v!r}" for k, v in vars(self).items()) + ")"
    def __or__(self, more): return Record(**{**vars(self), **more})


def date(text):
    year, month, day = map(int, text.split("-"))
    days = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not 1 <= day <= days[month - 1]:
        raise ValueError(f"no such day: {text}")
    return year, month, day


def records(text, errors, **converters):
    header, *lines = text.splitlines()
    names = parse_line(header)
    for number, line in enumerate(lines, 2):
        try:
            fields = parse_line(line)
            if len(fields) != len(names):
                raise Bad(f"{len(fields)} fields, not {len(names)}")
            values = dict(zip(names, fields))
            for name, convert in converters.items():
                try:
                    values[name] = convert(values[name])
                except ValueError as error:
                    raise Bad(f"bad {name}") from error
        except Bad as error:
            errors.append((number, str(error), str(error.__cause__) if error.__cause__ else None))
        else:
            yield Record(**values)


class Query:
    def __init__(self, rows): self.rows = rows
    def __iter__(self): return iter(self.rows)
    def where(self, test): return Query(r for r in self.rows if test(r))

    def select(self, *names, **computed):
        return Query(Record(**{n: r[n] for n in names}, **{n: f(r) for n, f in computed.items()}) for r in self.rows)

    def join(self, other, on):
        index = {}
        for row in other:
            index.setdefault(row[on], []).append(row)
        return Query(r | vars(o) for r in self.rows for o in index.get(r[on], ()))

    def group(self, by, **totals):
        groups = {}
        for row in self.rows:
            groups.setdefault(row[by], []).append(row)
        return Query(Record(**{by: key}, **{n: f(rows) for n, f in totals.items()}) for key, rows in groups.items())


    def order(self, *names, reverse=False):
        return Query(sorted(self.rows, key=lambda r: tuple(r[n] for n in names), reverse=reverse))

    def list(self): self.rows = [*self.rows]; return self

    def table(self):
        rows = [vars(r) for r in self.list()]
        if not rows:
            return "(nothing)"
        widths = {n: max(len(n), *(len(str(r[n])) for r in rows)) for n in rows[0]}
        line = "-+-".join("-" * w for w in widths.values())
        align = lambda value: ">" if isinstance(value, (int, float)) else "<"
        lines = [" | ".join(f"{n:^{w}}" for n, w in widths.items()) + " |", line + "-+"]
        lines += [" | ".join(f"{r[n]:{align(r[n])}{w}}" for n, w in widths.items()) + " |" for r in rows]
        return "\n".join(lines)


errors = []
people = Query(records(DATA, errors, id=int, salary=int, start=date)).list()
print(*errors, sep="\n")
print(people.select("id", "name", year=lambda r: r.start[0]).table())
departments = Query([Record(dept="dev", boss="Zoe"), Record(dept="ops", boss="Yan"), Record(dept="hr", boss="Xi")])
joined = people.join(departments, on="dept").select("name", "boss", "salary")
print(joined.order("boss", "salary", reverse=True).table())
top = lambda rows: max(rows, key=lambda r: r.salary).name
print(people.group("dept", n=len, total=lambda rows: sum(r.salary for r in rows), top=top).order("dept").table())
print(people.where(lambda r: r.salary > 9999).table(), [r.name for r in people.where(lambda r: "o" in r.name)],
      next(iter(people)))
try:
    people.order("missing").list()
except AttributeError as error:
    print(error)
for text in ("2021-02-29", "2000-02-29", "2021-13-01", "x"):
    try:
        print(date(text))
    except (ValueError, IndexError) as error:
        print(type(error).__name__)

# expect:
# (6, 'bad salary', "invalid literal for int() with base 10: 'bad'")
# (7, '3 fields, not 5', None)
# id |    name     | year |
# ---+-------------+------+
#  1 | Ann         | 2015 |
#  2 | Bob, Jr.    | 2018 |
#  3 | Cid         | 2019 |
#  4 | Dee "D" Doe | 2012 |
#  7 | Gus         | 2021 |
#    name     | boss | salary |
# ------------+------+--------+
# Ann         | Zoe  |   5200 |
# Cid         | Zoe  |   4800 |
# Bob, Jr.    | Yan  |   4100 |
# Dee "D" Doe | Xi   |   3900 |
# dept | n | total |     top     |
# -----+---+-------+-------------+
# dev  | 2 | 10000 | Ann         |
# hr   | 1 |  3900 | Dee "D" Doe |
# none | 1 |   100 | Gus         |
# ops  | 1 |  4100 | Bob, Jr.    |
# (nothing) ['Bob, Jr.', 'Dee "D" Doe'] Record(id=1, name='Ann', dept='dev', salary=5200, start=(2015, 3, 1))
# 'Record' object has no attribute 'missing'
# ValueError
# (2000, 2, 29)
# IndexError
# ValueError
