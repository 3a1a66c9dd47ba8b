// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/xlsform_references.h"

#include <string>
#include <string_view>

namespace cuaderno::xlsform {

// The other way round than References: an expression with ${name} wherever that gives the very path
// that stands there. Other paths stay as they are; XLSForm takes them too.
class NamedPaths
{
public:
    // `root` is the tree of the form's nodes; it must outlive the object.
    explicit NamedPaths(const SurveyItem& root);

    // A node that is in no sheet but may be referred to.
    void add(std::string name, std::string path);

    std::string expression(std::string_view text, const References::Site& site);
    // A label, hint or message.
    std::string text(const TextPieces& pieces, const References::Site& site);

    // ${name} of the node at this absolute path; "" where its name is not the only one.
    std::string reference(std::string_view path) const;

    const SurveyItem* find(std::string_view name) const { return m_references.lookUp(name); }

private:
    bool meansTheSame(const std::string& written, std::string_view text,
                      const References::Site& site);

    Findings m_findings; // of tries; nobody reads them
    References m_references;
};

} // namespace cuaderno::xlsform
