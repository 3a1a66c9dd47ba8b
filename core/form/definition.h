// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "form/node_tree.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cuaderno {

// What every reader (XLSForm sheets, XForm XML, a builder in a test) hands to compileForm: an XForm
// in plain structs. Nothing here is checked against anything else yet; compileForm does that and
// names the Place of what does not fit.
//
// Paths are absolute, of local names, without predicates: "/data/group/age", and for attributes
// "/data/meta/entity/@id". The first step is the instance's root element.

// A Place that is mostly not there, and then takes no more room than a pointer.
class RarePlace
{
public:
    RarePlace() = default;

    // What is read is set, what is set is read: the rest of the code sees a Place.
    // NOLINTNEXTLINE(google-explicit-constructor)
    RarePlace(Place place)
        : m_place(place.empty() ? nullptr : std::make_unique<Place>(std::move(place)))
    {
    }

    RarePlace(const RarePlace& other)
        : m_place(other.m_place ? std::make_unique<Place>(*other.m_place) : nullptr)
    {
    }

    RarePlace(RarePlace&&) noexcept = default;

    RarePlace& operator=(RarePlace other) noexcept
    {
        m_place = std::move(other.m_place);
        return *this;
    }

    ~RarePlace() = default;

    bool empty() const { return !m_place; }

    operator const Place&() const // NOLINT(google-explicit-constructor)
    {
        static const Place nowhere;
        return m_place ? *m_place : nowhere;
    }

private:
    std::unique_ptr<Place> m_place;
};

// The text of an XPath expression, and where its author wrote it. ${name} has become a path by
// then. Small, for a form has tens of thousands of them, most of which are not given.
struct Expression
{
    std::string text;
    RarePlace place;

    bool given() const { return !text.empty(); }
};

// Literal text, or an <output> where `output` is given.
struct TextPiece
{
    std::string text;
    Expression output;
};

using TextPieces = std::vector<TextPiece>;

// One form of a text: "" is what is read as label or hint; others are "short", "guidance" and the
// media "image", "big-image", "audio", "video", whose text is a URI (jr://images/x.png) or a file's
// name.
struct TextVariant
{
    std::string form;
    TextPieces pieces;
};

// A text in all languages. `languages[i]` belongs to FormDefinition::languages[i]; an empty list
// means not translated, then the default language's is shown.
struct TextDefinition
{
    std::string id;
    std::vector<std::vector<TextVariant>> languages;
};

// Where a label, hint or message comes from: a text of FormDefinition::texts by its id
// (jr:itext('id')), or written out, or computed (label ref="...": a path or jr:itext(path)).
struct TextSource
{
    std::string id;
    TextPieces pieces;
    Expression expression;

    bool given() const { return !id.empty() || !pieces.empty() || expression.given(); }

    static TextSource plain(std::string text)
    {
        TextSource source;
        source.pieces.push_back({std::move(text), {}});
        return source;
    }
};

// An attribute of bind or control that is not otherwise represented: name as written, prefix and
// all ("cuaderno:pns", "entities:saveto", "rows", "accuracyThreshold").
using ExtraAttributes = std::vector<std::pair<std::string, std::string>>;

struct Bind
{
    std::string path;
    // As written: "int", "xsd:string", "select1"; "" is string.
    std::string type;
    // The word of the XLSForm's type column ("note", "acknowledge", "hidden"), which says more than
    // `type`; "" where the form was XML.
    std::string authorType;
    Expression relevant;
    Expression required;
    Expression readonly;
    Expression constraint;
    Expression calculate;
    TextSource constraintMessage;
    TextSource requiredMessage;
    std::string preload;       // jr:preload: "timestamp", "date", "property", "uid"
    std::string preloadParams; // "start", "end", "today", "deviceid"
    ExtraAttributes extra;
    Place place;
};

// <setvalue> and its relatives.
struct Action
{
    enum class Kind { SetValue, SetGeopoint, RecordAudio };

