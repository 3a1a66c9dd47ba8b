// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole session by JSON lines, as `cuaderno-cli drive` holds it: an XForm (or sheets written as
// text), a form feed, and the lines.
#include "cli/drive.h"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

using namespace cuaderno;

namespace {

// drive reads a form from a file; in memory, as this is done thousands of times a second.
class FormFile
{
public:
    FormFile()
        : m_path(std::filesystem::path("/dev/shm") / ("fuzz-drive-" + std::to_string(getpid())))
    {
    }

    ~FormFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }

    const std::filesystem::path& write(std::string_view bytes) const
    {
        std::ofstream(m_path, std::ios::binary | std::ios::trunc)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return m_path;
    }

private:
    std::filesystem::path m_path;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const FormFile file;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = text.find('\f');
    if (end == std::string_view::npos)
        return 0;
    cli::DriveOptions options;
    options.form = file.write(text.substr(0, end));
    // Relative names in the header lead nowhere.
    options.folder = "/dev/shm/none";
    std::istringstream in{std::string(text.substr(end + 1))};
    std::ostringstream out;
    (void)cli::runDrive(in, out, options, true);
    return 0;
}
