# Options in the manner of C: short and long ones, where they end, and what is wrong.
import getopt

SHORT = "ab:+:"
LONG = ["all", "of=", "often", "output="]
for read in getopt.getopt, getopt.gnu_getopt:
    for line in ("-a -b 1 x -a", "-ab1 -- -a", "-b -a", "--all --of=1 --of 2 y", "--out=z - -a", "--al", "--output", "--oft -b",
                 "--all=3", "--o", "-c", "--zork", "", "-", "--of=", "-ba", "+ -a"):
        try:
            print(read.__name__, repr(line), *read(line.split(), SHORT, LONG))
        except getopt.GetoptError as error:
            print(read.__name__, repr(line), repr(error.opt), error)
print(getopt.gnu_getopt(["x", "-a"], "+a"), getopt.getopt(["--one"], "", "one"), getopt.error is getopt.GetoptError)
try:
    getopt.getopt(["-z"], "")
except getopt.error as error:
    print(error.args, error.msg, isinstance(error, Exception))

# expect:
# getopt '-a -b 1 x -a' [('-a', ''), ('-b', '1')] ['x', '-a']
# getopt '-ab1 -- -a' [('-a', ''), ('-b', '1')] ['-a']
# getopt '-b -a' [('-b', '-a')] []
# getopt '--all --of=1 --of 2 y' [('--all', ''), ('--of', '1'), ('--of', '2')] ['y']
# getopt '--out=z - -a' [('--output', 'z')] ['-', '-a']
# getopt '--al' [('--all', '')] []
# getopt '--output' 'output' option --output requires argument
# getopt '--oft -b' 'b' option -b requires argument
# getopt '--all=3' 'all' option --all must not have an argument
# getopt '--o' 'o' option --o not a unique prefix
# getopt '-c' 'c' option -c not recognized
# getopt '--zork' 'zork' option --zork not recognized
# getopt '' [] []
# getopt '-' [] ['-']
# getopt '--of=' [('--of', '')] []
# getopt '-ba' [('-b', 'a')] []
# getopt '+ -a' [] ['+', '-a']
# gnu_getopt '-a -b 1 x -a' [('-a', ''), ('-b', '1'), ('-a', '')] ['x']
# gnu_getopt '-ab1 -- -a' [('-a', ''), ('-b', '1')] ['-a']
# gnu_getopt '-b -a' [('-b', '-a')] []
# gnu_getopt '--all --of=1 --of 2 y' [('--all', ''), ('--of', '1'), ('--of', '2')] ['y']
# gnu_getopt '--out=z - -a' [('--output', 'z'), ('-a', '')] ['-']
# gnu_getopt '--al' [('--all', '')] []
# gnu_getopt '--output' 'output' option --output requires argument
# gnu_getopt '--oft -b' 'b' option -b requires argument
# gnu_getopt '--all=3' 'all' option --all must not have an argument
# gnu_getopt '--o' 'o' option --o not a unique prefix
# gnu_getopt '-c' 'c' option -c not recognized
# gnu_getopt '--zork' 'zork' option --zork not recognized
# gnu_getopt '' [] []
# gnu_getopt '-' [] ['-']
# gnu_getopt '--of=' [('--of', '')] []
# gnu_getopt '-ba' [('-b', 'a')] []
# gnu_getopt '+ -a' [('-a', '')] ['+']
# ([], ['x', '-a']) ([('--one', '')], []) True
# ('option -z not recognized', 'z') option -z not recognized True
