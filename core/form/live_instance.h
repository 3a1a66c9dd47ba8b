// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/form_model.h"
#include "form/interview.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

struct LiveFrame;

// One node of the instance that is being filled in. Its `text` is its value's.
struct alignas(64) LiveNode : Node
{
    enum Flag : std::uint8_t {
        OwnRelevant = 1,
        Relevant = 2, // with everything around it
        Required = 4,
        OwnReadonly = 8,
        Readonly = 16, // with everything around it
        ConstraintOk = 32,
    };

    static constexpr std::uint8_t fresh = OwnRelevant | Relevant | ConstraintOk;

    LiveFrame* frame = nullptr;
    std::string value;
    // What the value reads as in an expression; kept until it changes.
    mutable double number = 0;
    mutable bool numberKnown = false;
    std::uint8_t flags = fresh;
    std::uint8_t pending = 0; // a bit for each UseRole that waits to be computed
    AnswerStatus status = AnswerStatus::NotAsked;
    bool byForm = false;
    // Since the last act: value or state differ, and an undo entry stands.
    bool isTouched = false;
    bool isLogged = false;
    bool isRecorded = false;

    bool has(Flag flag) const { return (flags & flag) != 0; }

    void put(Flag flag, bool on)
    {
        flags = static_cast<std::uint8_t>(on ? flags | flag : flags & ~flag);
    }

    // A form's own default is an answer too.
    AnswerStatus answerStatus() const
    {
        if (!value.empty())
            return AnswerStatus::Answered;
        return status == AnswerStatus::Answered ? AnswerStatus::NotAsked : status;
    }

    std::uint32_t model() const { return slot - 1; }

    void setValue(std::string text)
    {
        value = std::move(text);
        textBegin = value.data();
        textSize = static_cast<std::uint32_t>(value.size());
        numberKnown = false;
    }
};

struct LiveSeries
{
    std::uint32_t model = nowhere;
    std::vector<std::unique_ptr<LiveFrame>> instances;
    // An instance that is none, to evaluate at what belongs to the series as such (jr:count,
    // whether one could be added). Made when first asked for.
    std::unique_ptr<LiveFrame> ghost;
    bool countPending = false;
    // Its instances are the form's own: those beyond its count were never wanted.
    bool isFresh = true;
};

// A sum over a column of rows, or how many of it are there: what it came to after each row. When
// rows come, go or change, only those from the first such one on are added up again, in the same
// order and so with the same rounding.
struct RunningTotal
{
    std::uint32_t target = nowhere; // the FormNode that is added up
    std::uint32_t series = 0;       // into LiveFrame::inner: whose instances are the rows
    bool counts = false;
    std::vector<double> after; // of the first rows; those that are not here are to be added up

    void cut(std::size_t rows) { after.resize(std::min(after.size(), rows)); }
};

// The nodes of one instance of a scope, side by side.
struct LiveFrame
{
    std::uint32_t scope = 0;
    LiveFrame* parent = nullptr;
    LiveSeries* series = nullptr; // null for the outermost
    std::uint32_t position = 0;   // among its series, from 0
    const Node* source = nullptr; // what it was copied from
    std::vector<LiveNode> nodes;  // never grows after it is made
    std::vector<LiveSeries> inner;
    std::vector<RunningTotal> totals; // made when first asked for

    LiveNode& top() { return nodes.front(); }
};

// The tree of frames. Knows structure and paths; computes nothing. Internal to this room.
class LiveInstance
{
public:
    explicit LiveInstance(const FormModel& model);

    const FormModel& model() const { return m_model; }

    LiveFrame& root() { return *m_root; }

    const LiveFrame& root() const { return *m_root; }

    const Node* document() const { return &m_document; }

    static const LiveNode& live(const Node& node) { return static_cast<const LiveNode&>(node); }

    static LiveNode& live(Node& node) { return static_cast<LiveNode&>(node); }

    // The node of a FormNode, seen from a frame inside (or the same as) its scope.
    LiveNode& nodeFrom(LiveFrame& frame, std::uint32_t node) const;

    const FormNode& modelOf(const LiveNode& node) const { return m_model.nodes[node.model()]; }

    // The series of a repeat, in the frame around it.
    LiveSeries& seriesIn(LiveFrame& around, std::uint32_t series) const;

