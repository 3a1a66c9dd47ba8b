// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "fieldwork/conduct_session.h"
#include "study/consent_template.h"
#include "vault/vault.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

class VoiceDecoder;
struct RunningSound;

// What is open of core, on the worker's thread and nowhere else.
struct Desk
{
    const cuaderno::Clock& clock;
    // The instruments, consent texts and word lists that come with the program.
    std::filesystem::path surveys;
    // The text that is read before a decision; read once.
    std::optional<cuaderno::ConsentTemplate> consentText = std::nullopt;
    std::optional<cuaderno::Vault> vault = std::nullopt;
    // When something was last confirmed in it before it was opened.
    std::optional<cuaderno::Instant> lastCommit = std::nullopt;
    // Holds a reference to the vault: goes before it.
    std::optional<cuaderno::ConductSession> session = std::nullopt;
    // Paths whose value breaks the form's rule and that somebody looked at: "Keep it anyway".
    std::set<std::string> keptAnyway = {};

    // What is being recorded, and what is being played; both hold on to the vault.
    std::shared_ptr<RunningSound> sound = nullptr;
    std::shared_ptr<VoiceDecoder> playing = nullptr;

    void closeSession()
    {
        sound.reset();
        playing.reset();
        session.reset();
        keptAnyway.clear();
    }
};
