// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/identifying_questions.h"
#include "form/load.h"

#include <gtest/gtest.h>

namespace cuaderno {
namespace {

std::vector<IdentifyingQuestion> findIn(const std::string& type, const std::string& name,
                                        const std::string& label)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] =
        "type,name,label\n" + type + "," + name + ",\"" + label + "\"\ntext,other,Something else\n";
    source.files["choices.csv"] = "list_name,name,label\nl,a,A\nl,b,B\n";
    const auto loaded = loadForm(source);
    EXPECT_TRUE(loaded) << codeText(loaded.error().code) << " " << name;
    return loaded ? findIdentifyingQuestions(*loaded->form) : std::vector<IdentifyingQuestion>();
}

TEST(IdentifyingQuestions, areKnownByTheirName)
{
    for (const auto& [name, by] : std::vector<std::pair<const char*, IdentifiedBy>>{
             {"name", IdentifiedBy::Name},
             {"first_name", IdentifiedBy::Name},
             {"respondentName", IdentifiedBy::Name},
             {"nombre_apellidos", IdentifiedBy::Name},
             {"client_phone2", IdentifiedBy::Phone},
             {"telefono", IdentifiedBy::Phone},
             {"e_mail", IdentifiedBy::Email},
             {"home_address", IdentifiedBy::Address},
             {"id_number", IdentifiedBy::DocumentNumber},
             {"passport_no", IdentifiedBy::DocumentNumber},
             {"date_of_birth", IdentifiedBy::BirthDate},
             {"dob", IdentifiedBy::BirthDate},
             {"gps", IdentifiedBy::Position}}) {
        const auto found = findIn("text", name, "x");
        ASSERT_EQ(found.size(), 1u) << name;
        EXPECT_EQ(found.front().by, by) << name;
        EXPECT_EQ(found.front().place.row, 2) << name;
    }
}

TEST(IdentifyingQuestions, areKnownByTheirLabelInSeveralLanguages)
{
    for (const char* label :
         {"What is your name?", "Full name:", "¿Cómo te llamas?", "Número de teléfono",
          "Quel est votre nom ?", "Data de nascimento", "Care este numele dumneavoastră?",
          "ما اسمك؟", "رقم الهاتف", "Please give your phone number", "Your e-mail",
          "Street address of the house", "Passport number", "Date of birth"})
        EXPECT_EQ(findIn("text", "q1", label).size(), 1u) << label;
}

TEST(IdentifyingQuestions, areKnownByTheirType)
{
    for (const char* type : {"geopoint", "geotrace", "geoshape"})
        EXPECT_EQ(findIn(type, "q1", "x").size(), 1u) << type;
    EXPECT_EQ(findIn("date", "birth_date", "x").size(), 1u);
    EXPECT_EQ(findIn("integer", "phone_number", "x").size(), 1u);
}

TEST(IdentifyingQuestions, areNotThoseThatOnlySoundAlike)
{
    for (const auto& [type, name, label] :
         std::vector<std::tuple<const char*, const char*, const char*>>{
             {"select_one l", "name_known", "Do you know the name of your boss?"},
             {"text", "enough", "What would help?"},
             {"text", "telling", "Whom did you tell?"},
             {"text", "nominal", "x"},
             {"integer", "mobility", "How far is it?"},
             {"date", "unpaid_since", "Since when?"},
             {"select_one l", "phone_taken", "Did anybody take your phone?"},
             {"integer", "age", "How old are you?"},
             {"text", "addressed", "How were you addressed?"}})
        EXPECT_TRUE(findIn(type, name, label).empty()) << name;
}

TEST(IdentifyingQuestions, areNotAnswersFromAList)
{
    EXPECT_TRUE(findIn("select_one l", "name", "Your name").empty());
    EXPECT_TRUE(findIn("note", "name", "Your name").empty());
}

TEST(IdentifyingQuestions, aSignatureIsAName)
{
    FormSource source;
    source.kind = FormSource::Kind::CsvFolder;
    source.name = "f";
    source.files["survey.csv"] = "type,name,label,appearance\n"
                                 "image,agreed,Sign here,signature new\n"
                                 "image,map,Draw your way,draw\n";
    const auto loaded = loadForm(source);
    ASSERT_TRUE(loaded);
    const auto found = findIdentifyingQuestions(*loaded->form);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].name, "agreed");
    EXPECT_EQ(found[0].by, IdentifiedBy::Name);
}

} // namespace
} // namespace cuaderno
