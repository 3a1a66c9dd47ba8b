// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damage_support.h"
#include "media_support.h"

namespace cuaderno::test {

// A vault, its recordings, and its folder as a program leaves it that was killed while recording.
class MediaStoreTest : public Damage
{
protected:
    Path folder() const { return place() / "media"; }

    Path fileOf(MediaId id) const { return folder() / (id.text() + ".media"); }

    std::size_t filesInFolder() const { return namesIn(folder()).size(); }

    // As the program leaves it when it is killed in the middle of recording.
    MediaId prepareKilledWhileRecording(std::size_t size)
    {
        Vault vault = make();
        m_session = addSession(vault);
        auto writer = vault.media().begin({m_session.id});
        EXPECT_TRUE(writer->write(soundOf(size)));
        std::filesystem::copy(place(), image(), std::filesystem::copy_options::recursive);
        return writer->id();
    }

    Session m_session;
};

} // namespace cuaderno::test
