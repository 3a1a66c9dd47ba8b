// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/scope.h"

#include "study/names.h"

namespace cuaderno {

namespace {

constexpr names::Table<Scope, 13> scopes = {{
    {Scope::TakePart, "take_part"},
    {Scope::Notes, "notes"},
    {Scope::Audio, "audio"},
    {Scope::DrawingsPhotos, "drawings_photos"},
    {Scope::StatsUse, "stats_use"},
    {Scope::QuoteExact, "quote_exact"},
    {Scope::QuoteParaphrase, "quote_paraphrase"},
    {Scope::SharePartner, "share_partner"},
    {Scope::Archive, "archive"},
    {Scope::RecontactFeedback, "recontact_feedback"},
    {Scope::RecontactOther, "recontact_other"},
    {Scope::Transcriber, "transcriber"},
    {Scope::LocationExact, "location_exact"},
}};

} // namespace

std::string_view scopeName(Scope scope)
{
    return names::nameOf(scopes, scope);
}

std::optional<Scope> findScope(std::string_view name)
{
    return names::valueOf(scopes, name);
}

} // namespace cuaderno
