// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "support/paths.h"

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cuaderno::test {

// A practice notebook with a form of two pages of words and a repeat, and a talk that was left on
// the first page; opening leads there.
struct PreparedNotebook
{
    std::filesystem::path folder;
    SessionId session;

    static constexpr const char* first = "/data/hands";
    static constexpr const char* second = "/data/road";
    static constexpr const char* series = "/data/turn";
    static constexpr const char* row = "/data/turn[1]/said";
};

// `quickly`: it opens without the time that a passphrase takes, by test::passphrase().
PreparedNotebook prepareNotebook(const std::filesystem::path& folder, const std::string& passphrase,
                                 bool quickly);

// The program itself in a window of its own, with nothing of the machine's but a display: home,
// temporary, runtime and cache folders are below one folder. Keys come from the display's server,
// as a keyboard's do.
class RealApp
{
public:
    RealApp(const std::filesystem::path& folder, const std::filesystem::path& vault);
    ~RealApp();
    RealApp(const RealApp&) = delete;
    RealApp& operator=(const RealApp&) = delete;

    // False where there is no xdotool or no display, with the reason.
    static bool canRun(std::string& why);

    // To the page that asks for the passphrase. False where it did not come.
    [[nodiscard]] bool start();
    // From there to the page of questions.
    [[nodiscard]] bool unlock(const std::string& passphrase);
    // Into the field of a page with one question of one line: a click, and the letters. In a row
    // the row's name stands above the question.
    enum class Field { First, InARow };
    void answer(const std::string& letters, Field where = Field::First);
    // On the list of a repeat that has one row.
    void clickAddRow();
    // On the page that says that everything is gone.
    void clickDone();
    // Types letters that are on every keyboard.
    void type(const std::string& letters);
    void press(const std::string& key);
    // A step that the program tells (--timings), once more than it had been told at the last call.
    [[nodiscard]] bool shown(const std::string& step);
    // F9, until it has replaced itself and shows the cover.
    [[nodiscard]] bool hide();
    // F9 again: to the page that asks for the passphrase.
    [[nodiscard]] bool uncover();

    void kill(int signal);
    // Waits; what waitpid() says.
    int wait();

    pid_t pid() const { return m_process; }

    // All that is its own.
    std::vector<std::filesystem::path> folders() const;

    const std::filesystem::path& temporary() const { return m_temporary; }

private:
    // In the window, which is 800 by 1,000 and lies in the display's corner.
    static void click(int x, int y);
    int count(const std::string& step) const;
    int& told(const std::string& step);
    void focus() const;

    std::filesystem::path m_folder;
    std::filesystem::path m_vault;
    std::filesystem::path m_temporary;
    std::filesystem::path m_timings;
    std::map<std::string, int> m_told;
    pid_t m_process = -1;
    int m_status = 0;
};

bool waitUntil(std::chrono::milliseconds longest, const std::function<bool()>& so);

} // namespace cuaderno::test