    Kind kind = Kind::SetValue;
    // "odk-instance-first-load", "odk-new-repeat", "odk-instance-load", "xforms-value-changed",
    // ...
    std::vector<std::string> events;
    // The target.
    std::string path;
    // Which of its instances, where that is written with predicates; else those of the place that
    // sets it off.
    Expression targets;
    Expression value;    // where given, else
    std::string literal; // this text
    ExtraAttributes extra;
    Place place;
};

struct StaticChoice
{
    std::string value;
    TextSource label; // media are its variants
    Place place;
};

// Choices out of a node-set. `value` and `label` are expressions at an item: "name", and "label" or
// "jr:itext(itextId)".
struct Itemset
{
    Expression nodeset; // "instance('fruits')/root/item[kind = ../kind]", randomize(...) included
    Expression value;
    Expression label;
};

enum class ControlKind : std::uint8_t {
    Input,
    SelectOne,
    SelectMultiple,
    Rank,
    Range,
    Upload,
    Trigger,
    Group,
    Repeat,
};

// What is shown, in the order in which it is shown.
struct Control
{
    ControlKind kind = ControlKind::Input;
    // Its node. "" for a group that has none. For Repeat: the series. A repeat that XML wraps into
    // a group is two Controls, the Group (with the label) outside.
    std::string path;
    std::string appearance;
    TextSource label;
    TextSource hint; // guidance is its variant "guidance"
    std::vector<StaticChoice> choices;
    std::optional<Itemset> itemset;
    // The itemset is what a search() in the appearance finds. `choices` then name the columns, and
    // only those whose value is a whole number are offered themselves.
    bool searches = false;
    // The itemset's rows stand in the file itemsets.csv: <input query="...">.
    bool fromItemsets = false;
    // Range.
    std::string rangeStart;
    std::string rangeEnd;
    std::string rangeStep;
    // Upload: "image/*".
    std::string mediaType;
    // Repeat: how many instances the form wants (jr:count), and jr:noAddRemove.
    Expression count;
    bool noAddRemove = false;
    ExtraAttributes extra;
    std::vector<Action> actions; // nested in this control: on its change, or on a new repeat
    std::vector<Control> children;
    Place place;
};

// The answers of the last interview, as a source of an instance. Cuaderno never has them.
constexpr const char* lastSavedSource = "jr://instance/last-saved";

struct SecondaryInstance
{
    std::string id;
    // Where its rows stand outside the form: "jr://file-csv/fruits.csv"; "" where they are inside.
    std::string source;
    NodeTree tree;
    // The source could not be had: asking for it is then an error, opening the form is not.
    bool missing = false;
    // No <instance> declares it: a list of itemsets.csv (without source), or the file of a search()
    // in an appearance.
    bool undeclared = false;
    Place place;
};

struct Language
{
    // As the form writes it: "English (en)", "es", "default".
    std::string name;
    // BCP 47 where `name` has one: "en", "es"; else "".
    std::string code;
};

struct FormDefinition
{
    std::string id;
    std::string version;
    // May be translated only by a form's title text; plain as a rule.
    std::string title;
    // Body class: "pages theme-grid".
    std::string style;
    // In the form's order. A form without translations has none.
    std::vector<Language> languages;
    // Index into languages.
    std::size_t defaultLanguage = 0;
    // The form says so; else it is only the first.
    bool namesDefaultLanguage = false;
    std::vector<TextDefinition> texts;
    // The primary instance as the form has it: defaults as text, jr:template attributes, several
    // instances of a repeat as siblings.
    NodeTree primary;
    std::vector<SecondaryInstance> instances;
    std::vector<Bind> binds;
    std::vector<Control> body;
    // Those of the model (odk-instance-first-load).
    std::vector<Action> actions;
    // Prefixes that expressions use, beside those of ODK (jr, odk, orx, h, xf, xsd).
    std::vector<std::pair<std::string, std::string>> namespaces;
    // Of <model>: "entities:entities-version".
    ExtraAttributes modelAttributes;
    // <submission>: "base64RsaPublicKey", "action", "orx:auto-send".
    ExtraAttributes submission;
    // What the reader noticed.
    std::vector<Error> warnings;
};

} // namespace cuaderno
