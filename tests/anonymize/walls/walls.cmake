# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles one file and expects it to fail with these words of the compiler (gcc or clang), or to pass
# where none are given: cmake -D COMPILER=c++ -D ROOT=. -D FILE=x.cpp [-D EXPECTED=regex] -P walls.cmake
cmake_minimum_required(VERSION 3.25)
execute_process(
    COMMAND ${COMPILER} -std=c++20 -fsyntax-only -I ${ROOT}/core ${FILE}
    RESULT_VARIABLE status ERROR_VARIABLE words OUTPUT_QUIET)
if(NOT EXPECTED)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${FILE} should compile:\n${words}")
    endif()
elseif(status EQUAL 0)
    message(FATAL_ERROR "${FILE} compiles: the wall has a hole")
elseif(NOT words MATCHES "${EXPECTED}")
    message(FATAL_ERROR "${FILE} fails, but not at the wall:\n${words}")
endif()
