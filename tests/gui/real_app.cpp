// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/real_app.h"

#include "base/file.h"
#include "fieldwork/conduct_session.h"
#include "fieldwork/create_project.h"
#include "fieldwork/import_instrument.h"
#include "fieldwork/record_consent.h"
#include "vault/project_store.h"
#include "vault/session_store.h"
#include "vault_support.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace cuaderno::test {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 30s;

const char* const survey = R"(type,name,label
text,hands,What do your hands do?
text,road,How do you get there?
begin_repeat,turn,Turn
text,said,What was said?
end_repeat,,
)";
const char* const roles = R"(name,role,kind,hierarchy
hands,open-text,category,
road,open-text,category,
said,open-text,category,
)";

ConsentTemplate shortText()
{
    ConsentTemplate text;
    text.id = "short";
    text.version = "1";
    text.languages = {"en"};
    ScopeQuestion question;
    question.scope = Scope::TakePart;
    text.scopes.push_back(question);
    return text;
}

// Runs a program and waits for it; its exit code.
int run(std::vector<std::string> words)
{
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        execvp(argv[0], argv.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Path writeForm(const Path& folder)
{
    std::filesystem::create_directories(folder);
    EXPECT_TRUE(writeFileAtomically(folder / "survey.csv", std::string_view(survey)));
    EXPECT_TRUE(writeFileAtomically(folder / "roles.csv", std::string_view(roles)));
    EXPECT_TRUE(
        writeFileAtomically(folder / "choices.csv", std::string_view("list_name,name,label\n")));
    EXPECT_TRUE(writeFileAtomically(
        folder / "settings.csv", std::string_view("form_title,form_id,version\nHands,hands,1\n")));
    return folder;
}

SessionId beginTalk(Vault& vault, const Clock& clock, const InstrumentId& instrument)
{
    ConsentDraft draft;
    draft.language = "en";
    draft.madeUp = true;
    draft.decisions[Scope::TakePart] = DecisionValue::Yes;
    const auto enrolment = enrol(vault, clock, shortText(), draft, {}).value();
    NewSession wanted;
    wanted.participant = enrolment.participant.id;
    wanted.instrument = instrument;
    wanted.precheck.adult = true;
    auto session = ConductSession::begin(vault, clock, wanted).value();
    EXPECT_TRUE(session.pause());
    return session.session().id;
}

// Another one after the program has replaced itself.
std::string imageOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/auxv", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

bool waitUntil(std::chrono::milliseconds longest, const std::function<bool()>& so)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    while (std::chrono::steady_clock::now() < end) {
        if (so())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return so();
}

PreparedNotebook prepareNotebook(const Path& folder, const std::string& passphrase, bool quickly)
{
    SystemClock clock;
    CreateVault how;
    how.kind = VaultKind::Practice;
    how.kdfTarget = {};
    how.clock = &clock;
    auto vault = Vault::create(folder, Secret::fromText(passphrase), how).value();
    NewProject wanted;
    wanted.title = "Hands";
    EXPECT_TRUE(createProject(vault, clock, wanted));
    const Path form = folder.parent_path() / "form";
    const auto imported = importInstrument(vault, clock, writeForm(form)).value();
    std::filesystem::remove_all(form);
    PreparedNotebook prepared{folder, beginTalk(vault, clock, imported.instrument.id)};
    // As the program notes it where it locks.
    EXPECT_TRUE(vault.settings().set("app.left-at", prepared.session.text() + '\n'
                                                        + PreparedNotebook::first + "\ninterview"));
    EXPECT_TRUE(vault.close());
    if (quickly)
        cheapen(folder);
    return prepared;
}

RealApp::RealApp(const Path& folder, const Path& vault)
    : m_folder(folder),
      m_vault(vault),
      m_temporary(folder / "temporary"),
      m_timings(folder / "home" / "timings")
{
    for (const char* name : {"home", "temporary", "runtime", "cache", "config", "data", "state"}) {
        std::filesystem::create_directories(folder / name);
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    }
}

RealApp::~RealApp()
{
    if (m_process > 0) {
        kill(SIGKILL);
        wait();
    }
}

bool RealApp::canRun(std::string& why)
{
    if (!std::getenv("DISPLAY"))
        why = "there is no display";
    else if (run({"sh", "-c", "command -v xdotool > /dev/null"}) != 0)
        why = "xdotool is not here, which types";
    return why.empty();
}

std::vector<Path> RealApp::folders() const
{
    return {m_folder};
}

bool RealApp::start()
{
    std::vector<std::string> words{(binFolder() / "cuaderno").string(), "--vault", m_vault.string(),
                                   "--timings", m_timings.string()};
    std::vector<std::string> settings{
        "PATH=/usr/bin:/bin",
        "DISPLAY=" + std::string(std::getenv("DISPLAY")),
        "QT_QPA_PLATFORM=xcb",
        "QT_QUICK_BACKEND=software",
        "LC_ALL=C.UTF-8",
        "NO_AT_BRIDGE=1",
        "HOME=" + (m_folder / "home").string(),
        "TMPDIR=" + m_temporary.string(),
        "XDG_RUNTIME_DIR=" + (m_folder / "runtime").string(),
        "XDG_CACHE_HOME=" + (m_folder / "cache").string(),
        "XDG_CONFIG_HOME=" + (m_folder / "config").string(),
        "XDG_DATA_HOME=" + (m_folder / "data").string(),
        "XDG_STATE_HOME=" + (m_folder / "state").string(),
    };
    for (const char* name : {"XAUTHORITY", "ASAN_OPTIONS", "UBSAN_OPTIONS"})
        if (const char* value = std::getenv(name))
            settings.push_back(std::string(name) + '=' + value);
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<char*> envp;
    for (std::string& setting : settings)
        envp.push_back(setting.data());
    envp.push_back(nullptr);
    const std::string home = (m_folder / "home").string();
    m_told.clear();
    std::filesystem::remove(m_timings);
    m_process = fork();
    if (m_process == 0) {
        // Whoever wanted a core would have set this.
        const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
        setrlimit(RLIMIT_CORE, &all);
        if (chdir(home.c_str()) == 0)
            execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    if (!shown("unlock-shown"))
        return false;
    focus();
    return true;
}

// There is no window manager that would give the keyboard to it.
void RealApp::focus() const
{
    const std::string window =
        "$(xdotool search --onlyvisible --pid " + std::to_string(m_process) + " | head -n 1)";
    EXPECT_TRUE(waitUntil(patience, [&] {
        return run({"sh", "-c",
                    "w=" + window + "; test -n \"$w\" && xdotool windowfocus --sync $w"})
               == 0;
    }));
}

bool RealApp::unlock(const std::string& passphrase)
{
    type(passphrase);
    press("Return");
    return shown("question-shown");
}

void RealApp::answer(const std::string& letters, Field where)
{
    click(440, where == Field::First ? 245 : 278);
    std::this_thread::sleep_for(200ms);
    if (!letters.empty())
        type(letters);
}

void RealApp::clickAddRow()
{
    click(235, 306);
}

void RealApp::clickDone()
{
    click(200, 255);
}

void RealApp::click(int x, int y)
{
    EXPECT_EQ(run({"xdotool", "mousemove", std::to_string(x), std::to_string(y), "click", "1"}), 0);
}

void RealApp::type(const std::string& letters)
{
    EXPECT_EQ(run({"xdotool", "type", "--delay", "8", letters}), 0);
}

void RealApp::press(const std::string& key)
{
    EXPECT_EQ(run({"xdotool", "key", key}), 0);
}

int RealApp::count(const std::string& step) const
{
    const std::string text = readText(m_timings).value_or("");
    const std::string wanted = "{\"at\":\"" + step + '"';
    int found = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
        ++found;
    return found;
}

int& RealApp::told(const std::string& step)
{
    return m_told[step];
}

bool RealApp::shown(const std::string& step)
{
    const bool came = waitUntil(patience, [&] { return count(step) > told(step); });
    told(step) = count(step);
    return came;
}

bool RealApp::hide()
{
    const std::string before = imageOf(m_process);
    press("F9");
    if (!waitUntil(patience, [&] { return imageOf(m_process) != before; }))
        return false;
    told("cover-shown") = count("cover-shown");
    if (!shown("cover-shown"))
        return false;
    focus();
    std::this_thread::sleep_for(300ms);
    return true;
}

bool RealApp::uncover()
{
    told("unlock-shown") = count("unlock-shown");
    press("F9");
    return shown("unlock-shown");
}

void RealApp::kill(int signal)
{
    if (m_process > 0)
        ::kill(m_process, signal);
}

int RealApp::wait()
{
    if (m_process > 0) {
        waitpid(m_process, &m_status, 0);
        m_process = -1;
    }
    return m_status;
}

} // namespace cuaderno::test
