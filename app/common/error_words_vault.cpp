// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error_words.h"

namespace cuaderno::errorTable {

namespace {

using enum ErrorCode;

// clang-format off
constexpr ErrorWords words[] = {
    {VaultNotFound,
     QT_TRANSLATE_NOOP("ErrorText", "There is no notebook in that place."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Look at the folder, or make a new notebook.")},
    {VaultExists,
     QT_TRANSLATE_NOOP("ErrorText", "There is a notebook in that place already. It was left as it is."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Choose another folder.")},
    {VaultUnfinished,
     QT_TRANSLATE_NOOP("ErrorText", "This notebook was never finished being made. There is nothing in it."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Make it again in the same place.")},
    {VaultWrongPassphrase,
     QT_TRANSLATE_NOOP("ErrorText", "That did not open it."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Try it once more, slowly.")},
    {VaultTooManyTries,
     QT_TRANSLATE_NOOP("ErrorText", "That did not open it. You can try again in %1 min."),
     QT_TRANSLATE_NOOP("ErrorText", "That did not open it. You can try again later."),
     QT_TRANSLATE_NOOP("ErrorText", "Wait, or use a key card.")},
    {VaultKeyDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "The key file of this notebook is damaged. The rest was left as it is."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Put a backup of the key file in its place, or ask for help.")},
    {VaultDatabaseDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "One part of the notebook is damaged (page %*). The rest is whole."),
     QT_TRANSLATE_NOOP("ErrorText", "One part of the notebook is damaged. The rest is whole."),
     QT_TRANSLATE_NOOP("ErrorText", "Save what is whole to a new notebook, or ask for help.")},
    {VaultRecordDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "One piece of the notebook is damaged: %1. The rest is whole."),
     QT_TRANSLATE_NOOP("ErrorText", "One piece of the notebook is damaged. The rest is whole."),
     QT_TRANSLATE_NOOP("ErrorText", "Save what is whole to a new notebook, or ask for help.")},
    {VaultSecretsDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "The file that opens the single talks is damaged or gone. It was left as it is."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Put a backup of that file in its place, or ask for help.")},
    {VaultSideFileDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "A small file beside the answers was damaged or gone: %1."),
     QT_TRANSLATE_NOOP("ErrorText", "A small file beside the answers was damaged or gone."),
     QT_TRANSLATE_NOOP("ErrorText", "See whether the last answers are there, and copy the notebook to another disk.")},
    {VaultEnvelopeDamaged,
     QT_TRANSLATE_NOOP("ErrorText", "One sealed talk is damaged. It was not used."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Use the copy that was sent or backed up.")},
    {VaultAnswersMissing,
     QT_TRANSLATE_NOOP("ErrorText", "The last %1 kept changes are missing from this notebook."),
     QT_TRANSLATE_NOOP("ErrorText", "The last kept changes are missing from this notebook."),
     QT_TRANSLATE_NOOP("ErrorText", "See what was kept, and ask again what is missing.")},
    {VaultNewer,
     QT_TRANSLATE_NOOP("ErrorText", "This notebook was made by a newer Cuaderno. Nothing was changed."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Update Cuaderno, then open it again.")},
    {VaultBusy,
     QT_TRANSLATE_NOOP("ErrorText", "This notebook is already open in another window."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Close it there first.")},
    {VaultReadOnly,
     QT_TRANSLATE_NOOP("ErrorText", "The tablet cannot write to this notebook. Nothing was changed."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Copy it to a place that can be written, or allow writing.")},
    {VaultNotPractice,
     QT_TRANSLATE_NOOP("ErrorText", "This works in practice notebooks only."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Make a practice notebook, or use the app.")},
    {VaultNotSample,
     QT_TRANSLATE_NOOP("ErrorText", "This works in sample notebooks only."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Make a sample notebook first.")},
    {VaultNotLead,
     QT_TRANSLATE_NOOP("ErrorText", "This notebook cannot open sealed talks."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Do it in the notebook of the project’s lead.")},
    {VaultPassphraseTooShort,
     QT_TRANSLATE_NOOP("ErrorText", "This passphrase is too short."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Use four words or more.")},
    {VaultFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The notebook could not do that. Everything up to now is kept."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Lock it, open it again, then try once more.")},
    {AuditBroken,
     QT_TRANSLATE_NOOP("ErrorText", "The log of what was done in this notebook is not whole, from row %1 on."),
     QT_TRANSLATE_NOOP("ErrorText", "The log of what was done in this notebook is not whole."),
     QT_TRANSLATE_NOOP("ErrorText", "Somebody may have changed it. Keep the notebook as it is, and ask for help.")},
    {RecordUnreadable,
     QT_TRANSLATE_NOOP("ErrorText", "A piece of data is not what it should be. It was not used."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Get it again from where it came.")},
    {RecordNewer,
     QT_TRANSLATE_NOOP("ErrorText", "This piece was made by a newer Cuaderno. It was left as it is."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Update Cuaderno, then try again.")},
};
// clang-format on

} // namespace

std::span<const ErrorWords> forVault()
{
    return words;
}

} // namespace cuaderno::errorTable
