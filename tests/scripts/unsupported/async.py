# async def is parsed, checked, and not run.
# eadem only: CPython runs it
async def f():
    await f()

# expect-error: SyntaxError: valid Python, not supported yet: 'await' expressions

# exit: 1
