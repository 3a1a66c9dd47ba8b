// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/interview.h"
#include "form/live_environment.h"
#include "form/live_instance.h"
#include "form/xpath_evaluator.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cuaderno {

// What stands behind an Interview: the live instance, and how it is computed, shown and walked.
// Internal to this room; see interview.h for the contract.
class LiveInterview
{
public:
    LiveInterview(const Form& form, InterviewOptions options);

    const Form& form() const { return m_form; }

    // live_start.cpp
    Status begin();
    Status restore(std::span<const Change> changes);
    Status edit(std::string_view submissionXml);
    Status resume(const InterviewSnapshot& snapshot);
    InterviewSnapshot snapshot();

    // live_acts.cpp
    Result<std::vector<Change>> set(std::string_view path, std::string_view value);
    Result<std::vector<Change>> refuse(std::string_view path, AnswerStatus status);
    Result<std::vector<Change>> addRepeat(std::string_view series);
    Result<std::vector<Change>> removeRepeat(std::string_view instance);
    Status undoLast();
    const std::vector<std::string>& touched();
    std::vector<Change> takeChanges();

    // live_looking.cpp
    Result<QuestionState> state(std::string_view path, std::string_view language);
    Result<std::vector<ChoiceView>> choices(std::string_view path, std::string_view language);
    std::vector<AnswerView> answers();
    std::vector<OutlineEntry> outline();
    std::vector<SectionProgress> progress();
    Result<std::string> value(std::string_view path);
    Result<std::size_t> count(std::string_view series);
    Result<std::vector<std::string>> instances(std::string_view series);
    std::vector<Violation> validate();

    const std::string& language() const { return m_languageName; }

    std::string_view languageCode() const { return m_languageCode; }

    Status setLanguage(std::string_view language);

    // live_navigation.cpp
    Position at();
    Result<Position> next(StepBy by);
    Position previous(StepBy by);
    Result<Position> jumpTo(std::string_view path);
    Position jumpToEnd(bool end);
    Position jumpToFirstOpen();

    // live_submission.cpp
    // `audit`: the file that meta/audit names; "" where nothing is recorded.
    Result<std::string> finish(bool force, std::string_view audit);
    std::string instanceXml();

    void setSeed(std::uint64_t seed) { m_environment.setRandomState(seed == 0 ? 1 : seed); }

    // For LiveEnvironment: live_texts.cpp
    std::optional<std::string> textById(std::string_view id, const LiveNode* context);
    std::optional<std::string> choiceName(std::string_view value, std::string_view path,
                                          LiveFrame* frame);

private:
    // --- What waits to be computed: live_recompute.cpp ---
    struct Waiting
    {
        std::uint64_t order; // rank, then when it came
        std::uint32_t use;
        LiveFrame* frame;
    };

    void push(std::uint32_t use, LiveFrame& frame);
    void pushRoles(LiveFrame& frame, std::uint8_t roles);
    void pushReaders(LiveNode& source);
    void pushReadersOutside(LiveFrame& frame);
    void pushPositions(LiveSeries& series, std::size_t from);
    void compute();
    void settle();
    void computeOne(const Use& use, LiveFrame& frame);
    void computeState(const Use& use, LiveNode& node);
    void computeValue(const Use& use, LiveNode& node);
    void computeCount(const Use& use, LiveFrame& around);
    void computeChoices(LiveNode& node);
    void setRelevant(LiveNode& node, bool parentRelevant);
    void setReadonly(LiveNode& node, bool parentReadonly);
    void inherit(LiveFrame& frame);
    void put(LiveNode& node, LiveNode::Flag flag, bool on);
    bool store(LiveNode& node, std::string value, AnswerStatus status, bool byForm);
    LiveFrame& addInstance(LiveFrame& around, std::uint32_t series, bool byForm);

    // --- Acts ---
    struct NodeBefore
    {
        LiveNode* node;
        std::string value;
        AnswerStatus status;
        bool byForm;
        std::uint8_t flags;
    };

    struct FrameAdded
    {
        LiveFrame* frame;
    };

    struct FrameRemoved
    {
        LiveSeries* series;
        std::size_t at;
        std::unique_ptr<LiveFrame> frame;
    };

    using Undo = std::variant<NodeBefore, FrameAdded, FrameRemoved>;

    struct Record
    {
        Change::Kind kind;
        LiveNode* node;   // the instance's top for RepeatAdded
        std::string path; // RepeatRemoved
        bool byForm;
    };

    void beginAct();
    // AnswerLimit where the act asks for more than is worked out at once: then it is as if it had
    // not been.
    Result<std::vector<Change>> endAct();
    void takeBack();
    void forgetWaiting();
    static bool isWithin(const LiveNode& node, const LiveFrame& frame);
    void remember(LiveNode& node);
    void touch(LiveNode& node);
    Result<LiveNode*> answerable(std::string_view path);
    std::vector<LiveNode*> targetsOf(const CompiledAction& action, LiveNode& from);
    void runAction(const CompiledAction& action, LiveNode& from);
    void runActions(std::span<const std::uint32_t> actions, LiveNode& from);
    void setAndReact(LiveNode& node, std::string value, AnswerStatus status, bool byForm);
    bool isOffered(LiveNode& node, const std::string& value);

    // --- Start ---
    void readDefaults(LiveFrame& frame);
    void preload(bool atEnd);
    void runLoadActions(bool first);
    Status apply(const Change& change);
    Status computeStates();
    void appendDifferences(LiveFrame& frame, const Node* source, std::vector<Change>& changes);
    void appendSeriesDifferences(LiveSeries& series, const std::string& path,
                                 const std::vector<const Node*>& before,
                                 std::vector<Change>& changes);
    void dropInstances(LiveSeries& series, std::size_t keep);
    void takeFrom(LiveFrame& frame, std::uint32_t node, const Node& source);

