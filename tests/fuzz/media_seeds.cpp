// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one small file of each kind into the folder it is given: seeds of fuzz_media.
#include "support/media_samples.h"

#include <filesystem>
#include <fstream>

int main(int argc, char** argv)
{
    using namespace cuaderno::test;
    if (argc != 2)
        return 2;
    const std::filesystem::path folder = argv[1];
    int number = 0;
    for (const std::string& file :
         {sampleJpeg(), cleanJpeg(), samplePng(), cleanPng(), sampleWav(20), cleanWav(20),
          cleanOpus(2), sampleOpus(1), cleanVorbis(), sampleVorbis()})
        std::ofstream(folder / std::to_string(++number), std::ios::binary) << file;
    return 0;
}
