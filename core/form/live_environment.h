// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "form/live_instance.h"
#include "form/xpath_environment.h"

#include <map>
#include <optional>
#include <string>

namespace cuaderno {

class LiveInterview;

// The world of a form's expressions: the live instance, choice lists, the clock. Internal to this
// room.
class LiveEnvironment : public xpath::Environment
{
public:
    LiveEnvironment(LiveInterview& interview, LiveInstance& instance,
                    const InterviewOptions& options);

    const Clock& clock() const override { return *m_options.clock; }

    std::string_view language() const override;

    const Node* root() const override { return m_instance.document(); }

    const Node* instance(std::string_view id) const override;

    bool isForm() const override { return true; }

    bool isVisible(const Node& node) const override;
    void boundNodes(const xpath::Path& path, xpath::NodeRef context,
                    xpath::NodeList& found) const override;
    void boundNodesWithin(const xpath::Path& path, xpath::NodeRef instance,
                          xpath::NodeList& found) const override;
    const Node* boundNode(const xpath::Path& path, xpath::NodeRef context) const override;
    std::optional<double> boundTotal(const xpath::Path& path, xpath::NodeRef context,
                                     bool counts) const override;
    double numberOfNode(const Node& node) const override;
    std::optional<bool> truthOfNode(const Node& node) const override;
    std::size_t positionOf(const Node& node) const override;
    const xpath::NodeList* indexed(std::int32_t index, std::string_view key) const override;
    double random() const override;
    std::string uuid() const override;
    std::string version() const override;
    std::string property(std::string_view name) const override;
    std::optional<xpath::Value> itext(std::string_view id) const override;
    std::optional<std::string> choiceName(std::string_view value, std::string_view path,
                                          xpath::NodeRef context) const override;

    // Repeatable random numbers from here on; 0 is the system's.
    void setRandomState(std::uint64_t state) { m_randomState = state; }

    std::uint64_t randomState() const { return m_randomState; }

    // Where absolute paths are seen from while something of a choice list is evaluated.
    void setHome(const LiveNode* node) { m_home = node; }

    const LiveNode* home() const { return m_home; }

private:
    std::uint64_t draw() const;
    LiveFrame* frameOf(xpath::NodeRef context) const;
    LiveFrame* frameAround(const Binding& binding, xpath::NodeRef context) const;

    LiveInterview& m_interview;
    LiveInstance& m_instance;
    const InterviewOptions& m_options;
    mutable std::uint64_t m_randomState = 0;
    const LiveNode* m_home = nullptr;
};

} // namespace cuaderno
