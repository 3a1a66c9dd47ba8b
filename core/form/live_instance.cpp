// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/live_instance.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace cuaderno {

namespace {

constexpr std::string_view javarosa = "http://openrosa.org/javarosa";

bool isTemplate(const Node& source)
{
    return source.findAttribute("template", javarosa) != nullptr;
}

// Instances of a repeat follow one another between their siblings.
std::uint32_t orderOf(const FormNode& node, std::size_t position)
{
    return (node.ordinal << 16)
           + static_cast<std::uint32_t>(std::min<std::size_t>(position, 0xFFFF));
}

bool isFor(const Node& child, const FormNode& model)
{
    const NodeName& name = *model.name;
    return child.kind == NodeKind::Element
           && (child.name == &name
               || (child.name->local == name.local && child.name->uri == name.uri));
}

// The child of `source` that fills a node; null where there is none. Looks after `last` first, and
// all around where the names of siblings are unique.
const Node* childFor(const FormNode& model, const Node& source, const Node* last)
{
    if (model.hasTwins) {
        std::size_t skip = model.occurrence;
        for (const Node* at = source.firstChild; at; at = at->next)
            if (isFor(*at, model) && skip-- == 0)
                return at;
        return nullptr;
    }
    for (const Node* at = last ? last->next : nullptr; at; at = at->next)
        if (isFor(*at, model))
            return at;
    const Node* end = last ? last->next : nullptr;
    for (const Node* at = source.firstChild; at != end; at = at->next)
        if (isFor(*at, model))
            return at;
    return nullptr;
}

void appendChild(Node& parent, Node& child)
{
    child.parent = &parent;
    child.next = nullptr;
    if (!parent.firstChild) {
        parent.firstChild = &child;
        child.previous = &child;
        return;
    }
    Node* last = parent.firstChild->previous;
    last->next = &child;
    child.previous = last;
    parent.firstChild->previous = &child;
}

} // namespace

LiveInstance::LiveInstance(const FormModel& model) : m_model(model)
{
    m_document.kind = NodeKind::Document;
    m_root = makeFrame(0, nullptr, *model.primary.root());
    appendChild(m_document, m_root->top());
}

// Makes the nodes of a scope, their values from `source`, and the instances that it holds.
std::unique_ptr<LiveFrame> LiveInstance::makeFrame(std::uint32_t scope, LiveFrame* parent,
                                                   const Node& source)
{
    const NodeScope& model = m_model.scopes[scope];
    auto frame = std::make_unique<LiveFrame>();
    frame->scope = scope;
    frame->parent = parent;
    frame->source = &source;
    frame->nodes.resize(model.nodes.size());
    frame->inner.resize(model.series.size());
    for (std::size_t i = 0; i < model.series.size(); ++i)
        frame->inner[i].model = model.series[i];
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        const FormNode& form = m_model.nodes[model.nodes[i]];
        LiveNode& node = frame->nodes[i];
        node.kind = form.isAttribute ? NodeKind::Attribute : NodeKind::Element;
        node.name = form.name;
        node.slot = model.nodes[i] + 1;
        node.frame = frame.get();
        node.order = orderOf(form, 0);
    }
    link(*frame);
    fill(*frame, model.top, source);
    return frame;
}

// A copy of the template; of the first instance where there is none, but then without its values.
std::unique_ptr<LiveFrame> LiveInstance::makeNew(std::uint32_t scope, LiveFrame* parent)
{
    const SeriesModel& model = m_model.series[m_model.nodes[m_model.scopes[scope].top].series];
    auto frame = makeFrame(scope, parent, *model.source);
    if (isTemplate(*model.source))
        return frame;
    const auto clear = [](LiveFrame& in, const auto& self) -> void {
        for (LiveNode& node : in.nodes)
            if (node.kind == NodeKind::Element)
                node.setValue({});
        for (LiveSeries& series : in.inner)
            for (const auto& instance : series.instances)
                self(*instance, self);
    };
    clear(*frame, clear);
    return frame;
}

