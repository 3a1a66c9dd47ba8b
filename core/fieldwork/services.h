// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "base/result.h"
#include "study/service.h"

#include <vector>

namespace cuaderno {

class Vault;

// The help list of a project: who helps with what, here, offline. It belongs to the project as a
// whole: whoever opens the vault reads it. All that writes is durable when it returns, and fails as
// SettingsStore does; VaultRecordDamaged where the list itself cannot be read.

// In the order in which they were added.
Result<std::vector<Service>> allServices(Vault& vault);
// Makes it (a null id gets a new one), or changes the one with that id. UsedWrongly without a
// name; TextNotUtf8.
Result<Service> saveService(Vault& vault, const Service& service);
// UsedWrongly where there is none with that id: also below.
Status removeService(Vault& vault, const ServiceId& id);
// Somebody called or went there today and what stands here is right: whoever opened the vault.
Result<Service> serviceChecked(Vault& vault, const Clock& clock, const ServiceId& id);

// The name of the file in an instrument's folder.
inline constexpr const char* servicesFile = "services.csv";

// services.csv with the columns name, what, needs (names of needs with spaces between them), place,
// languages (codes with spaces between them), hours, how, cost, for_whom, tells_immigration (no,
// yes, unknown), checked (2026-01-15), checked_by. Only name has to be there. The errors of a CSV;
// FormMissingColumn (args: the column); TableDamaged with row and column for a word or a day that
// is none.
Result<std::vector<Service>> readServicesFile(const Path& csv);

struct ImportedServices
{
    int added = 0;
    int changed = 0;
};

// Takes them into the list. One with the name and the place of one that is here takes its place,
// but the later check counts; nothing is removed. All of them, or none.
Result<ImportedServices> addServices(Vault& vault, std::vector<Service> services);
// Those of a file.
Result<ImportedServices> importServices(Vault& vault, const Path& csv);

} // namespace cuaderno
