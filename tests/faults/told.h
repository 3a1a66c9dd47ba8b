// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cuaderno::test {

// What vault_writer said of each session.
struct Told
{
    std::map<std::string, std::set<int>> confirmed;
    std::set<std::string> sealing;
    std::set<std::string> sealed;
    std::set<std::string> erasing;
    std::set<std::string> erased;
    std::map<std::string, int> refused;

    void hear(const std::vector<std::string>& lines);
    void hear(const std::string& line);
};

// Everything that was told is true. `full`: and nothing else is wrong with the vault.
void expectTold(Vault& vault, const Told& told, bool full);

} // namespace cuaderno::test
