// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/create_project.h"

#include "base/text.h"
#include "fieldwork/when.h"
#include "vault/project_store.h"
#include "vault/vault.h"

namespace cuaderno {

Result<Project> createProject(Vault& vault, const Clock& clock, NewProject wanted)
{
    const std::string title(trim(wanted.title));
    if (title.empty())
        return fail(ErrorCode::UsedWrongly, "a project without a title", {}, {"title"});
    if (wanted.governance.kMin < Governance::lowestK)
        return fail(ErrorCode::UsedWrongly, "k below the lowest", {}, {"k"});
    auto there = vault.project().load();
    if (!there)
        return there.failure();
    if (*there)
        return fail(ErrorCode::ProjectExists, "this vault has its project");
    Project project{.id = ProjectId::random(),
                    .title = title,
                    .sectors = std::move(wanted.sectors),
                    .languages = std::move(wanted.languages),
                    .organization = std::move(wanted.organization),
                    .governance = std::move(wanted.governance),
                    .retention = wanted.retention,
                    .advisoryNote = std::move(wanted.advisoryNote),
                    .created = weekNow(clock)};
    if (Status saved = vault.project().save(project); !saved)
        return saved.failure();
    return project;
}

} // namespace cuaderno
