// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/compensation.h"
#include "study/memo.h"
#include "vault/archive_members.h"

// What is in the records of money and memos. Only for records.cpp.

CUADERNO_RECORD(cuaderno::Compensation, 1)
CUADERNO_RECORD(cuaderno::Memo, 1)

namespace boost::serialization {

using namespace cuaderno;
using namespace cuaderno::archived;

template <typename Archive>
void serialize(Archive& archive, Compensation& payment, unsigned int version)
{
    known<Compensation>(version);
    member(archive, payment.id);
    archive& payment.payee;
    enumeration(archive, payment.kind, CompensationKind::Wage);
    archive& payment.amount& payment.currency& payment.how;
    member(archive, payment.week);
    archive& payment.acknowledged;
}

template <typename Archive>
void serialize(Archive& archive, Memo& memo, unsigned int version)
{
    known<Memo>(version);
    member(archive, memo.id);
    member(archive, memo.author);
    maybe(archive, memo.session);
    member(archive, memo.week);
    table(archive, memo.prompts);
    archive& memo.text;
    maybe(archive, memo.strain);
}

} // namespace boost::serialization
