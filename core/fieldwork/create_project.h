// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "study/project.h"

namespace cuaderno {

class Vault;

struct NewProject
{
    std::string title{};
    std::vector<std::string> sectors{};
    std::vector<std::string> languages{};
    std::string organization{};
    Governance governance{};
    Retention retention{};
    std::string advisoryNote{};
};

// Names the one project of a vault. ProjectExists where it has one; UsedWrongly (args: the field)
// for an empty title or a k below Governance::lowestK; the vault's errors.
Result<Project> createProject(Vault& vault, const Clock& clock, NewProject wanted);

} // namespace cuaderno
