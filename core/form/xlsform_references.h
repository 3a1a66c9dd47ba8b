// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xlsform_survey.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// Turns ${name} into paths, as pyxform does: absolute, but relative where both stand in the same
// repeat, so that each instance sees its own. Errors: a name that is not there or not the only one,
// ${ without its end.
class References
{
public:
    // The root must outlive the object.
    References(const SurveyItem& root, Findings& findings);

    // Some ${last-saved#name} was read, so that the instance is needed.
    bool readsLastSaved() const { return m_readsLastSaved; }

    // A node that is in no sheet but may be referred to: instanceID.
    void add(std::string name, std::string path);

    // Where an expression stands.
    struct Site
    {
        // The node that it is evaluated at; null for none (then paths are absolute).
        const SurveyItem* item = nullptr;
        Place place;
        // The whole expression is a predicate over choices: relative paths begin at current().
        bool filter = false;
        // ... over the instances of this repeat: what is in it is looked at in each. Null for
        // lists.
        const SurveyItem* rows = nullptr;
    };

    // The expression with all its references replaced. What is wrong has been reported, the
    // result is then of no use but harmless.
    Expression expression(std::string_view text, const Site& site);

    // A label, hint or message: text with <output>s.
    TextPieces pieces(std::string_view text, const Site& site);

    // The item that a name means; null where it is none or several.
    const SurveyItem* lookUp(std::string_view name) const;
    // The item that a ${name} means; null with an error reported.
    const SurveyItem* find(std::string_view name, const Place& place);

private:
    std::string pathFrom(const SurveyItem& target, const Site& site, bool current,
                         bool absolute) const;
    void collect(const SurveyItem& item);

    Findings& m_findings;
    std::vector<std::unique_ptr<SurveyItem>> m_added;
    std::map<std::string, std::vector<const SurveyItem*>, std::less<>> m_items;
    std::vector<std::string> m_names;
    bool m_readsLastSaved = false;
};

// The names of all ${name} in a text.
std::vector<std::string_view> referencesIn(std::string_view text);

} // namespace cuaderno
