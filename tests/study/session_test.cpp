// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/session.h"

#include <gtest/gtest.h>

#include <array>

namespace cuaderno {
namespace {

using enum SessionStatus;

constexpr std::array all = {Planned,  Consenting, Running,   Paused, StoppedPartial,
                            Finished, Sealed,     Withdrawn, Purged};

TEST(Session, goesFromConsentToTheSeal)
{
    for (const auto& [from, to] : {std::pair{Planned, Consenting},
                                   {Consenting, Running},
                                   {Running, Paused},
                                   {Paused, Running},
                                   {Running, Finished},
                                   {Finished, Sealed},
                                   {Running, StoppedPartial},
                                   {Paused, StoppedPartial},
                                   {StoppedPartial, Sealed}})
        EXPECT_TRUE(mayBecome(from, to)) << sessionStatusName(from) << " " << sessionStatusName(to);
}

TEST(Session, isNeverOpenedAgainOnceItIsOver)
{
    for (const SessionStatus over : {StoppedPartial, Finished, Sealed, Withdrawn, Purged}) {
        EXPECT_FALSE(isOpen(over));
        for (const SessionStatus open : {Planned, Consenting, Running, Paused})
            EXPECT_FALSE(mayBecome(over, open)) << sessionStatusName(over);
    }
}

TEST(Session, isSealedOnlyAfterItEnded)
{
    for (const SessionStatus from : all)
        EXPECT_EQ(mayBecome(from, Sealed), from == Finished || from == StoppedPartial);
}

TEST(Session, canBeTakenBackAtAnyMomentAndOnce)
{
    for (const SessionStatus from : all)
        EXPECT_EQ(mayBecome(from, Withdrawn), from != Withdrawn && from != Purged);
}

TEST(Session, namesEveryStatus)
{
    for (const SessionStatus status : all)
        EXPECT_EQ(findSessionStatus(sessionStatusName(status)), status);
    EXPECT_EQ(sessionStatusName(StoppedPartial), "stopped_partial");
    EXPECT_FALSE(findSessionStatus("archived"));
}

TEST(SessionEvent, namesEveryKind)
{
    for (int kind = 0; kind <= static_cast<int>(SessionEvent::Kind::CardDeclined); ++kind) {
        const auto value = static_cast<SessionEvent::Kind>(kind);
        EXPECT_FALSE(sessionEventName(value).empty());
        EXPECT_EQ(findSessionEvent(sessionEventName(value)), value);
    }
}

} // namespace
} // namespace cuaderno
