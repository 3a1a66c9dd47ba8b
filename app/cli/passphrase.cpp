// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "cli/signals.h"
#include "vault/key_card.h"
#include "vault/pin.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cuaderno::cli {

namespace {

constexpr std::size_t longest = 1024;

Status wrong(const std::string& what)
{
    return fail(ErrorCode::UsedWrongly, "passphrase", {}, {what});
}

// Byte by byte: what follows the line is not ours to take.
Result<Secret> readLine(int descriptor)
{
    Secret line(longest);
    if (line.empty())
        return fail(ErrorCode::OutOfMemory, "passphrase");
    std::size_t size = 0;
    while (true) {
        if (interrupted())
            return fail(ErrorCode::Interrupted, "passphrase");
        std::byte one{};
        const ssize_t got = ::read(descriptor, &one, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return wrong("--passphrase-fd: that file descriptor cannot be read").failure();
        if (got == 0 || one == std::byte{'\n'})
            break;
        if (size == longest)
            return wrong("a passphrase of more than 1024 bytes").failure();
        line.data()[size++] = one;
    }
    if (size > 0 && line.data()[size - 1] == std::byte{'\r'})
        --size;
    Secret typed = Secret::from(line.view().first(size));
    if (typed.size() != size)
        return fail(ErrorCode::OutOfMemory, "passphrase");
    return typed;
}

Result<Secret> readCard(const Path& path)
{
    auto text = readPaper(path);
    if (!text)
        return text;
    return readKeyCard(*text);
}

// Does not show what is typed as long as it lives.
class QuietTerminal
{
public:
    explicit QuietTerminal(int terminal) : m_terminal(terminal)
    {
        m_known = tcgetattr(terminal, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            tcsetattr(terminal, TCSAFLUSH, &quiet);
    }

    ~QuietTerminal()
    {
        if (m_known)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

private:
    int m_terminal;
    bool m_known = false;
    termios m_before{};
};

void say(int terminal, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t put = ::write(terminal, text.data(), text.size());
        if (put <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(put));
    }
}

Result<Secret> ask(int terminal, std::string_view prompt)
{
    const QuietTerminal quiet(terminal);
    say(terminal, prompt);
    auto line = readLine(terminal);
    say(terminal, "\n");
    return line;
}

Result<Secret> askAt(int terminal, const char* prompt, bool twice)
{
    auto first = ask(terminal, prompt);
    if (!first || !twice)
        return first;
    auto again = ask(terminal, "The same again: ");
    if (!again)
        return again;
    if (!first->equals(again->view()))
        return wrong("the two passphrases are not the same").failure();
    return first;
}

} // namespace

Result<Secret> readPaper(const Path& path)
{
    auto bytes = readFile(path, longest);
    if (!bytes)
        return bytes.failure();
    const std::size_t size = bytes->size();
    Secret text = Secret::from(*bytes);
    wipe(*bytes);
    if (text.size() != size)
        return fail(ErrorCode::OutOfMemory, "paper");
    return text;
}

void PassphraseOption::addTo(CLI::App* command)
{
    command
        ->add_option(m_option, m_descriptor,
                     "read the passphrase from the first line of this file descriptor; without it, "
                     "it is asked at the terminal")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--key-file", m_keyFile,
                        "a key card instead of the passphrase: the file that its text is in");
    command->add_option("--device-secret", m_deviceFile,
                        "the file of the device's secret, for a PIN instead of the passphrase");
}

void PassphraseOption::addNewTo(CLI::App* command)
{
    m_prompt = "New passphrase: ";
    m_option = "--new-passphrase-fd";
    command
        ->add_option(m_option, m_descriptor,
                     "read the new passphrase from the first line of this file descriptor; without "
                     "it, it is asked at the terminal")
        ->check(CLI::NonNegativeNumber);
}

Result<Secret> PassphraseOption::read(bool twice) const
{
    auto typed = readTyped(twice);
    // A new passphrase is none of a device.
    if (!typed || twice || m_deviceFile.empty())
        return typed;
    auto device = readDeviceSecret(Path(m_deviceFile));
    if (!device && device.error().code == ErrorCode::FileNotFound && m_deviceMayLack)
        return typed;
    if (!device)
        return device;
    Secret way = withDeviceSecret(*typed, *device);
    if (way.empty())
        return fail(ErrorCode::OutOfMemory, "secret memory");
    return way;
}

Result<Secret> PassphraseOption::readTyped(bool twice) const
{
    if (!m_keyFile.empty() && m_descriptor >= 0)
        return wrong("a passphrase and a key card; one is enough").failure();
    if (!m_keyFile.empty())
        return readCard(Path(m_keyFile));
    if (m_descriptor >= 0)
        return readLine(m_descriptor);
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return wrong("no terminal to ask for the passphrase at: use " + std::string(m_option))
            .failure();
    auto asked = askAt(terminal, m_prompt, twice);
    ::close(terminal);
    return asked;
}

} // namespace cuaderno::cli
