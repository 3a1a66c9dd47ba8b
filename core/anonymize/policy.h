// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/hierarchy.h"
#include "base/file.h"
#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// What a column is to somebody who tries to find a person in the release.
enum class Role {
    DirectIdentifier, // never written
    QuasiIdentifier,  // known to others too: protected together with the rest of them
    Sensitive,        // written; the report says where a whole group shares one value
    Set,              // several codes in a cell, written as one 0/1 column each
    Linked,
    OpenText, // never written
    Weight,
    Other, // written as it is, and the report says so
    Drop,  // never written
};

// "quasi-identifier" and so on, as the policy file has them.
std::string_view roleText(Role role);

// How a policy says to read a column's values.
enum class ValueKind { Category, Number, Date };

struct PolicyColumn
{
    std::string name{};
    Role role = Role::Drop;
    ValueKind kind = ValueKind::Category;
    // The file as the policy names it, and what was in it; empty without one.
    std::string hierarchyFile{};
    Hierarchy hierarchy{};
    // Number, date: any closed interval may be written, not only the hierarchy's labels.
    bool intervals = false;
    // The search takes the loss of this column times this.
    double importance = 1;
    std::optional<int> maxLevel{};
    int minLevel = 0;
    // Sensitive: at least so many different values in every class; 0 is no rule.
    int distinctValues = 0;
    // Set: what stands between two codes.
    char separator = ' ';
    std::optional<double> round{};
    std::optional<double> top{};
    std::optional<double> bottom{};
};

enum class RecodingScheme {
    Local,      // a value may be coarser in one class than in another
    FullDomain, // one level a column
};

// What a release may hold and which guarantee it must hold: release.json.
struct Policy
{
    std::string title{};
    // The rows are of no real person.
    bool synthetic = false;
    std::vector<PolicyColumn> columns{};
    // Each tuple of quasi-identifiers, as written, stands at least so often. "*" equals only "*".
    int k = 5;
    RecodingScheme scheme = RecodingScheme::Local;
    bool cellSuppression = true;
    // Share of people who may be left out; they are then in no table.
    double recordSuppressionMax = 0.05;
    // 0: until nothing improves or the built-in limit of steps; the same seed then gives the same
    // classes. Otherwise a limit of time.
    std::chrono::milliseconds effort{0};
    // For ties in the search; never for the order of rows.
    std::uint64_t seed = 0;

    const PolicyColumn* find(std::string_view name) const;
};

// A hierarchy's file as a policy or roles.csv names it -> its text.
using HierarchyTexts = std::map<std::string, std::string>;

// PolicyUnreadable, PolicyUnknownKey (the key in args), PolicyBadHierarchy, PolicyNotSupported (the
// key and column in args: known, and not there yet). Files that are not in `hierarchies` are
// PolicyBadHierarchy.
Result<Policy> parsePolicy(std::string_view json, const HierarchyTexts& hierarchies);
// Reads the hierarchies too; their paths are relative to the policy's file.
Result<Policy> readPolicy(const Path& file);
// What parsePolicy reads back, given hierarchyTexts(policy).
std::string policyJson(const Policy& policy);
HierarchyTexts hierarchyTexts(const Policy& policy);

} // namespace cuaderno
