# runpy: modules, folders and files as programs.
import runpy
import sys

from modules_on_disk import attempt, folder, write

root = folder({
    "tool.py": "import sys\nprint(__name__, repr(__package__), __spec__ and __spec__.name, given if 'given' in globals() else None)\n"
               "result = [sys.argv[0] == __file__, sys.modules.get(__name__) is not None]\n",
    "app/__init__.py": "print('app', __name__)\n",
    "app/__main__.py": "from . import part\nprint('main of', __package__, __name__, part.where)\nanswer = 42\n",
    "app/part.py": "where = 'part'\n",
    "empty/__init__.py": "",
    "folder/__main__.py": "import beside\nprint(__name__, repr(__package__), beside.near)\n",
    "folder/beside.py": "near = True\n",
    "fails.py": "1 / 0\n",
})
names = runpy.run_module("tool", {"given": 5})
print(names["result"], sorted(name for name in names if name[:2] != "__"))
print(runpy.run_module("tool", run_name="__main__", alter_sys=True)["result"])
print(runpy.run_module("app")["answer"])
for wrong in ("empty", "nowhere", "nowhere.at.all", "tool.py", ".tool", "sys"):
    print(attempt(runpy.run_module, wrong))
print(runpy.run_path(root + "/tool.py")["__name__"], runpy.run_path(root + "/tool.py", run_name="own.name")["__package__"])
before = list(sys.path), sys.argv[:]
runpy.run_path(root + "/folder")
print(before == (sys.path, sys.argv), "beside" in sys.modules)
print(attempt(runpy.run_path, root + "/fails.py"), attempt(runpy.run_path, root + "/none.py").replace(root, "ROOT"))
print(attempt(runpy.run_path, root + "/empty").replace(root, "ROOT"))

# expect:
# tool '' tool 5
# [False, False] ['given', 'result', 'sys']
# __main__ '' tool None
# [True, True]
# app app
# main of app app.__main__ part
# 42
# ImportError: No module named empty.__main__; 'empty' is a package and cannot be directly executed
# ImportError: No module named nowhere
# ImportError: Error while finding module specification for 'nowhere.at.all' (ModuleNotFoundError: No module named 'nowhere')
# tool '' tool None
# ImportError: Error while finding module specification for 'tool.py' (ModuleNotFoundError: __path__ attribute not found on 'tool' while trying to find 'tool.py'). Try using 'tool' instead of 'tool.py' as the module name.
# ImportError: Relative module names not supported
# ImportError: No code object available for sys
# <run_path> '' None None
# own.name 'own' None None
# <run_path> own
# <run_path> '' True
# True True
# ZeroDivisionError: division by zero FileNotFoundError: [Errno 2] No such file or directory: 'ROOT/none.py'
# ImportError: can't find '__main__' module in 'ROOT/empty'
