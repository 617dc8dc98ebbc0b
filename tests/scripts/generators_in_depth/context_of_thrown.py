# What is thrown into a generator gets as context what the generator is handling, not what its caller is.
def show(e):
    print(repr(e), repr(e.__context__), repr(e.__cause__))
def g():
    yield 1
def g2():
    try: yield 1
    finally: pass
def thrower(gen):
    gen.throw(KeyError(5))
for mk in (g, g2):
    x = mk(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(5))
        except ValueError as e: show(e)
    x = mk()
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(5))
        except ValueError as e: show(e)
    x = mk(); list(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(5))
        except ValueError as e: show(e)
        try: x.throw(ValueError)
        except ValueError as e: show(e)
    def outer():
        yield from mk()
    x = outer(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(5))
        except ValueError as e: show(e)
    def outer2():
        try: yield from mk()
        except KeyError: yield 2
        except ValueError as e:
            show(e); yield 5
    x = outer2(); next(x)
    try: raise Exception
    except Exception:
        x.throw(ValueError(5))
        try: x.throw(ValueError(6))
        except ValueError as e: show(e); show(e.__context__)
    def outer3():
        try: raise KeyError
        except KeyError:
            yield 1
    x = outer3(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(6))
        except ValueError as e: show(e); show(e.__context__)
    def outer4():
        try: raise KeyError
        except KeyError:
            yield from mk()
    x = outer4(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(6))
        except ValueError as e: show(e); show(e.__context__)
    class I:
        def __iter__(self): return self
        def __next__(self): return 1
        def throw(self, e): raise e
    def outer5():
        try: raise KeyError
        except KeyError:
            yield from I()
    x = outer5(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(6))
        except ValueError as e: show(e); show(e.__context__)
    class I2:
        def __iter__(self): return self
        def __next__(self): return 1
    def outer6():
        try: raise KeyError
        except KeyError:
            yield from I2()
    x = outer6(); next(x)
    try: raise Exception
    except Exception:
        try: x.throw(ValueError(6))
        except ValueError as e: show(e); show(e.__context__)
    x = outer4(); next(x)
    try: raise Exception
    except Exception:
        x.close()


class NotMade(Exception):
    def __new__(cls, *args):
        return cls


try:
    g().throw(NotMade)
except TypeError as e:
    print(str(e).partition(", not")[0].replace("__main__.", ""))

# expect:
# ValueError(5) None None
# ValueError(5) None None
# ValueError(5) None None
# ValueError() None None
# ValueError(5) None None
# ValueError(5) None None
# ValueError(6) ValueError(5) None
# ValueError(5) None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(5) None None
# ValueError(5) None None
# ValueError(5) None None
# ValueError() None None
# ValueError(5) None None
# ValueError(5) None None
# ValueError(6) ValueError(5) None
# ValueError(5) None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# ValueError(6) KeyError() None
# KeyError() None None
# calling <class 'NotMade'> should have returned an instance of BaseException
