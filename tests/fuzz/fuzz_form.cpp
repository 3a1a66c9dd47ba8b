// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A form as XForm (what begins with "<") or as the sheets survey, choices and settings in CSV, with
// a form feed between them: read, written as XForm and as spreadsheet, compiled, begun, and gone
// through from end to end.
#include "base/clock.h"
#include "form/interview.h"
#include "form/load.h"
#include "form/xform_writer.h"
#include "form/xlsform_reader.h"
#include "form/xlsform_writer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace cuaderno;

namespace {

FormSource sourceOf(std::string_view text)
{
    FormSource source;
    source.name = "fuzzed";
    if (text.starts_with('<')) {
        source.kind = FormSource::Kind::XForm;
        source.files["fuzzed.xml"] = text;
        return source;
    }
    source.kind = FormSource::Kind::CsvFolder;
    constexpr std::array sheets{"survey.csv", "choices.csv", "settings.csv"};
    for (const char* sheet : sheets) {
        const auto end = text.find('\f');
        source.files[sheet] = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return source;
}

void write(const FormSource& source)
{
    const ReadDefinition read = readDefinition(source);
    if (!read.errors.empty())
        return;
    (void)writeXForm(read.definition);
    (void)writeXlsform(read.definition);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const FormSource source = sourceOf({reinterpret_cast<const char*>(data), size});
    write(source);
    const auto loaded = loadForm(source);
    if (!loaded)
        return 0;
    const FixedClock clock(Instant(std::chrono::days(20'454)));
    InterviewOptions options;
    options.clock = &clock;
    options.seed = 1;
    auto interview = Interview::begin(*loaded->form, options);
    if (!interview)
        return 0;
    constexpr int screens = 60;
    for (int i = 0; i < screens; ++i) {
        const auto at = interview->next();
        if (!at) {
            // A question that must be answered is refused, so that what follows it is seen too.
            for (const auto& path : interview->at().screen)
                (void)interview->refuse(path, AnswerStatus::PreferNot);
            if (!interview->next())
                break;
        } else if (at->stayed || at->event == Position::Event::EndOfForm) {
            break;
        }
        for (const auto& path : interview->at().screen) {
            (void)interview->state(path);
            if (const auto choices = interview->choices(path); choices && !choices->empty())
                (void)interview->set(path, choices->front().value);
            else
                (void)interview->set(path, "1");
        }
        if (interview->at().event == Position::Event::PromptNewRepeat && i % 2 == 0)
            (void)interview->addRepeat(interview->at().path);
    }
    (void)interview->outline();
    (void)interview->finish(true);
    const auto snapshot = interview->snapshot();
    if (!Interview::fromSnapshot(*loaded->form, options, snapshot))
        __builtin_trap(); // What an interview says of itself must bring it back.
    return 0;
}
