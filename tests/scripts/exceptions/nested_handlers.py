# An exception goes outward until somebody has its class; what a handler raises is not for its own try.
def inner(kind):
    try:
        try:
            try:
                raise kind("first")
            except KeyError as error:
                print("inner", repr(error))
                raise IndexError("second")
            else:
                print("never")
            finally:
                print("inner finally")
        except ValueError as error:
            print("middle", repr(error))
        finally:
            print("middle finally")
    except LookupError as error:
        print("outer", repr(error), repr(error.__context__))
    print("done")


inner(KeyError)
inner(ValueError)
inner(IndexError)
try:
    inner(TypeError)
except TypeError as error:
    print("module", repr(error))

# expect:
# inner KeyError('first')
# inner finally
# middle finally
# outer IndexError('second') KeyError('first')
# done
# inner finally
# middle ValueError('first')
# middle finally
# done
# inner finally
# middle finally
# outer IndexError('first') None
# done
# inner finally
# middle finally
# module TypeError('first')
