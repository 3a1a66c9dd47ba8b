// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/drive.h"

#include "base/date.h"
#include "base/file_system.h"
#include "base/text.h"
#include "base/zone.h"
#include "cli/drive_expect.h"
#include "cli/drive_json.h"
#include "form/load.h"

#include <fstream>
#include <iostream>
#include <map>

namespace cuaderno::cli {

namespace {

std::string textAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// One run of a form: from header to end of input.
class Drive
{
public:
    explicit Drive(const DriveOptions& options) : m_options(options) {}

    // The reply to a line.
    Json take(const Json& line)
    {
        if (line.contains("drive"))
            return m_interview ? driveError("command", "a header stands first") : open(line);
        if (!m_interview) {
            Json opened = open(Json::object());
            if (opened.contains("error"))
                return opened;
        }
        return command(line);
    }

    bool isOpen() const { return m_interview.has_value(); }

    // A command that failed, and no expect asked for that, counts as one that did not hold.
    bool expectationsHeld() const { return m_held && !m_errorIsOpen; }

    const Form& form() const { return *m_loaded.form; }

    // What the script finished last; finishes now where it did not.
    Result<FinishedInterview> finished()
    {
        if (m_finished)
            return *m_finished;
        auto xml = m_interview->finish();
        if (!xml)
            return xml.failure();
        return FinishedInterview{std::move(*xml), m_interview->auditCsv()};
    }

private:
    Status setClock(const Json& line)
    {
        if (const std::string zone = textAt(line, "tz"); !zone.empty())
            if (auto done = m_clock.setZone(zone); !done)
                return done;
        if (const std::string now = textAt(line, "now"); !now.empty()) {
            auto read = parseDateTime(now);
            if (!read)
                return read.failure();
            m_clock.set(read->instant);
        }
        return {};
    }

    Status addFiles(FormSource& source, const Path& folder, const Json& files)
    {
        for (const auto& [uri, name] : files.items()) {
            const std::string key = "media/" + uri.substr(uri.rfind('/') + 1);
            if (!name.is_string()) {
                source.files.erase(key);
                continue;
            }
            auto bytes = readText(folder / name.get<std::string>());
            if (!bytes)
                return bytes.failure();
            source.files[key] = std::move(*bytes);
        }
        return {};
    }

    Result<FormSource> sourceOf(const Json& header)
    {
        Path form = m_options.form;
        if (form.empty())
            form = m_options.folder / textAt(header, "form");
        auto source = readFormSource(form);
        if (!source)
            return source;
        if (!m_options.media.empty()) {
            auto files = entriesOf(m_options.media);
            if (!files)
                return files.failure();
            for (const Path& file : *files)
                if (auto bytes = readText(file))
                    source->files["media/" + file.filename().string()] = *bytes;
        }
        const Path folder = m_options.folder.empty() ? form.parent_path() : m_options.folder;
        if (const auto files = header.find("files"); files != header.end() && files->is_object())
            if (auto added = addFiles(*source, folder, *files); !added)
                return added.failure();
        return source;
    }

    Json open(const Json& header)
    {
        if (auto set = setClock(header); !set)
            return driveError(set.error());
        auto source = sourceOf(header);
        if (!source)
            return driveError(source.error());
        auto loaded = loadForm(*source);
        if (!loaded)
            return driveError(loaded.error());
        m_loaded = std::move(*loaded);
        m_interviewOptions.clock = &m_clock;
        m_interviewOptions.language = textAt(header, "language");
        m_interviewOptions.audit = true;
        if (const auto seed = header.find("seed"); seed != header.end() && seed->is_number())
            m_interviewOptions.seed = seed->get<std::uint64_t>();
        if (const auto given = header.find("properties");
            given != header.end() && given->is_object())
            for (const auto& [name, value] : given->items())
                m_interviewOptions.properties[name] = valueText(value).value_or(std::string());
        return begin();
    }

    Json begin()
    {
        auto interview = Interview::begin(*m_loaded.form, m_interviewOptions);
        if (!interview)
            return driveError(interview.error());
        m_interview.emplace(std::move(*interview));
        m_finished.reset();
        return formReply();
    }

