// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date.h"
#include "base/digest.h"
#include "exchange/document_words.h"
#include "exchange/release_documents.h"

#include <nlohmann/json.hpp>

namespace cuaderno {

std::string manifestJson(const Release& release, const std::vector<ReleaseFile>& files)
{
    using Json = nlohmann::ordered_json;
    const ReleaseContent& content = release.content();
    Json json;
    json["format"] = "cuaderno-release";
    json["version"] = 1;
    json["made"] = formatMonth(content.facts.made);
    json["synthetic"] = content.facts.synthetic;
    json["instrument"] =
        Json{{"id", content.facts.instrumentId}, {"version", content.facts.instrumentVersion}};
    if (content.facts.instrumentVersions.size() > 1)
        json["instrument"]["versions"] = content.facts.instrumentVersions;
    json["k"] = content.policy.k;
    json["quasi_identifiers"] = content.quasiIdentifiers;
    json["sensitive"] = content.sensitive;
    json["n_in"] = content.peopleIn;
    json["n_out_by_reason"] = Json::object();
    for (const auto& [reason, people] : content.outByReason)
        json["n_out_by_reason"][reason] = people;
    json["kept"] = content.kept;
    json["coarsened"] = content.coarsened;
    json["dropped"] = content.dropped;
    json["suppressed_cells"] = content.suppressedCells;
    json["main_table"] = content.tables.front().name + ".csv";
    if (!content.personColumn.empty())
        json["person_column"] = content.personColumn;
    json["policy"] = Json::parse(policyJson(content.policy), nullptr, false);
    json["files"] = Json::array();
    for (const ReleaseFile& file : files)
        json["files"].push_back(Json{
            {"name", file.name}, {"sha256", sha256Hex(asBytes(file.bytes))}, {"rows", file.rows}});
    json["disclaimer"] = disclaimer(content);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cuaderno