// Parents, children and attributes within the frame.
void LiveInstance::link(LiveFrame& frame)
{
    for (LiveNode& node : frame.nodes) {
        const FormNode& form = modelOf(node);
        Node** attribute = &node.firstAttribute;
        for (const std::uint32_t index : m_model.list(form.attributes)) {
            LiveNode& made = frame.nodes[m_model.nodes[index].place];
            made.parent = &node;
            *attribute = &made;
            attribute = &made.next;
        }
        for (const std::uint32_t index : m_model.list(form.children))
            if (m_model.nodes[index].series == nowhere)
                appendChild(node, frame.nodes[m_model.nodes[index].place]);
    }
}

void LiveInstance::fill(LiveFrame& frame, std::uint32_t index, const Node& source)
{
    const FormNode& form = m_model.nodes[index];
    LiveNode& node = frame.nodes[form.place];
    if (form.isLeaf() && !source.firstChild)
        node.setValue(std::string(source.text()));
    for (const std::uint32_t attribute : m_model.list(form.attributes)) {
        const FormNode& model = m_model.nodes[attribute];
        if (const Node* given = source.findAttribute(model.name->local, model.name->uri))
            frame.nodes[model.place].setValue(std::string(given->text()));
    }
    // The form's children mostly stand in the order of the source's: looking goes on from the last.
    const Node* last = nullptr;
    for (const std::uint32_t child : m_model.list(form.children)) {
        const FormNode& model = m_model.nodes[child];
        if (model.series != nowhere) {
            fillSeries(frame, model.series, source);
            continue;
        }
        if (const Node* given = childFor(model, source, last)) {
            fill(frame, child, *given);
            last = given;
        }
    }
}

void LiveInstance::fillSeries(LiveFrame& frame, std::uint32_t series, const Node& parentSource)
{
    const FormNode& model = m_model.nodes[m_model.series[series].node];
    std::size_t position = 0;
    for (const Node* at = parentSource.firstChild; at; at = at->next)
        if (isFor(*at, model) && !isTemplate(*at))
            insert(frame, series, position++, at);
}

LiveNode& LiveInstance::nodeFrom(LiveFrame& frame, std::uint32_t node) const
{
    const FormNode& form = m_model.nodes[node];
    LiveFrame* at = &frame;
    while (at->scope != form.scope)
        at = at->parent;
    return at->nodes[form.place];
}

LiveSeries& LiveInstance::seriesIn(LiveFrame& around, std::uint32_t series) const
{
    return around.inner[m_model.scopes[m_model.series[series].scope].seriesInParent];
}

// Puts an instance's element among its parent's children: after the one before it, or where its
// series stands in the form.
void LiveInstance::linkInto(LiveNode& parent, LiveFrame& frame)
{
    Node& top = frame.top();
    Node* next = parent.firstChild;
    if (frame.position > 0)
        next = frame.series->instances[frame.position - 1]->top().next;
    else
        while (next && next->order < top.order)
            next = next->next;
    if (!next) {
        appendChild(parent, top);
        return;
    }
    top.parent = &parent;
    top.next = next;
    top.previous = next->previous;
    if (next == parent.firstChild)
        parent.firstChild = &top;
    else
        next->previous->next = &top;
    next->previous = &top;
}

void LiveInstance::unlink(Node& node)
{
    Node& parent = *node.parent;
    Node* last = parent.firstChild->previous;
    if (node.next)
        node.next->previous = node.previous;
    if (parent.firstChild == &node)
        parent.firstChild = node.next;
    else
        node.previous->next = node.next;
    if (last == &node && parent.firstChild)
        parent.firstChild->previous = node.previous;
    node.next = nullptr;
    node.previous = &node;
}

void LiveInstance::renumber(LiveSeries& series, std::size_t from)
{
    const FormNode& form = m_model.nodes[m_model.series[series.model].node];
    for (std::size_t i = from; i < series.instances.size(); ++i) {
        series.instances[i]->position = static_cast<std::uint32_t>(i);
        series.instances[i]->top().order = orderOf(form, i);
    }
}

LiveFrame& LiveInstance::insert(LiveFrame& around, std::uint32_t series, std::size_t at,
                                const Node* source)
{
    const SeriesModel& model = m_model.series[series];
    auto frame = copyOf(model.scope, &around, source);
    LiveFrame& made = *frame;
    putBack(seriesIn(around, series), at, std::move(frame));
    return made;
}

