// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/definition.h"
#include "form/xml_text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno::xform {

// One writing of an XForm: internals of writeXForm.
class Writing
{
public:
    // The definition must outlive the object.
    explicit Writing(const FormDefinition& definition);

    std::string write();

private:
    // The model (xform_writer.cpp).
    void declareNamespaces();
    void writeModel();
    void writeSubmission();
    void writeBind(const Bind& bind);
    void writeAction(const Action& action);
    void attribute(std::string_view name, const Expression& expression);
    void attribute(std::string_view name, std::string_view value);
    void attributes(const ExtraAttributes& extra);
    bool isDeclared(std::string_view name) const;

    // Instances (xform_writer_tree.cpp).
    void writePrimary();
    void writeSecondary(const SecondaryInstance& instance);
    void writeTree(const Node& top);
    void beginElement(const Node& node);
    void writeAttributes(const Node& node);
    std::string qualified(const Node& node) const;

    // Texts (xform_writer_texts.cpp).
    void writeItext();
    void writeText(const TextDefinition& text, std::size_t language);
    void writeVariant(const TextDefinition& text, std::size_t language, const std::string& form);
    void writePieces(const TextPieces& pieces);
    void writeSource(std::string_view element, const TextSource& source);
    void writeMessage(std::string_view name, const TextSource& source);

    // The body (xform_writer_body.cpp).
    void writeControl(const Control& control);
    void writeControlAttributes(const Control& control);
    void writeItems(const Control& control);
    void writeItemset(const Itemset& itemset);

    const FormDefinition& m_definition;
    std::vector<std::pair<std::string, std::string>> m_namespaces; // prefix, URI
    XmlText m_xml;
};

} // namespace cuaderno::xform
