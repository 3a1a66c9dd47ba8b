// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "anonymize/microdata.h"
#include "anonymize/policy.h"
#include "anonymize/risk.h"
#include "table/table.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace cuaderno {

// What was done to a column on its way out. Codes with their arguments; the words are exchange's.
enum class Treatment {
    AsAnswered,
    Recoded,   // quasi-identifier: coarser where fewer than k people would share a combination
    Intervals, // the same, with free intervals
    Rounded,   // args: to a multiple of
    TopCoded,  // args: at most
    BottomCoded,
    ToMonth,
    ToQuarter,
    Split,        // one 0/1 column of a question with several answers; args: the choice
    Status,       // why a cell of its column is empty; args: the column
    PersonNumber, // joins the tables of this release only
};

struct AppliedTreatment
{
    Treatment treatment;
    std::vector<std::string> args{};
};

// One column of a table in the release.
struct CodebookColumn
{
    std::string table{};
    std::string name{};
    // The question it comes from; empty for what this program added.
    std::string source{};
    Role role = Role::Other;
    ColumnKind kind = ColumnKind::Category;
    Labels label{};
    // Codes that may stand in it, coarser ones included. Made from the form and the hierarchy, not
    // from the answers.
    std::vector<ValueLabel> values{};
    std::vector<AppliedTreatment> treatments{};
    // Where sessions of several versions of the instrument are in it: those that have the question.
    std::vector<ColumnVersion> versions{};
};

// What fieldwork knows about a release before it is made.
struct ReleaseFacts
{
    std::string instrumentId{};
    std::string instrumentVersion{};
    // All whose sessions may be in it, the newest first.
    std::vector<std::string> instrumentVersions{};
    std::chrono::year_month made{};
    // Rows of no real person (sample vaults).
    bool synthetic = false;
    // Rows may leave although there are fewer than 50 people: both approvers took that, or nobody
    // is real.
    bool rowsBelowFifty = false;
    // People who are not in the Microdata, by reason ("no_consent", "withdrawn"): codes in snake
    // case.
    std::map<std::string, std::size_t> outByReason{};
};

// Everything that stands in a release.
struct ReleaseContent
{
    // The main table first.
    std::vector<Table> tables;
    std::vector<CodebookColumn> codebook;
    std::vector<std::string> languages;
    // The column that joins the tables; empty where there is only one.
    std::string personColumn;
    std::vector<std::string> quasiIdentifiers;
    std::vector<std::string> sensitive;
    // Names of questions by what became of them.
    std::vector<std::string> kept;
    std::vector<std::string> coarsened;
    std::vector<std::string> dropped;
    Policy policy;
    ReleaseFacts facts;
    // People in the release, and those out: facts.outByReason and "no_group_of_k" where some fitted
    // no class.
    std::size_t peopleIn = 0;
    std::map<std::string, std::size_t> outByReason{};
    std::size_t suppressedCells = 0;
    // Rows of linked tables that were left out because fewer than k people have so many.
    std::size_t linkedRowsLeftOut = 0;
    RiskFigures risk;
};

// Tables that may leave the device. Only an Anonymizer can make one, after it measured the risk and
// counted the guarantee again; everything that writes or sends a dataset takes a `const Release&`.
class Release
{
public:
    const ReleaseContent& content() const { return m_content; }

    const std::vector<Table>& tables() const { return m_content.tables; }

    const RiskFigures& risk() const { return m_content.risk; }

private:
    friend class Anonymizer;

    explicit Release(ReleaseContent content) : m_content(std::move(content)) {}

    ReleaseContent m_content;
};

} // namespace cuaderno
