// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/participant.h"

#include "base/random.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cuaderno {

namespace {

// Short words for things that everybody may say aloud in company: no people, places, bodies, work,
// beliefs or money, no first names, nothing that sounds like an insult in English.
constexpr std::array<std::string_view, 200> codeWords = {
    "ACORN",   "ALDER",    "ALMOND",  "APPLE",   "APRON",    "ARROW",   "ASPEN",  "ATLAS",
    "AZURE",   "BADGE",    "BALCONY", "BAMBOO",  "BARGE",    "BALLOON", "BASIN",  "BEACH",
    "BEAM",    "BELL",     "BENCH",   "BIRCH",   "BLOOM",    "BLUE",    "BOARD",  "BOAT",
    "BOOK",    "BOWL",     "BRANCH",  "BREAD",   "BREEZE",   "BRICK",   "BRIDGE", "BROOK",
    "BRUSH",   "BUCKET",   "BUTTON",  "CABLE",   "CANAL",    "CANDLE",  "CANOE",  "CARPET",
    "CEDAR",   "CHAIR",    "CHALK",   "CHIME",   "CLAY",     "CLIFF",   "CLOCK",  "CLOUD",
    "CLOVER",  "COAST",    "COMET",   "COPPER",  "COMPASS",  "CORK",    "COTTON", "CRANE",
    "CREEK",   "CROCUS",   "CURTAIN", "DAHLIA",  "DELTA",    "DESK",    "DOME",   "DRUM",
    "DUNE",    "EAGLE",    "EARTH",   "ECHO",    "ELM",      "EMBER",   "FABLE",  "FALCON",
    "FENNEL",  "FERRY",    "FIELD",   "FINCH",   "FLAG",     "FLINT",   "FLUTE",  "FOAM",
    "FOREST",  "FOUNTAIN", "FROST",   "GARDEN",  "GATE",     "GLASS",   "GLOBE",  "GRAIN",
    "GRANITE", "GRASS",    "GROVE",   "HAMMOCK", "HARP",     "HARVEST", "HAZE",   "HELIX",
    "HEDGE",   "HERON",    "HILL",    "HINGE",   "HONEY",    "HORIZON", "ICICLE", "INDIGO",
    "ISLAND",  "JACKET",   "JIGSAW",  "JETTY",   "JUNCTION", "KAYAK",   "KETTLE", "KITE",
    "LADDER",  "LAGOON",   "LAKE",    "LAMP",    "LANTERN",  "LARK",    "LEAF",   "LEMON",
    "LILAC",   "LINEN",    "LOTUS",   "MANGO",   "MAPLE",    "MARBLE",  "MARLIN", "MEADOW",
    "MELON",   "METEOR",   "MINT",    "MIRROR",  "MIST",     "MOON",    "MOSAIC", "MOSS",
    "MUSIC",   "NEEDLE",   "NEST",    "NICKEL",  "NOTE",     "OAK",     "OASIS",  "OCEAN",
    "OMEGA",   "ONYX",     "OPAL",    "ORANGE",  "ORBIT",    "OTTER",   "OWL",    "PAGE",
    "PALM",    "PAPER",    "PARK",    "PATH",    "PEACH",    "PEAR",    "PEBBLE", "PENCIL",
    "PEPPER",  "PIANO",    "PILLOW",  "PINE",    "PLANET",   "PLUM",    "POND",   "PRISM",
    "QUARTZ",  "QUILT",    "RADIO",   "RAIN",    "RAVEN",    "REED",    "RIBBON", "RIDGE",
    "RING",    "RIVER",    "ROBE",    "ROCK",    "ROOF",     "ROPE",    "SADDLE", "SAIL",
    "SAND",    "SATIN",    "SEED",    "SHELL",   "SHORE",    "SILVER",  "SPOON",  "SPRUCE",
    "STONE",   "SWAN",     "TABLE",   "THREAD",  "TULIP",    "VALLEY",  "WAVE",   "WILLOW",
};

// Without I, O and Q, which look like others on a card.
constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

ParticipantCode ParticipantCode::random()
{
    const auto word = codeWords[secureRandom::below(codeWords.size())];
    const auto number = secureRandom::below(100);
    const auto letter = letters[secureRandom::below(static_cast<std::uint32_t>(letters.size()))];
    return {fmt::format("{}-{:02}-{}", word, number, letter)};
}

Result<ParticipantCode> ParticipantCode::parse(std::string_view typed)
{
    const std::string plain =
        toUpper(replaceAll(toLatinDigits(std::string(trim(typed))), "-", " "));
    const auto parts = splitSpaces(plain);
    const bool good = parts.size() == 3 && std::ranges::find(codeWords, parts[0]) != codeWords.end()
                      && parts[1].size() == 2 && isDigit(parts[1][0]) && isDigit(parts[1][1])
                      && parts[2].size() == 1
                      && letters.find(parts[2][0]) != std::string_view::npos;
    if (!good)
        return fail(ErrorCode::UnknownParticipant, "not a participant's code");
    return ParticipantCode{fmt::format("{}-{}-{}", parts[0], parts[1], parts[2])};
}

} // namespace cuaderno
