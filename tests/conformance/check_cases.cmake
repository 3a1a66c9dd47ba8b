# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Looks for a Python that has lxml and runs the checker of converted cases with it:
#   cmake -DCHECKER=check_cases.py -DCLI=cuaderno-cli -DCASES=errors.jsonl -P check_cases.cmake
foreach(python python3 /usr/bin/python3)
    execute_process(COMMAND ${python} -c "import lxml" RESULT_VARIABLE missing OUTPUT_QUIET ERROR_QUIET)
    if("${missing}" STREQUAL "0")
        execute_process(COMMAND ${python} ${CHECKER} ${CLI} ${CASES})
        return()
    endif()
endforeach()
message("skipped: no python3 with lxml is here (Debian: python3-lxml)")