    Json formReply() const
    {
        const Form& form = *m_loaded.form;
        Json languages = Json::array();
        for (const Language& language : form.languages())
            languages.push_back(language.name);
        Json warnings = Json::array();
        for (const Error& warning : m_loaded.warnings)
            warnings.push_back(errorJson(warning));
        return {{"form",
                 {{"id", form.id()},
                  {"title", form.title()},
                  {"version", form.version()},
                  {"languages", languages},
                  {"language", m_interview->language()},
                  {"warnings", warnings}}}};
    }

    Json command(const Json& line)
    {
        const std::string what = textAt(line, "do");
        if (const auto wrong = commandFault(line))
            return *wrong;
        if (what == "expect") {
            m_errorIsOpen = m_errorIsOpen && !line.contains("error");
            return expect(line);
        }
        m_held = m_held && !m_errorIsOpen;
        Json reply = act(what, line);
        m_errorIsOpen = reply.contains("error");
        m_last = reply;
        return reply;
    }

    Json act(const std::string& what, const Json& line)
    {
        if (what == "set" || what == "refuse")
            return answer(what, line);
        if (what == "get" || what == "choices")
            return look(what, line);
        if (what == "where")
            return {{"at", positionJson(m_interview->at())}};
        if (what == "next" || what == "previous" || what == "jump")
            return move(what, line);
        if (what == "add_repeat" || what == "remove_repeat")
            return repeat(what, line);
        if (what == "validate")
            return {{"violations", violationsJson(m_interview->validate())}};
        if (what == "finish")
            return finish(line);
        if (what == "instance")
            return {{"instance", m_interview->instanceXml()}};
        return session(what, line);
    }

    Json answer(const std::string& what, const Json& line)
    {
        const std::string ref = textAt(line, "ref");
        Result<std::vector<Change>> changes = std::vector<Change>();
        if (what == "set") {
            const auto text = line.contains("value") ? valueText(line["value"]) : std::nullopt;
            if (!text)
                return driveError("type", "no value", ref);
            changes = m_interview->set(ref, *text);
        } else {
            const auto status = statusOf(textAt(line, "status"));
            if (!status || *status == AnswerStatus::Answered || *status == AnswerStatus::NotAsked)
                return driveError("type", "no refusal", ref);
            changes = m_interview->refuse(ref, *status);
        }
        if (!changes)
            return driveError(changes.error());
        const auto state = m_interview->state(ref);
        return {{"ok", true}, {"state", stateJson(*state)}, {"changed", m_interview->touched()}};
    }

    Json look(const std::string& what, const Json& line)
    {
        const std::string ref = textAt(line, "ref");
        if (what == "choices") {
            const auto choices = m_interview->choices(ref);
            return choices ? Json{{"choices", choicesJson(*choices)}} : driveError(choices.error());
        }
        const auto state = m_interview->state(ref);
        return state ? Json{{"state", stateJson(*state)}} : driveError(state.error());
    }

    static Json at(const Position& position)
    {
        Json reply = {{"at", positionJson(position)}};
        if (position.stayed)
            reply["stay"] = true;
        return reply;
    }

    Json move(const std::string& what, const Json& line)
    {
        const StepBy by = textAt(line, "by") == "event" ? StepBy::Event : StepBy::Screen;
        if (what == "previous")
            return at(m_interview->previous(by));
        const std::string to = textAt(line, "to");
        if (what == "jump" && to == "beginning")
            return at(m_interview->jumpToBeginning());
        if (what == "jump" && to == "end")
            return at(m_interview->jumpToEnd());
        const auto moved =
            what == "next" ? m_interview->next(by) : m_interview->jumpTo(textAt(line, "ref"));
        return moved ? at(*moved) : driveError(moved.error());
    }

    Json repeat(const std::string& what, const Json& line)
    {
        std::string ref = textAt(line, "ref");
        if (what == "remove_repeat") {
            const auto removed = m_interview->removeRepeat(ref);
            return removed ? at(m_interview->at()) : driveError(removed.error());
        }
        if (ref.empty() && m_interview->at().event == Position::Event::PromptNewRepeat)
            ref = m_interview->at().path;
        const auto added = m_interview->addRepeat(ref);
        if (!added)
            return driveError(added.error());
        const Position position = m_interview->at();
        return {{"at", positionJson(position)}, {"ref", position.path}};
    }

