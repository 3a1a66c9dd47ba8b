// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

struct VaultState;

// Acts that security depends on. Never what somebody said, never who it was about.
enum class AuditVerb {
    Create,
    Open,
    ChangePassphrase,
    Import,
    Seal,
    OpenSealed,
    Receive,
    Erase,
    Withdraw,
    Release,
    TrustDevice,
    Backup,
    AddWay,
    RemoveWay,
    Recover,
    Salvage,
    AddPerson,
    RemovePerson,
    ChangeRole,
    // A compartment's key is somebody else's now.
    HandOver,
    // Somebody agreed to a release.
    Approve,
    NewKeys,
};

std::string_view auditVerbName(AuditVerb verb);

struct AuditRow
{
    std::uint64_t number = 0;
    Week week;
    // "slot 0": which way in was used.
    std::string actor;
    AuditVerb verb = AuditVerb::Open;
    // "session", "release"...: a kind of thing, no id.
    std::string object;

    bool operator==(const AuditRow&) const = default;
};

// A log whose rows are chained by their hashes and signed by the device, so that a changed, missing
// or cut row shows. Somebody who puts back every file of an earlier day is not noticed by it.
class AuditLog
{
public:
    explicit AuditLog(VaultState& vault) : m_vault(vault) {}

    Status record(AuditVerb verb, std::string_view object);
    Result<std::vector<AuditRow>> rows();
    // How many rows there are, all of which fit. AuditBroken; args: the number of the first one
    // that does not, or is missing.
    Result<std::uint64_t> verify();
    // How many rows from the first on fit; those behind a row that does not prove nothing.
    Result<std::uint64_t> wholeRows();

private:
    VaultState& m_vault;
};

} // namespace cuaderno
