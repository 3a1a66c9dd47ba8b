// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldwork/rescue.h"

#include "fieldwork/open_instrument.h"
#include "form/interview.h"

namespace cuaderno {

Result<RescueReport> rescue(const Path& folder, const Secret& passphrase, const Path& to,
                            const Clock& clock)
{
    const auto byForm = [&](Vault& vault, const Session& session,
                            const std::vector<Change>& changes) -> Result<FormPart> {
        auto opened = openInstrument(vault, session.instrument);
        if (!opened)
            return opened.failure();
        InterviewOptions options;
        options.clock = &clock;
        options.language = session.language;
        auto interview = Interview::restore(*opened->loaded.form, options, changes);
        if (!interview)
            return interview.failure();
        FormPart part;
        part.formId = interview->form().id();
        part.submission = interview->instanceXml();
        for (AnswerView& answer : interview->answers())
            part.answers.push_back(
                {std::move(answer.path), std::move(answer.value), answer.status, answer.byForm});
        return part;
    };
    return rescueVault(folder, passphrase, to, byForm, &clock);
}

} // namespace cuaderno
