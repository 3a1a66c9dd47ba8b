// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "study/media.h"
#include "vault/media_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuaderno {

class Vault;

// Begins a recording or takes a picture, where the person said yes to it: the only way in which
// fieldwork does. When it has to go is set here: after the project's days for sound, or when the
// yes runs out, whichever is first.
//
// ConsentMissing, ConsentRefused, ConsentExpired or ConsentWithdrawn unless every consent in force
// covers audio, or drawings and photos; SessionNotRunning unless the session is open, and for sound
// not paused; UnknownSession; the vault's. A pause, a stop and the end of the session end it.
Result<MediaWriter> beginMedia(Vault& vault, const Clock& clock, const SessionId& session,
                               MediaKind kind);

// What an answer says whose question asks for a voice: the name of a recording of its session.
std::string answerOfRecording(const MediaId& id);
// None for words, which a question for a voice can have too.
std::optional<MediaId> recordingOfAnswer(std::string_view value);

// The same of a picture or file; `ending` is one of ".png", ".jpg", ".wav", ".ogg", and says to
// whoever shows it what it is.
std::string answerOfMedia(const MediaId& id, std::string_view ending);
// Of any of them, a recording too. None for words.
std::optional<MediaId> mediaOfAnswer(std::string_view value);

// A no that came later is a no to what there is: destroys every recording and picture of the
// person's to which their consents say no, or are taken back. What is not decided yet, or has run
// out, is left to its own date. How many went. Repeating it after a failure goes on.
Result<int> eraseRefusedMedia(Vault& vault, Instant now, const ParticipantId& participant);

} // namespace cuaderno
