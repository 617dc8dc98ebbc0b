# At a prompt the value of an expression is displayed and is _ afterwards; None is neither.
# mode: repl
6 * 7
_ + 1
None
_
for i in range(2): i
"a"; 'b'
import sys
sys.displayhook = lambda value: print("shown:", value)
5; None
_

# expect:
# 42
# 43
# 43
# 0
# 1
# 'a'
# 'b'
# shown: 5
# shown: None
# shown: b
