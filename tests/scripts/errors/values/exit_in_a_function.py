def stop():
    raise SystemExit("stopped")
stop()

# expect-stderr:
# stopped

# exit: 1
