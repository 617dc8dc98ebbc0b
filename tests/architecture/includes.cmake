# cmake -DROOT=... -P includes.cmake: includes run only downward in the drawing of the README, no hand-written file grows past
# the limit, and every header is included from the project's root.
cmake_minimum_required(VERSION 3.25)
set(problems "")

# Folder: what it must not include. A stratum of vm or a room of stdlib must not include a higher one.
set(forbidden_grammar "compiler|vm|stdlib|tests")
set(forbidden_vm "grammar|compiler|stdlib|tests")
set(forbidden_compiler "stdlib|tests")
set(forbidden_stdlib "tests")
set(forbidden_vm_object "vm/intern|vm/code|vm/interp|vm/inspect|vm/vm")
set(forbidden_vm_intern "vm/code|vm/interp|vm/inspect|vm/vm")
set(forbidden_vm_code "vm/interp|vm/inspect|vm/vm")
set(forbidden_vm_interp "vm/inspect")
set(forbidden_vm_inspect "grammar|compiler|stdlib")
set(forbidden_stdlib_frozen "grammar|compiler|vm|stdlib/(runtime|report|native|explain|testing|shell|cli|stdlib|run_program)")
set(forbidden_stdlib_runtime "stdlib/report|stdlib/native|stdlib/explain|stdlib/testing|stdlib/shell|stdlib/cli|stdlib/stdlib|stdlib/run_program")
set(forbidden_stdlib_report "stdlib/native|stdlib/explain|stdlib/testing|stdlib/shell|stdlib/cli|stdlib/stdlib|stdlib/run_program")
set(forbidden_stdlib_editor "grammar|compiler|vm|stdlib/(runtime|native|explain|testing|shell|cli|stdlib|run_program)")
set(forbidden_stdlib_explain "stdlib/testing|stdlib/shell|stdlib/cli|stdlib/stdlib")
set(forbidden_stdlib_native "stdlib/explain|stdlib/testing|stdlib/shell|stdlib/cli|stdlib/stdlib|stdlib/run_program")
set(forbidden_stdlib_testing "stdlib/shell|stdlib/cli|stdlib/stdlib")
set(forbidden_stdlib_shell "stdlib/testing|stdlib/cli|stdlib/stdlib")

# Long enough for one thing told whole; longer is two things.
set(most_lines 600)

function(check_folder pattern forbidden)
  file(GLOB_RECURSE files ${ROOT}/${pattern}/*.h ${ROOT}/${pattern}/*.cpp ${ROOT}/${pattern}/*.inc ${ROOT}/${pattern}/*.re
       ${ROOT}/${pattern}/*.yy)
  set(found "")
  foreach(file IN LISTS files)
    file(STRINGS ${file} bad REGEX "#include \"(${forbidden})[/.]")
    foreach(line IN LISTS bad)
      string(APPEND found "${file}: ${line}\n")
    endforeach()
  endforeach()
  set(problems "${problems}${found}" PARENT_SCOPE)
endfunction()

foreach(folder grammar vm compiler stdlib)
  check_folder(${folder} "${forbidden_${folder}}")
endforeach()
foreach(stratum object intern code interp inspect)
  check_folder(vm/${stratum} "${forbidden_vm_${stratum}}")
endforeach()

foreach(room frozen runtime report editor native explain testing shell)
  check_folder(stdlib/${room} "${forbidden_stdlib_${room}}")
endforeach()

file(GLOB_RECURSE files ${ROOT}/grammar/*.* ${ROOT}/vm/*.* ${ROOT}/compiler/*.* ${ROOT}/stdlib/*.*)
foreach(file IN LISTS files)
  file(STRINGS ${file} lines)
  list(LENGTH lines count)
  if(count GREATER most_lines)
    string(APPEND problems "${file}: ${count} lines, more than ${most_lines}\n")
  endif()
endforeach()

if(problems)
  message(FATAL_ERROR "${problems}")
endif()
