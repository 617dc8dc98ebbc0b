# A bank: accounts with an exception hierarchy, transfers that are undone, interest, a log.
class BankError(Exception): pass


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.shortage = amount - account.balance


class UnknownAccount(BankError, KeyError):
    def __str__(self): return f"no account {self.args[0]!r}"


class FrozenAccount(BankError): pass


class Account:
    minimum = 0
    number = 1000

    def __init__(self, owner, balance=0):
        Account.number += 1
        self.number, self.owner, self._balance, self.frozen = Account.number, owner, balance, False
        self.history = []

    @property
    def balance(self): return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self._change(amount)

    def withdraw(self, amount):
        if self._balance - amount < self.minimum:
            raise InsufficientFunds(self, amount)
        self._change(-amount)

    def _change(self, amount):
        if self.frozen:
            raise FrozenAccount(self.owner)
        self._balance += amount
        self.history.append(amount)

    def __repr__(self): return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance}>"


class Savings(Account):
    def __init__(self, owner, balance=0, rate=5):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self): self.deposit(self.balance * self.rate // 100)


class Checking(Account):
    minimum = -100


class Bank:
    def __init__(self): self.accounts, self.log = {}, []

    def open(self, kind, *args, **options):
        account = kind(*args, **options)
        self.accounts[account.number] = account
        return account

    def find(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    def transfer(self, source, target, amount):
        a, b = self.find(source), self.find(target)
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except BankError as error:
            a.deposit(amount)
            raise BankError("transfer undone") from error
        else:
            self.log.append((source, target, amount))
        finally:
            self.log.append("tried")

    def total(self): return sum(account.balance for account in self.accounts.values())


bank = Bank()
ann = bank.open(Savings, "Ann", 500, rate=10)
bob = bank.open(Checking, "Bob")
eve = bank.open(Account, "Eve", balance=5)
bank.transfer(1001, 1002, 200)
bank.transfer(1002, 1003, 290)
ann.add_interest()
print(*bank.accounts.values(), bank.total())
eve.frozen = True
for arguments in ((1002, 1001, 50), (1001, 1003, 10), (1, 1001, 5), (1001, 1002, -5), (1003, 1001, 1)):
    try:
        bank.transfer(*arguments)
    except InsufficientFunds as error:
        print(error, "short of", error.shortage)
    except UnknownAccount as error:
        print(error, isinstance(error, KeyError), error.__suppress_context__)
    except BankError as error:
        print(type(error).__name__, error, "because", repr(error.__cause__))
    except ValueError as error:
        print("ValueError", error)
print(ann.history, bob.history, eve.history, bank.total(), bank.log)
try:
    ann.balance = 10 ** 6
except AttributeError as error:
    print("not so easily")

# expect:
# <Savings 1001 Ann: 330> <Checking 1002 Bob: -90> <Account 1003 Eve: 295> 535
# Bob has -90, needs 50 short of 140
# BankError transfer undone because FrozenAccount('Eve')
# no account 1 True True
# ValueError cannot deposit -5
# FrozenAccount Eve because None
# [-200, 30, -10, 10, 5] [200, -290] [290] 540 [(1001, 1002, 200), 'tried', (1002, 1003, 290), 'tried', 'tried', 'tried']
# not so easily