    // A new instance at a place, made from its template with all that is inside, and put into the
    // tree.
    LiveFrame& insert(LiveFrame& around, std::uint32_t series, std::size_t at,
                      const Node* source = nullptr);

    // An instance that stands nowhere, as it was made from a source; null: as a new one is.
    std::unique_ptr<LiveFrame> copyOf(std::uint32_t scope, LiveFrame* parent, const Node* source)
    {
        return source ? makeFrame(scope, parent, *source) : makeNew(scope, parent);
    }

    // Takes an instance out whole.
    std::unique_ptr<LiveFrame> take(LiveFrame& frame);
    // Puts it back.
    void putBack(LiveSeries& series, std::size_t at, std::unique_ptr<LiveFrame> frame);

    LiveFrame& ghostOf(LiveFrame& around, LiveSeries& series);

    // Values change here once the instance is made: totals hear of it.
    void setValue(LiveNode& node, std::string text)
    {
        node.setValue(std::move(text));
        noteChange(node);
    }

    // The value or the relevance of a node differs.
    void noteChange(const LiveNode& node);

    // The sum over all nodes of a FormNode inside of a frame that are relevant, `add` adding one to
    // what there is; or how many these are. REQUIRES: the FormNode's scope is further in.
    template <typename Add>
    double total(LiveFrame& around, std::uint32_t target, bool counts, Add add)
    {
        RunningTotal& total = totalIn(around, target, counts);
        const FormNode& form = m_model.nodes[target];
        const auto& rows = around.inner[total.series].instances;
        double sum = total.after.empty() ? 0 : total.after.back();
        for (std::size_t row = total.after.size(); row < rows.size(); ++row) {
            forEachFrame(*rows[row], form.scope, [&](LiveFrame& frame) {
                const LiveNode& node = frame.nodes[form.place];
                if (node.has(LiveNode::Relevant))
                    sum = add(sum, node);
            });
            total.after.push_back(sum);
        }
        return sum;
    }

    // Numbers instances of repeats.
    std::string pathOf(const LiveNode& node) const;
    std::string pathOf(const LiveFrame& around, std::uint32_t series) const;

    // What a path of the drive protocol names.
    struct Place
    {
        LiveNode* node = nullptr;
        // Where the path ends in a repeat without a number: the series, and the frame around it.
        LiveSeries* series = nullptr;
        LiveFrame* around = nullptr;
    };

    // A repeat without a number inside the path is its only instance. None where nothing is there.
    std::optional<Place> find(std::string_view path);

    // Calls `each(frame)` for every frame of a scope inside (or being) `from`, in order.
    template <typename Each>
    void forEachFrame(LiveFrame& from, std::uint32_t scope, Each each) const
    {
        if (from.scope == scope) {
            each(from);
            return;
        }
        std::uint32_t next = scope;
        while (m_model.scopes[next].parent != from.scope)
            next = m_model.scopes[next].parent;
        LiveSeries& series = from.inner[m_model.scopes[next].seriesInParent];
        for (const auto& instance : series.instances)
            forEachFrame(*instance, scope, each);
    }

    // All nodes in document order, each with what is inside; `each` says whether to go on inside.
    template <typename Each>
    void forEachNode(Each each)
    {
        walk(m_root->top(), each);
    }

    // The same for one node and all inside.
    template <typename Each>
    static void walk(LiveNode& node, Each& each)
    {
        if (!each(node))
            return;
        for (Node* child = node.firstChild; child; child = child->next)
            walk(live(*child), each);
    }

private:
    std::unique_ptr<LiveFrame> makeFrame(std::uint32_t scope, LiveFrame* parent,
                                         const Node& source);
    std::unique_ptr<LiveFrame> makeNew(std::uint32_t scope, LiveFrame* parent);
    void fill(LiveFrame& frame, std::uint32_t node, const Node& source);
    void fillSeries(LiveFrame& frame, std::uint32_t series, const Node& parentSource);
    void link(LiveFrame& frame);
    void linkInto(LiveNode& parent, LiveFrame& frame);
    static void unlink(Node& node);
    void renumber(LiveSeries& series, std::size_t from);
    // live_totals.cpp
    RunningTotal& totalIn(LiveFrame& around, std::uint32_t target, bool counts);
    void noteRows(LiveFrame& around, const LiveSeries& series, std::size_t from);

    const FormModel& m_model;
    Node m_document;
    std::unique_ptr<LiveFrame> m_root;
};

} // namespace cuaderno