void LiveInstance::putBack(LiveSeries& series, std::size_t at, std::unique_ptr<LiveFrame> frame)
{
    LiveFrame& put = *frame;
    put.series = &series;
    const auto place = series.instances.begin() + static_cast<std::ptrdiff_t>(at);
    series.instances.insert(place, std::move(frame));
    renumber(series, at);
    noteRows(*put.parent, series, at);
    const FormNode& form = m_model.nodes[m_model.series[series.model].node];
    linkInto(put.parent->nodes[m_model.nodes[form.parent].place], put);
}

std::unique_ptr<LiveFrame> LiveInstance::take(LiveFrame& frame)
{
    LiveSeries& series = *frame.series;
    const std::size_t at = frame.position;
    unlink(frame.top());
    auto taken = std::move(series.instances[at]);
    series.instances.erase(series.instances.begin() + static_cast<std::ptrdiff_t>(at));
    renumber(series, at);
    noteRows(*frame.parent, series, at);
    return taken;
}

LiveFrame& LiveInstance::ghostOf(LiveFrame& around, LiveSeries& series)
{
    if (!series.ghost) {
        const SeriesModel& model = m_model.series[series.model];
        series.ghost = makeFrame(model.scope, &around, *model.source);
        const FormNode& form = m_model.nodes[model.node];
        series.ghost->top().parent = &around.nodes[m_model.nodes[form.parent].place];
        series.ghost->top().previous = &series.ghost->top();
    }
    return *series.ghost;
}

std::string LiveInstance::pathOf(const LiveNode& node) const
{
    const FormNode& form = modelOf(node);
    if (node.frame->parent == nullptr)
        return std::string(form.path);
    // From the outside in: the path of each repeat, its number, what is left.
    const LiveFrame& frame = *node.frame;
    const FormNode& top = m_model.nodes[m_model.scopes[frame.scope].top];
    std::string path = pathOf(*frame.parent, top.series);
    path += '[';
    path += std::to_string(frame.position + 1);
    path += ']';
    path.append(form.path, top.path.size());
    return path;
}

std::string LiveInstance::pathOf(const LiveFrame& around, std::uint32_t series) const
{
    const FormNode& form = m_model.nodes[m_model.series[series].node];
    const LiveNode& top = around.nodes.front();
    std::string path = pathOf(top);
    path.append(form.path, modelOf(top).path.size());
    return path;
}

std::optional<LiveInstance::Place> LiveInstance::find(std::string_view path)
{
    const std::string plain = withoutNumbers(path);
    const std::uint32_t node = m_model.find(plain);
    if (node == nowhere)
        return std::nullopt;
    // The scopes to go through, outermost first.
    std::vector<std::uint32_t> scopes;
    for (std::uint32_t scope = m_model.nodes[node].scope; scope != 0;
         scope = m_model.scopes[scope].parent)
        scopes.push_back(scope);
    Place place;
    LiveFrame* frame = m_root.get();
    std::size_t written = 0; // how much of `path` is done
    std::size_t unnumbered = 0;
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        const FormNode& top = m_model.nodes[m_model.scopes[*scope].top];
        LiveSeries& series = frame->inner[m_model.scopes[*scope].seriesInParent];
        written += top.path.size() - unnumbered;
        unnumbered = top.path.size();
        std::size_t number = 0;
        if (written < path.size() && path[written] == '[') {
            const auto close = path.find(']', written);
            if (close == std::string_view::npos)
                return std::nullopt;
            const char* end = path.data() + close;
            const auto read = std::from_chars(path.data() + written + 1, end, number);
            if (read.ec != std::errc() || read.ptr != end || number == 0)
                return std::nullopt;
            written = close + 1;
        } else if (top.path == plain) {
            place.series = &series;
            place.around = frame;
            number = 1;
            if (series.instances.size() != 1)
                return place;
        } else {
            number = 1;
            if (series.instances.size() != 1)
                return std::nullopt;
        }
        if (number > series.instances.size())
            return std::nullopt;
        frame = series.instances[number - 1].get();
    }
    // Numbers stand on repeats only.
    if (path.substr(written).find('[') != std::string_view::npos)
        return std::nullopt;
    place.node = &frame->nodes[m_model.nodes[node].place];
    return place;
}

} // namespace cuaderno
