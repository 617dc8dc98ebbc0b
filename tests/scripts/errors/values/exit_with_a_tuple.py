# The items of a tuple become the arguments of SystemExit.
# needs: 3.12
import sys
sys.exit((3,))

# exit: 3