    // --- Texts: live_texts.cpp ---
    std::string fill(CompiledText text, const LiveNode* context, bool isolated = false);
    std::string show(const CompiledSource& source, std::size_t language, std::string_view form,
                     const LiveNode* context);
    void collectMedia(const CompiledSource& source, std::size_t language, const LiveNode* context,
                      std::map<std::string, std::string>& media);
    std::size_t languageFor(std::string_view language) const;
    // The name of the language that a text is in when it is asked for in this one.
    std::string languageOfText(const CompiledSource& source, std::size_t language) const;
    const BodyItem* itemOf(std::uint32_t node) const;
    const BodyItem* labelItemOf(std::uint32_t node) const;
    std::string labelOf(std::uint32_t node, std::size_t language, const LiveNode* context);

    struct Row
    {
        const Node* node = nullptr;             // of an itemset
        const CompiledChoice* choice = nullptr; // or written out
        std::string value;
    };

    // `metered`: on the budget of the act.
    std::vector<Row> rowsOf(LiveNode& node, bool metered = false);
    ChoiceView viewOf(const BodyItem& item, const Row& row, std::size_t language,
                      const LiveNode& node);
    std::string rowLabel(const CompiledItemset& itemset, const Node& row, std::size_t language,
                         const LiveNode& node);

    // --- Looking ---
    QuestionState stateOf(LiveNode& node, std::size_t language);
    QuestionState stateOfSeries(LiveFrame& around, LiveSeries& series, std::size_t language);
    bool breaksConstraint(LiveNode& node);
    bool isMissing(const LiveNode& node) const;
    std::string message(LiveNode& node, CompiledSource Messages::*which, std::size_t language);
    bool seriesIsRelevant(LiveFrame& around, LiveSeries& series);
    // Every relevant question that is asked, in body order.
    void forEachAsked(const std::function<void(LiveNode&)>& each);
    void forEachAskedIn(std::span<const std::uint32_t> items, LiveFrame& frame,
                        const std::function<void(LiveNode&)>& each);

    // --- Moving ---
    struct Cursor
    {
        Position::Event event = Position::Event::BeginningOfForm;
        std::uint32_t item = nowhere;
        // In which the item stands; for Repeat the instance itself, for PromptNewRepeat the frame
        // around the series.
        LiveFrame* frame = nullptr;
    };

    // By event. False at an end, where nothing moves.
    bool stepForward(Cursor& cursor);
    bool stepBackward(Cursor& cursor);
    // On the first (or last) event of an item; false if it has none now.
    bool enter(Cursor& cursor, std::uint32_t item, LiveFrame& frame, bool fromEnd);
    bool enterRepeat(Cursor& cursor, std::uint32_t item, LiveFrame& frame, bool fromEnd);
    bool enterAny(Cursor& cursor, std::span<const std::uint32_t> items, LiveFrame& frame,
                  bool fromEnd);
    bool enterInstance(Cursor& cursor, std::uint32_t item, LiveFrame& instance, bool fromEnd);
    void leaveForward(Cursor& cursor, std::uint32_t item, LiveFrame& frame);
    void leaveBackward(Cursor& cursor, std::uint32_t item, LiveFrame& frame);
    std::span<const std::uint32_t> siblingsOf(std::uint32_t item) const;
    bool canPrompt(std::uint32_t item, LiveFrame& around);
    bool isScreen(const Cursor& cursor);
    // The field-list in which the cursor's item is; itself included where `orSelf`.
    Cursor fieldListOf(const Cursor& cursor, bool orSelf) const;
    std::vector<LiveNode*> screenNodes(const Cursor& cursor);
    void appendScreen(std::span<const std::uint32_t> items, LiveFrame& frame,
                      std::vector<LiveNode*>& nodes);
    Position positionOf(const Cursor& cursor, bool stayed = false);
    std::optional<Error> whatHoldsBack();
    void standAt(Position::Event event, const std::string& path);
    // Moves the cursor out of an instance that is about to go.
    void leaveFrame(LiveFrame& frame);

    // --- Submission ---
    void writeElement(LiveNode& node, std::string& xml);

    xpath::Evaluator evaluatorAt(const Node& node);
    // The same, on the budget of the act.
    xpath::Evaluator meteredAt(const Node& node);

    const Form& m_form;
    const FormModel& m_model;
    InterviewOptions m_options;
    LiveInstance m_instance;
    LiveEnvironment m_environment;
    std::size_t m_language = 0;
    std::string m_languageName;
    std::string m_languageCode;

    std::vector<Waiting> m_waiting;
    std::vector<LiveFrame*> m_newInstances; // whose actions have not run
    std::uint32_t m_arrivals = 0;
    // Nodes that the act may still look at. None left: the form wants more than can be had.
    std::uint64_t m_budget = 0;

    std::vector<Undo> m_undo;
    std::vector<Record> m_records;
    std::vector<LiveNode*> m_touched;
    LiveNode* m_subject = nullptr; // the node that the act is about
    std::vector<std::string> m_touchedPaths;
    bool m_touchedShown = true;
    bool m_canUndo = false;
    std::vector<Change> m_changesOutside;
    int m_actionDepth = 0;
    std::uint64_t m_orderSeed = 0;

    Cursor m_cursor;
    Cursor m_cursorBefore;
    std::string m_deprecatedId;
};

} // namespace cuaderno
