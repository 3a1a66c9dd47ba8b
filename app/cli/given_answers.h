// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "form/interview.h"
#include "study/session.h"
#include "vault/vault.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cuaderno::cli {

// An answer that somebody gave: nothing that the form worked out.
struct GivenAnswer
{
    std::string path;
    std::string value;
};

struct GivenAnswers
{
    // By path, those of repeats in their order.
    std::vector<GivenAnswer> answers;
    // Why there are not all of them.
    std::optional<Error> trouble;
};

// From the journal, or from the envelope where this vault may open it. REQUIRES: a practice vault,
// so that this is no way round a Release.
GivenAnswers givenAnswers(Vault& vault, const Session& session);

// What a journal comes to, for answers that people gave.
class JournalReplay
{
public:
    void apply(const Change& change);
    std::vector<GivenAnswer> answers() const;

private:
    void remove(const std::string& instance);

    std::map<std::string, std::string> m_values;
};

// SESSION/PATH<TAB>VALUE; tabs, newlines and backslashes in the value are written \t, \n, \\.
std::string dumpLine(const SessionId& session, const GivenAnswer& answer);

} // namespace cuaderno::cli
