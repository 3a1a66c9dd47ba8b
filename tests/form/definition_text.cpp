// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/definition_text.h"

#include "form/xlsform_markdown.h"

namespace cuaderno::test {

namespace {

std::string nodeText(const Node& node, int depth = 0)
{
    std::string out(static_cast<std::size_t>(depth), ' ');
    out += node.name ? node.name->qualified() : "";
    for (const Node* each = node.firstAttribute; each; each = each->next)
        if (each->kind == NodeKind::Attribute)
            out += " @" + each->name->qualified() + "=" + std::string(each->text());
    out += " " + std::string(node.text()) + "\n";
    for (const Node* child = node.firstChild; child; child = child->next)
        if (child->kind == NodeKind::Element)
            out += nodeText(*child, depth + 1);
    return out;
}

std::string piecesText(const TextPieces& pieces)
{
    std::string out;
    for (const TextPiece& piece : pieces)
        out += piece.output.given() ? "{" + plain(piece.output.text) + "}" : piece.text;
    return out;
}

std::string sourceText(const TextSource& source)
{
    if (!source.id.empty())
        return "#" + source.id;
    if (source.expression.given())
        return "=" + plain(source.expression.text);
    return piecesText(source.pieces);
}

std::string actionText(const Action& action)
{
    std::string out = "action " + action.path + " " + std::to_string(static_cast<int>(action.kind));
    for (const std::string& event : action.events)
        out += " " + event;
    return out + " " + plain(action.value.text) + "|" + action.literal + "\n";
}

std::string bindLine(const Bind& bind)
{
    std::string out = bind.path + " type=" + bind.type;
    const std::pair<const char*, const Expression*> expressions[] = {
        {"relevant", &bind.relevant},   {"required", &bind.required},
        {"readonly", &bind.readonly},   {"constraint", &bind.constraint},
        {"calculate", &bind.calculate},
    };
    for (const auto& [name, expression] : expressions)
        if (expression->given())
            out += std::string(" ") + name + "=" + plain(expression->text);
    if (bind.constraintMessage.given())
        out += " constraintMsg=" + sourceText(bind.constraintMessage);
    if (bind.requiredMessage.given())
        out += " requiredMsg=" + sourceText(bind.requiredMessage);
    if (!bind.preload.empty())
        out += " preload=" + bind.preload + ":" + bind.preloadParams;
    for (const auto& [name, value] : bind.extra)
        out += " " + name + "=" + value;
    return out;
}

std::string controlText(const Control& control, int depth)
{
    std::string out(static_cast<std::size_t>(depth), ' ');
    out += std::to_string(static_cast<int>(control.kind)) + " " + control.path + " ["
           + control.appearance + "] label=" + sourceText(control.label)
           + " hint=" + sourceText(control.hint);
    if (control.itemset)
        out += " itemset=" + plain(control.itemset->nodeset.text) + "|"
               + control.itemset->value.text + "|" + control.itemset->label.text;
    for (const StaticChoice& choice : control.choices)
        out += " choice=" + choice.value + ":" + sourceText(choice.label);
    if (control.kind == ControlKind::Range)
        out += " range=" + control.rangeStart + ":" + control.rangeEnd + ":" + control.rangeStep;
    if (control.count.given())
        out += " count=" + plain(control.count.text);
    out += control.mediaType;
    for (const auto& [name, value] : control.extra)
        out += " " + name + "=" + value;
    out += "\n";
    for (const Action& action : control.actions)
        out += actionText(action);
    for (const Control& child : control.children)
        out += controlText(child, depth + 1);
    return out;
}

const Control* findIn(const std::vector<Control>& controls, std::string_view path)
{
    for (const Control& control : controls) {
        const bool aroundRepeat = control.kind == ControlKind::Group && !control.children.empty()
                                  && control.children[0].kind == ControlKind::Repeat
                                  && control.children[0].path == control.path;
        if (control.path == path && !aroundRepeat)
            return &control;
        if (const Control* found = findIn(control.children, path))
            return found;
    }
    return nullptr;
}

} // namespace

std::string plain(std::string_view expression)
{
    std::string out;
    for (const char c : expression) {
        const char last = out.empty() ? ' ' : out.back();
        if (c == ' ' && (last == ' ' || last == '(' || last == '['))
            continue;
        if ((c == ')' || c == ']' || c == ',') && last == ' ')
            out.pop_back();
        out += c;
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::string textOf(const FormDefinition& definition)
{
    std::string out = "id=" + definition.id + " version=" + definition.version
                      + " title=" + definition.title + " style=" + definition.style + "\n";
    for (const Language& language : definition.languages)
        out += "language " + language.name + " (" + language.code + ")\n";
    out += "default " + std::to_string(definition.defaultLanguage) + "\n";
    for (const TextDefinition& text : definition.texts) {
        out += "text " + text.id + "\n";
        for (std::size_t i = 0; i < text.languages.size(); ++i)
            for (const TextVariant& variant : text.languages[i])
                out += " " + std::to_string(i) + " " + variant.form + ": "
                       + piecesText(variant.pieces) + "\n";
    }
    if (definition.primary.root())
        out += nodeText(*definition.primary.root());
    for (const SecondaryInstance& instance : definition.instances) {
        out += "instance " + instance.id + " " + instance.source
               + (instance.missing ? " missing\n" : "\n");
        if (instance.tree.root())
            out += nodeText(*instance.tree.root());
    }
    for (const Bind& bind : definition.binds)
        out += bindLine(bind) + " (" + bind.authorType + ")\n";
    for (const Action& action : definition.actions)
        out += actionText(action);
    for (const Control& control : definition.body)
        out += controlText(control, 0);
    for (const auto& [name, value] : definition.namespaces)
        out += "namespace " + name + "=" + value + "\n";
    for (const auto& [name, value] : definition.submission)
        out += "submission " + name + "=" + value + "\n";
    return out;
}

const Bind* findBind(const FormDefinition& definition, std::string_view path)
{
    for (const Bind& bind : definition.binds)
        if (bind.path == path)
            return &bind;
    return nullptr;
}

std::string bindText(const FormDefinition& definition, std::string_view path)
{
    const Bind* bind = findBind(definition, path);
    return bind ? bindLine(*bind) : "";
}

const Control* findControl(const FormDefinition& definition, std::string_view path)
{
    return findIn(definition.body, path);
}

std::string textOf(const FormDefinition& definition, const TextSource& source, std::size_t language,
                   std::string_view form)
{
    if (source.id.empty())
        return sourceText(source);
    for (const TextDefinition& text : definition.texts)
        if (text.id == source.id && language < text.languages.size())
            for (const TextVariant& variant : text.languages[language])
                if (variant.form == form)
                    return piecesText(variant.pieces);
    return "";
}

ReadDefinition readMarkdown(std::string_view markdown)
{
    return readXlsform(sheetsOfMarkdown(markdown), "form");
}

std::string errorsText(const std::vector<Error>& errors)
{
    std::string out;
    for (const Error& error : errors) {
        out += std::string(codeText(error.code)) + " ";
        if (error.where.sheet.empty())
            out += error.where.path + "@" + error.where.column;
        else
            out += error.where.sheet + ":" + std::to_string(error.where.row) + ":"
                   + error.where.column;
        for (const std::string& arg : error.args)
            out += " [" + arg + "]";
        out += "\n";
    }
    return out;
}

} // namespace cuaderno::test
