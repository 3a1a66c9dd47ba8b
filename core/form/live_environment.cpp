// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/live_environment.h"

#include "base/digest.h"
#include "base/random.h"
#include "base/text.h"
#include "form/live_interview.h"

#include <array>

namespace cuaderno {

namespace {

constexpr double twoTo53 = 9007199254740992.0;

} // namespace

LiveEnvironment::LiveEnvironment(LiveInterview& interview, LiveInstance& instance,
                                 const InterviewOptions& options)
    : m_interview(interview), m_instance(instance), m_options(options)
{
    if (options.seed)
        m_randomState = *options.seed == 0 ? 1 : *options.seed;
}

std::string_view LiveEnvironment::language() const
{
    return m_interview.languageCode();
}

const Node* LiveEnvironment::instance(std::string_view id) const
{
    const FormModel& model = m_instance.model();
    const auto found = model.instanceIds.find(std::string(id));
    if (found == model.instanceIds.end()) {
        // The primary instance may be asked for by its own id.
        return id == model.id ? m_instance.document() : nullptr;
    }
    const SecondaryInstance& secondary = model.instances[found->second];
    return secondary.missing ? nullptr : secondary.tree.document();
}

bool LiveEnvironment::isVisible(const Node& node) const
{
    return node.slot == 0 || LiveInstance::live(node).has(LiveNode::Relevant);
}

LiveFrame* LiveEnvironment::frameOf(xpath::NodeRef context) const
{
    const Node* node = context.node();
    if (node && node->slot != 0)
        return LiveInstance::live(*node).frame;
    return m_home ? m_home->frame : const_cast<LiveFrame*>(&m_instance.root());
}

// The frame inside of which the nodes of a binding are.
LiveFrame* LiveEnvironment::frameAround(const Binding& binding, xpath::NodeRef context) const
{
    const FormModel& model = m_instance.model();
    LiveFrame* frame = frameOf(context);
    while (model.scopes[frame->scope].depth > binding.sharedDepth
           || !model.contains(frame->scope, binding.scope))
        frame = frame->parent;
    return frame;
}

void LiveEnvironment::boundNodes(const xpath::Path& path, xpath::NodeRef context,
                                 xpath::NodeList& found) const
{
    const FormModel& model = m_instance.model();
    const Binding& binding = model.bindings[static_cast<std::size_t>(path.binding)];
    m_instance.forEachFrame(*frameAround(binding, context), binding.scope,
                            [&](LiveFrame& in) { found.emplace_back(&in.nodes[binding.place]); });
}

std::optional<double> LiveEnvironment::boundTotal(const xpath::Path& path, xpath::NodeRef context,
                                                  bool counts) const
{
    const FormModel& model = m_instance.model();
    const Binding& binding = model.bindings[static_cast<std::size_t>(path.binding)];
    const FormNode& target = model.nodes[binding.node];
    LiveFrame* around = frameAround(binding, context);
    if (around->scope == target.scope || (!counts && !target.isLeaf()))
        return std::nullopt;
    return m_instance.total(*around, binding.node, counts, [&](double sum, const LiveNode& node) {
        if (counts)
            return sum + 1;
        // What has no answer yet adds nothing.
        return node.textSize == 0 ? sum : sum + numberOfNode(node);
    });
}

void LiveEnvironment::boundNodesWithin(const xpath::Path& path, xpath::NodeRef instance,
                                       xpath::NodeList& found) const
{
    const FormModel& model = m_instance.model();
    const FormNode& target =
        model.nodes[model.bindings[static_cast<std::size_t>(path.binding)].node];
    LiveFrame* frame = frameOf(instance);
    while (!model.contains(frame->scope, target.scope)
           || (target.series != nowhere && frame->scope == target.scope))
        frame = frame->parent;
    m_instance.forEachFrame(*frame, target.scope, [&](LiveFrame& in) {
        if (in.nodes[target.place].has(LiveNode::Relevant))
            found.emplace_back(&in.nodes[target.place]);
    });
}

const Node* LiveEnvironment::boundNode(const xpath::Path& path, xpath::NodeRef context) const
{
    const Binding& target = m_instance.model().bindings[static_cast<std::size_t>(path.binding)];
    LiveFrame* frame = frameOf(context);
    while (frame && frame->scope != target.scope)
        frame = frame->parent;
    if (!frame)
        return nullptr;
    const LiveNode& node = frame->nodes[target.place];
    return node.has(LiveNode::Relevant) ? &node : nullptr;
}

double LiveEnvironment::numberOfNode(const Node& node) const
{
    if (node.slot == 0 || node.firstChild)
        return Environment::numberOfNode(node);
    const LiveNode& live = LiveInstance::live(node);
    if (!live.numberKnown) {
        live.number = xpath::numberOf(live.text(), clock());
        live.numberKnown = true;
    }
    return live.number;
}

std::optional<bool> LiveEnvironment::truthOfNode(const Node& node) const
{
    if (node.slot == 0 || node.textSize == 0)
        return std::nullopt;
    switch (m_instance.modelOf(LiveInstance::live(node)).type) {
    case ValueType::Integer:
    case ValueType::Decimal:
        return numberOfNode(node) != 0;
    case ValueType::Boolean:
        return node.text() != "false" && node.text() != "0";
    default:
        return std::nullopt;
    }
}

std::size_t LiveEnvironment::positionOf(const Node& node) const
{
    if (node.slot == 0)
        return Environment::positionOf(node);
    const LiveNode& live = LiveInstance::live(node);
    if (m_instance.modelOf(live).series == nowhere)
        return Environment::positionOf(node);
    return live.frame->position + 1;
}

const xpath::NodeList* LiveEnvironment::indexed(std::int32_t index, std::string_view key) const
{
    static const xpath::NodeList none;
    const auto& rows = m_instance.model().indexes[static_cast<std::size_t>(index)].rows;
    const auto found = rows.find(key);
    return found == rows.end() ? &none : &found->second;
}

// SplitMix64: its whole state is one number, which a snapshot keeps.
std::uint64_t LiveEnvironment::draw() const
{
    if (m_randomState == 0) {
        SecureGenerator generator;
        return (static_cast<std::uint64_t>(generator()) << 32) | generator();
    }
    m_randomState += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_randomState;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

double LiveEnvironment::random() const
{
    return static_cast<double>(draw() >> 11) / twoTo53;
}

std::string LiveEnvironment::uuid() const
{
    if (m_randomState == 0)
        return randomUuid();
    std::array<std::byte, 16> bytes{};
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(draw() & 0xFF);
    bytes[6] = (bytes[6] & std::byte{0x0F}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3F}) | std::byte{0x80};
    std::string text = toHex(bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        text.insert(at, 1, '-');
    return text;
}

std::string LiveEnvironment::version() const
{
    return m_instance.model().version;
}

std::string LiveEnvironment::property(std::string_view name) const
{
    for (const auto& [known, value] : m_options.properties)
        if (equalsIgnoreCaseAscii(known, name))
            return value;
    return {};
}

std::optional<xpath::Value> LiveEnvironment::itext(std::string_view id) const
{
    const auto text = m_interview.textById(id, m_home);
    if (!text)
        return std::nullopt;
    return xpath::Value::of(*text);
}

std::optional<std::string> LiveEnvironment::choiceName(std::string_view value,
                                                       std::string_view path,
                                                       xpath::NodeRef context) const
{
    return m_interview.choiceName(value, path, frameOf(context));
}

} // namespace cuaderno
