// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Reading that is about the model: instances, binds, actions.
#include "base/text.h"
#include "form/media_files.h"
#include "form/xform_reading.h"

#include <algorithm>

namespace cuaderno::xform {

namespace {

bool looksUp(const Bind& bind, std::string_view table)
{
    for (const Expression* each :
         {&bind.calculate, &bind.relevant, &bind.constraint, &bind.required, &bind.readonly}) {
        const auto call = each->text.find("pulldata(");
        if (call != std::string::npos && each->text.find(table, call) != std::string::npos)
            return true;
    }
    return false;
}

bool looksUp(const std::vector<Bind>& binds, std::string_view table)
{
    return std::ranges::any_of(binds, [&](const Bind& bind) { return looksUp(bind, table); });
}

} // namespace

void Reading::readModel(const pugi::xml_node& model)
{
    const auto primary = childNamed(model, "instance");
    readPrimary(primary);
    if (m_findings.failed())
        return;
    m_paths = std::make_unique<InstancePaths>(m_definition.primary);
    readItext(childNamed(model, "itext"));
    const std::string root = "/" + std::string(m_definition.primary.root()->local());
    m_definition.binds.reserve(countNamed(model, "bind"));
    for (const auto node : model.children()) {
        if (isNamed(node, "instance") && node != primary)
            readSecondary(node);
        else if (isNamed(node, "bind"))
            readBind(node, root);
        else if (isNamed(node, "submission"))
            readSubmission(node);
        else
            readAction(node, root, true, m_definition.actions);
    }
    addLookups();
}

// pulldata() may name a file that no instance declares, as forms do that are made for Collect.
void Reading::addLookups()
{
    for (const auto& entry : m_media) {
        const std::string& file = entry.first;
        SecondaryInstance lookup;
        lookup.id = file.substr(0, file.size() - std::min<std::size_t>(file.size(), 4));
        if (!file.ends_with(".csv") || !looksUp(m_definition.binds, lookup.id))
            continue;
        const bool declared =
            std::ranges::any_of(m_definition.instances, [&](const SecondaryInstance& each) {
                return each.id == lookup.id || each.source.ends_with("/" + file);
            });
        if (declared)
            continue;
        lookup.source = "jr://file-csv/" + file;
        auto tree = readMediaInstance(file, entry.second);
        if (!tree)
            continue;
        lookup.tree = std::move(*tree);
        m_definition.instances.push_back(std::move(lookup));
    }
}

void Reading::readPrimary(const pugi::xml_node& instance)
{
    pugi::xml_node root;
    for (const auto child : instance.children())
        if (child.type() == pugi::node_element) {
            root = child;
            break;
        }
    if (!root) {
        m_findings.error(ErrorCode::FormEmpty, placeOf(instance), "no primary instance",
                         {"instance"});
        return;
    }
    m_definition.primary = treeFromXml(root, Whitespace::DropBetweenElements);
    m_definition.id = attribute(root, "id");
    if (m_definition.id.empty())
        m_definition.id = attribute(root, "xmlns");
    for (const auto each : root.attributes())
        if (localName(each.name()) == "version")
            m_definition.version = each.value();
}

void Reading::readSecondary(const pugi::xml_node& instance)
{
    SecondaryInstance secondary;
    secondary.id = attribute(instance, "id");
    secondary.source = attribute(instance, "src");
    secondary.place = placeOf(instance, "src");
    const bool taken =
        std::any_of(m_definition.instances.begin(), m_definition.instances.end(),
                    [&](const SecondaryInstance& each) { return each.id == secondary.id; });
    if (secondary.id.empty() || taken) {
        m_findings.warn(ErrorCode::FormDuplicateName, placeOf(instance, "id"),
                        "an instance without a name of its own is left out", {secondary.id});
        return;
    }
    if (secondary.source.starts_with("jr://instance/last-saved")) {
        m_findings.warn(ErrorCode::FormLastSaved, secondary.place,
                        "the last interview may have been another person's, so that nothing of it "
                        "is shown",
                        {secondary.source});
        secondary.tree.addElement(secondary.tree.document(), m_definition.primary.root()->local());
        m_definition.instances.push_back(std::move(secondary));
        return;
    }
    if (secondary.source.empty()) {
        for (const auto child : instance.children())
            if (child.type() == pugi::node_element) {
                secondary.tree = treeFromXml(child, Whitespace::DropBetweenElements);
                break;
            }
    } else {
        const std::string file = secondary.source.substr(secondary.source.rfind('/') + 1);
        const auto found = m_media.find(file);
        secondary.missing = true;
        if (found == m_media.end()) {
            m_findings.warn(ErrorCode::FormMissingFile, secondary.place,
                            "a file that the form reads is not there", {file});
        } else if (auto tree = readMediaInstance(file, found->second)) {
            secondary.tree = std::move(*tree);
            secondary.missing = false;
        } else {
            m_findings.warn(tree.error().code, secondary.place,
                            "a file that the form reads cannot be read", {file});
        }
    }
    m_definition.instances.push_back(std::move(secondary));
}

void Reading::readBind(const pugi::xml_node& node, std::string_view context)
{
    std::string reference = attribute(node, "nodeset");
    if (reference.empty())
        reference = attribute(node, "ref");
    Bind bind;
    bind.path = absolutePath(reference, context);
    bind.place = placeOf(node, "nodeset");
    if (bind.path.empty() || !m_paths->contains(bind.path)) {
        m_findings.warn(ErrorCode::FormUnknownReference, bind.place,
                        "a bind whose node is not in the instance is left out", {reference});
        return;
    }
    if (const std::string id = attribute(node, "id"); !id.empty())
        m_bindPaths[id] = bind.path;
    for (const auto each : node.attributes())
        readBindAttribute(node, each, bind);
    const std::string path = bind.path;
    m_definition.binds.push_back(std::move(bind));
    for (const auto child : node.children())
        if (isNamed(child, "bind"))
            readBind(child, path);
}

void Reading::readBindAttribute(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
                                Bind& bind)
{
    std::string_view name = attribute.name();
    const std::string value(trimXml(attribute.value()));
    const std::pair<std::string_view, Expression*> expressions[] = {
        {"relevant", &bind.relevant},   {"required", &bind.required},
        {"readonly", &bind.readonly},   {"constraint", &bind.constraint},
        {"calculate", &bind.calculate},
    };
    for (const auto& [key, expression] : expressions)
        if (name == key) {
            *expression = expressionOf(node, key);
            return;
        }
    const std::pair<std::string_view, std::string*> words[] = {
        {"type", &bind.type},
        {"preload", &bind.preload},
        {"preloadParams", &bind.preloadParams},
    };
    const std::string_view plain = name.starts_with("jr:") ? name.substr(3) : name;
    for (const auto& [key, word] : words)
        if (plain == key) {
            *word = value;
            return;
        }
    if (plain == "constraintMsg")
        bind.constraintMessage = messageOf(node, "constraintMsg");
    else if (plain == "requiredMsg")
        bind.requiredMessage = messageOf(node, "requiredMsg");
    else if (name != "nodeset" && name != "ref" && name != "id" && !name.starts_with("xmlns"))
        bind.extra.emplace_back(name, value);
}

void Reading::readSubmission(const pugi::xml_node& node)
{
    for (const auto each : node.attributes())
        m_definition.submission.emplace_back(each.name(), each.value());
}

// False for nodes that are no action.
bool Reading::readAction(const pugi::xml_node& node, std::string_view context, bool inModel,
                         std::vector<Action>& actions, std::string_view outerEvents)
{
    if (isNamed(node, "action")) {
        for (const auto child : node.children())
            readAction(child, context, inModel, actions, attribute(node, "event"));
        return true;
    }
    Action action;
    if (isNamed(node, "setvalue"))
        action.kind = Action::Kind::SetValue;
    else if (isNamed(node, "setgeopoint"))
        action.kind = Action::Kind::SetGeopoint;
    else if (isNamed(node, "recordaudio"))
        action.kind = Action::Kind::RecordAudio;
    else
        return false;
    action.place = placeOf(node, "ref");
    const std::string events =
        hasAttribute(node, "event") ? attribute(node, "event") : std::string(outerEvents);
    for (const auto event : splitSpaces(events))
        action.events.emplace_back(event);
    if (inModel && events.find("odk-new-repeat") != std::string::npos) {
        m_findings.error(ErrorCode::FormBadValue, placeOf(node, "event"),
                         "odk-new-repeat stands inside the repeat", {events});
        return true;
    }
    action.path = referenceOf(node, context);
    if (action.path.empty() || !m_paths->contains(action.path)) {
        m_findings.warn(ErrorCode::FormUnknownReference, action.place,
                        "an action whose node is not in the instance is left out",
                        {attribute(node, "ref")});
        return true;
    }
    if (const std::string ref = attribute(node, "ref"); ref.find('[') != std::string::npos)
        action.targets = expressionOf(node, "ref");
    if (action.kind != Action::Kind::SetValue)
        m_findings.warn(ErrorCode::FormNotSupported, placeOf(node),
                        "nothing is recorded unasked; the question stays empty",
                        {std::string(localName(node.name()))});
    if (hasAttribute(node, "value"))
        action.value = expressionOf(node, "value");
    else
        action.literal = node.text().get();
    actions.push_back(std::move(action));
    return true;
}

// Some programs write entities and quotes escaped twice, which only lenient ones can read.
Expression Reading::expressionOf(const pugi::xml_node& node, std::string_view name) const
{
    Expression expression{attribute(node, name), {}};
    if (!expression.given())
        return expression;
    expression.place = placeOf(node, name);
    std::string once = replaceAll(expression.text, "\\'", "'");
    for (const auto& [entity, sign] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
        once = replaceAll(std::move(once), entity, sign);
    if (once != expression.text) {
        m_findings.warn(ErrorCode::FormWarning, expression.place,
                        "signs that are escaped twice are read as escaped once", {expression.text});
        expression.text = std::move(once);
    }
    return expression;
}

} // namespace cuaderno::xform
