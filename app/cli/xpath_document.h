// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "form/node_tree.h"
#include "form/xpath_environment.h"
#include "form/xpath_parser.h"

#include <map>
#include <string>
#include <string_view>

namespace cuaderno::cli {

// A document that expressions are evaluated over: any XML, or a whole XForm with its secondary
// instances and translations.
class XPathDocument : public xpath::Environment
{
public:
    XPathDocument(NodeTree tree, const Clock& clock, std::string language);

    // By a path of the protocol: every step as it is written in the document, with its number
    // among siblings written alike ("/h:html[1]/body[1]/@id"). Null where there is none.
    xpath::NodeRef find(std::string_view path) const;
    // The same the other way.
    static std::string pathOf(xpath::NodeRef node);

    void setRoot(const Node* root) { m_root = root; }

    // Prefixes: those given, the document element's, ODK's.
    xpath::Names names(std::map<std::string, std::string, std::less<>> given) const;

    const Clock& clock() const override { return m_clock; }

    std::string_view language() const override { return m_language; }

    const Node* root() const override { return m_root; }

    const Node* instance(std::string_view id) const override;
    std::optional<xpath::Value> itext(std::string_view id) const override;
    double random() const override;
    std::string uuid() const override;

private:
    NodeTree m_tree;
    const Clock& m_clock;
    std::string m_language;
    const Node* m_root;
};

} // namespace cuaderno::cli
