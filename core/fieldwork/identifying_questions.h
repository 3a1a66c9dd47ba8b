// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "form/form.h"

#include <string>
#include <vector>

namespace cuaderno {

// What a question would say about who somebody is (R1).
enum class IdentifiedBy {
    Name,
    Phone,
    Email,
    Address,
    // Passport, identity card, social security, tax number...
    DocumentNumber,
    BirthDate,
    // A point, a line or an area on the earth.
    Position,
};

// "name", "phone number": stands in the args of FormIdentifies.
std::string_view identifiedByName(IdentifiedBy by);

struct IdentifyingQuestion
{
    std::string path;
    std::string name;
    IdentifiedBy by = IdentifiedBy::Name;
    Place place;
};

// Questions that ask who somebody is or where exactly: known by their type, and where an answer is
// written and not chosen, by the words of their name and labels in English, Spanish, French,
// Portuguese, Romanian and Arabic. What is asked about others than the person ("name of the
// agency") is found too: bosses, mates and places give a person away. A lead may take in single
// ones; they then never leave.
std::vector<IdentifyingQuestion> findIdentifyingQuestions(const Form& form);

} // namespace cuaderno
