# A lending library: members, loans with dates as day numbers, fines, reservations, a search by several criteria.
class LibraryError(Exception):
    template = "{}"

    def __init__(self, *args):
        super().__init__(self.template.format(*args))


class NotAvailable(LibraryError): template = "{} is lent to {}"
class LimitReached(LibraryError): template = "{} has {} books already"
class NotLent(LibraryError): template = "{} is not lent"


class Book:
    def __init__(self, title, author, year, *subjects):
        self.title, self.author, self.year, self.subjects = title, author, year, frozenset(subjects)
        self.loan, self.waiting = None, []

    def __str__(self): return f"{self.title} ({self.author}, {self.year})"
    def __repr__(self): return f"<{self.title}>"


class Member:
    limit, daily_fine = 2, 10

    def __init__(self, name): self.name, self.books, self.fines = name, [], 0
    def __str__(self): return self.name


class Student(Member):
    limit, daily_fine = 3, 5


class Library:
    days = 14

    def __init__(self, *books): self.books, self.today, self.log = list(books), 0, []
    def __getitem__(self, title): return next(b for b in self.books if b.title.lower().startswith(title.lower()))

    def lend(self, book, member):
        if book.loan:
            if member not in book.waiting:
                book.waiting.append(member)
            raise NotAvailable(book.title, book.loan[0])
        if len(member.books) >= member.limit:
            raise LimitReached(member, len(member.books))
        book.loan = member, self.today + self.days
        member.books.append(book)
        self.log.append(f"{self.today}: {member} takes {book.title}")

    def give_back(self, book):
        if book.loan is None:
            raise NotLent(book.title)
        (member, due), book.loan = book.loan, None
        member.books.remove(book)
        late = max(0, self.today - due)
        member.fines += late * member.daily_fine
        self.log.append(f"{self.today}: {member} returns {book.title}{f', {late} days late' if late else ''}")
        while book.waiting:
            try:
                return self.lend(book, book.waiting.pop(0))
            except LimitReached as error:
                self.log.append(f"{self.today}: {error}")

    def search(self, *tests, **wanted):
        for key, value in wanted.items():
            tests += (lambda book, key=key, value=value: value == getattr(book, key) or value in book.subjects,)
        return [book for book in self.books if all(test(book) for test in tests)]

    def overdue(self): return {b.title: self.today - b.loan[1] for b in self.books if b.loan and b.loan[1] < self.today}


library = Library(Book("Emma", "Austen", 1815, "love"), Book("Ulysses", "Joyce", 1922, "day", "city"),
                  Book("Dubliners", "Joyce", 1914, "city"),
                  Book("Persuasion", "Austen", 1817, "love", "sea"))
ann, bob = Student("Ann"), Member("Bob")
for title, member in (("emma", ann), ("uly", bob), ("emma", bob), ("dub", bob), ("pers", bob), ("pers", ann)):
    try:
        library.lend(library[title], member)
    except LibraryError as error:
        print(type(error).__name__, error)
library.today = 20
print(library.overdue(), ann.books, bob.books)
for title in ("emma", "uly", "emma", "uly"):
    try:
        library.give_back(library[title])
    except LibraryError as error:
        print(error)
print(ann.fines, bob.fines, *library.log, sep="\n")
print(library.search(author="Joyce"), library.search(subjects="city", author="Joyce"),
      library.search(lambda b: b.year < 1900), library.search(), [str(b) for b in library.search(subjects="sea")])
try:
    library["Hamlet"]
except StopIteration:
    print("no such book")

# expect:
# NotAvailable Emma is lent to Ann
# LimitReached Bob has 2 books already
# {'Emma': 6, 'Ulysses': 6, 'Dubliners': 6, 'Persuasion': 6} [<Emma>, <Persuasion>] [<Ulysses>, <Dubliners>]
# Emma is not lent
# Ulysses is not lent
# 30
# 60
# 0: Ann takes Emma
# 0: Bob takes Ulysses
# 0: Bob takes Dubliners
# 0: Ann takes Persuasion
# 20: Ann returns Emma, 6 days late
# 20: Bob has 2 books already
# 20: Bob returns Ulysses, 6 days late
# [<Ulysses>, <Dubliners>] [<Ulysses>, <Dubliners>] [<Emma>, <Persuasion>] [<Emma>, <Ulysses>, <Dubliners>, <Persuasion>] ['Persuasion (Austen, 1817)']
# no such book