    Json finish(const Json& line)
    {
        const Json violations = violationsJson(m_interview->validate());
        auto submission = m_interview->finish(line.value("force", false));
        if (!submission) {
            Json reply = driveError(submission.error());
            reply["violations"] = violations;
            return reply;
        }
        m_finished = FinishedInterview{*submission, m_interview->auditCsv()};
        return finishReply(form(), *m_finished, violations);
    }

    Json session(const std::string& what, const Json& line)
    {
        if (what == "language") {
            const auto done = m_interview->setLanguage(textAt(line, "language"));
            return done ? Json{{"language", m_interview->language()}} : driveError(done.error());
        }
        if (what == "serialize")
            return keep(textAt(line, "as"));
        if (what == "restore")
            return bringBack(textAt(line, "from"));
        if (what == "restart")
            return begin();
        if (what == "edit")
            return edit(textAt(line, "instance"));
        if (what == "clock") {
            const auto done = setClock(line);
            return done ? Json{{"ok", true}} : driveError(done.error());
        }
        if (line.contains("seed") && line["seed"].is_number())
            m_interview->setSeed(line["seed"].get<std::uint64_t>());
        return {{"ok", true}};
    }

    Json keep(const std::string& name)
    {
        InterviewSnapshot snapshot = m_interview->snapshot();
        std::size_t bytes = 0;
        for (const Change& change : snapshot.changes)
            bytes += change.path.size() + change.value.size();
        m_kept.insert_or_assign(name, std::move(snapshot));
        return {{"ok", true}, {"bytes", bytes}};
    }

    Json bringBack(const std::string& name)
    {
        const auto kept = m_kept.find(name);
        if (kept == m_kept.end())
            return driveError("snapshot", "no snapshot of that name");
        auto interview = Interview::fromSnapshot(*m_loaded.form, m_interviewOptions, kept->second);
        if (!interview)
            return driveError(interview.error());
        m_interview.emplace(std::move(*interview));
        m_finished.reset();
        return at(m_interview->at());
    }

    Json edit(const std::string& xml)
    {
        auto interview = Interview::edit(*m_loaded.form, m_interviewOptions, xml);
        if (!interview)
            return driveError(interview.error());
        m_interview.emplace(std::move(*interview));
        m_finished.reset();
        return formReply();
    }

    Json expect(const Json& line)
    {
        const Json failed = unmet(line, *m_interview, m_last);
        if (failed.empty())
            return {{"ok", true}};
        m_held = false;
        return {{"ok", false}, {"failed", failed}};
    }

    const DriveOptions& m_options;
    ZoneClock m_clock;
    LoadedForm m_loaded;
    InterviewOptions m_interviewOptions;
    std::optional<Interview> m_interview;
    std::map<std::string, InterviewSnapshot> m_kept;
    std::optional<FinishedInterview> m_finished;
    Json m_last;
    bool m_held = true;
    bool m_errorIsOpen = false;
};

} // namespace

Exit runDrive(std::istream& in, std::ostream& out, const DriveOptions& options, bool failOnExpect,
              const DriveEnd& atEnd)
{
    Drive drive(options);
    std::string text;
    while (std::getline(in, text)) {
        if (trimXml(text).empty() || text.starts_with('#'))
            continue;
        const Json line = Json::parse(text, nullptr, false);
        const Json reply =
            line.is_object() ? drive.take(line) : driveError("command", "no JSON object");
        out << reply.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
        if (!drive.isOpen() && line.is_object()) {
            // A header may say that this was to be.
            const bool wanted = textAt(line, "load") == "error";
            return wanted ? Exit::Done : Exit::AtFault;
        }
    }
    if (failOnExpect && !drive.expectationsHeld())
        return Exit::AtFault;
    return atEnd && drive.isOpen() ? atEnd(drive.form(), drive.finished()) : Exit::Done;
}

} // namespace cuaderno::cli
