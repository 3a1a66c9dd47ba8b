// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "form/definition.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuaderno {

// How a question is asked: what a page picks its control by.
enum class QuestionKind : std::uint8_t {
    Text,
    Integer,
    Decimal,
    SelectOne,
    SelectMultiple,
    Rank,
    Range,
    Note,
    Acknowledge,
    Date,
    Time,
    DateTime,
    GeoPoint,
    GeoTrace,
    GeoShape,
    Barcode,
    Image,
    Audio,
    Video,
    Attachment,
    // Never shown: worked out, kept, or known to the device (start, end, today, deviceid).
    Calculate,
    Hidden,
    Metadata,
    // Something this program does not know; asked as text.
    Unknown,
};

// What a value is made of. Values are always text in the submission's form (drive protocol,
// Values): "12", "0.5", "2026-01-15", "a c", "lat lon alt acc".
enum class ValueType : std::uint8_t {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Time,
    DateTime,
    Choice,
    ChoiceList,
    GeoPoint,
    GeoTrace,
    GeoShape,
    Binary,
};

// "text", "select_one", "calculate": the word of the XLSForm type column.
std::string_view kindText(QuestionKind kind);
// "string", "int", "decimal", ...: the word of a bind.
std::string_view typeText(ValueType type);

// A Place whose texts a Form keeps.
struct PlaceView
{
    std::string_view file;
    std::string_view sheet;
    std::string_view column;
    std::string_view path;
    int row = 0;

    Place place() const
    {
        return {std::string(file), std::string(sheet), row, std::string(column), std::string(path)};
    }
};

struct ChoiceText
{
    std::string value;
    std::string label;
};

// A leaf of the form: one value in each instance of the repeats around it. Its texts are the
// Form's, and live as long.
struct Question
{
    // "/data/work/job/hours", without instance numbers.
    std::string_view path;
    // "hours"; unique among its siblings only.
    std::string_view name;
    QuestionKind kind = QuestionKind::Text;
    ValueType type = ValueType::Text;
    // As the author wrote them; "" where the form was XML.
    std::string_view authorType;
    std::string_view appearance;
    // True where people are asked: it has a control and is no note.
    bool asked = false;
    // The series around it, outermost first: "/data/work/job".
    std::span<const std::string_view> repeats;
    // Index into Form::sections(); none for questions outside of them.
    std::optional<std::size_t> section;
    // Where its choices come from: the id of a choice list; "" if written at the question or
    // computed.
    std::string_view choiceList;
    // Range, as written.
    std::string_view rangeStart;
    std::string_view rangeEnd;
    std::string_view rangeStep;
    std::string_view mediaType;
    // Attributes of bind and control: "cuaderno:sens", "rows".
    ExtraAttributes extra;
    PlaceView place;

    // "" where there is none.
    std::string_view attribute(std::string_view name) const;
};

// A group at the top of the form that has a label: a module of the questionnaire.
struct Section
{
    std::string path;
    std::string name;
    // Attributes of its bind: "cuaderno:cn".
    ExtraAttributes extra;

    // "" where there is none.
    std::string_view attribute(std::string_view name) const;
};

// A repeat.
struct Series
{
    // "/data/work/job".
    std::string path;
    std::string name;
    std::vector<std::string> repeats; // series around it, outermost first
    // The form decides how many there are (repeat_count), or nobody may add or remove.
    bool counted = false;
};

class FormModel;

// A questionnaire as read, checked and compiled. Immutable: any number of Interviews, in any
// threads, may hold a reference to one Form, which must outlive them.
class Form
{
public:
    explicit Form(std::unique_ptr<const FormModel> model);
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    const std::string& id() const;
    const std::string& version() const;
    const std::string& title() const;
    // "pages", "theme-grid" and the like.
    const std::string& style() const;
    // Where and how the form wants its submissions: "base64RsaPublicKey", "action"; "" where it
    // does not say.
    std::string_view submissionAttribute(std::string_view name) const;
    // As the form names them; empty for a form in one language without a name.
    const std::vector<Language>& languages() const;
    std::size_t defaultLanguage() const;
    // By name ("English (en)") or code ("en"); none if the form has no such language.
    std::optional<std::size_t> findLanguage(std::string_view language) const;

    // Whether a language of the form is written from right to left: by its code alone.
    bool runsRightToLeft(std::string_view language) const;

    // All leaves, in the order of the instance.
    const std::vector<Question>& questions() const;
    // By path, with or without instance numbers ("/data/job[2]/hours" is "/data/job/hours"); null
    // for unknown paths, groups and repeats.
    const Question* find(std::string_view path) const;
    const std::vector<Section>& sections() const;
    const std::vector<Series>& series() const;

    // For codebooks: texts in a language of the form (name or code; "" is the default one), with
    // "…" where an answer would be filled in. "" where there is none. Path of a question, group or
    // series.
    std::string label(std::string_view path, std::string_view language = {}) const;
    std::string hint(std::string_view path, std::string_view language = {}) const;
    // Every choice that the question could offer, unfiltered; empty for questions without choices.
    std::vector<ChoiceText> choices(std::string_view path, std::string_view language = {}) const;

    // What the compiler noticed, beside the reader's own warnings.
    const std::vector<Error>& warnings() const;

    // For Interview.
    const FormModel& model() const { return *m_model; }

private:
    std::unique_ptr<const FormModel> m_model;
};

// Form or errors, never both; warnings with either.
struct Compilation
{
    std::unique_ptr<const Form> form;
    std::vector<Error> errors;
};

// Checks and compiles. Errors are FormUnknownReference, FormBadExpression (args: the expression's
// text, byte offset in it), FormUnknownFunction, FormCycle (args: the paths, in order), FormEmpty,
// FormTooDeep, FormBadValue, FormUnknownList; each with the Place that the definition gave.
// Reports all of them.
Compilation compileDefinition(FormDefinition definition);

// The same with the first error only.
Result<std::unique_ptr<const Form>> compileForm(FormDefinition definition);

} // namespace cuaderno
