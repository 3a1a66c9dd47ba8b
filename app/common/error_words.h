// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error_text.h"

#include <span>

// The parts of the one table of sentences, by who reads them.
namespace cuaderno::errorTable {

std::span<const ErrorWords> forForms();
std::span<const ErrorWords> forPeople();
std::span<const ErrorWords> forVault();

} // namespace cuaderno::errorTable
