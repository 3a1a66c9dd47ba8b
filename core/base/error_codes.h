// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of what can go wrong. A code is `room.what-is-wrong` and a promise to scripts (it
// stands in the JSON of cuaderno-cli); its sentence for people and the next step are in
// app/common/error_text.
//
//   CUADERNO_ERROR(Name, "room.what-is-wrong")
#define CUADERNO_ERROR_CODES(CUADERNO_ERROR)                                                       \
    /* base: files, text, memory */                                                                \
    CUADERNO_ERROR(FileNotFound, "file.not-found")                                                 \
    CUADERNO_ERROR(FileExists, "file.exists")                                                      \
    CUADERNO_ERROR(FileNoAccess, "file.no-access")                                                 \
    CUADERNO_ERROR(FileReadOnly, "file.read-only")                                                 \
    CUADERNO_ERROR(FileTooLarge, "file.too-large")                                                 \
    CUADERNO_ERROR(FileFailed, "file.failed")                                                      \
    CUADERNO_ERROR(DiskFull, "file.disk-full")                                                     \
    CUADERNO_ERROR(TextNotUtf8, "text.not-utf8")                                                   \
    CUADERNO_ERROR(TextBadPattern, "text.bad-pattern")                                             \
    CUADERNO_ERROR(TextPatternTooSlow, "text.pattern-too-slow")                                    \
    CUADERNO_ERROR(DateUnreadable, "date.unreadable")                                              \
    CUADERNO_ERROR(MemoryNotLocked, "memory.not-locked")                                           \
    CUADERNO_ERROR(OutOfMemory, "memory.none-left")                                                \
    CUADERNO_ERROR(UsedWrongly, "usage.wrong")                                                     \
    CUADERNO_ERROR(Interrupted, "usage.interrupted")                                               \
    /* crypto */                                                                                   \
    CUADERNO_ERROR(CryptoUnavailable, "crypto.unavailable")                                        \
    CUADERNO_ERROR(CryptoDamaged, "crypto.damaged")                                                \
    CUADERNO_ERROR(CryptoWrongKey, "crypto.wrong-key")                                             \
    CUADERNO_ERROR(CryptoBadSignature, "crypto.bad-signature")                                     \
    CUADERNO_ERROR(CryptoTruncated, "crypto.truncated")                                            \
    CUADERNO_ERROR(CryptoBadParameters, "crypto.bad-parameters")                                   \
    CUADERNO_ERROR(CryptoBadPublicKey, "crypto.bad-public-key")                                    \
    /* table */                                                                                    \
    CUADERNO_ERROR(TableNotXlsx, "table.not-xlsx")                                                 \
    CUADERNO_ERROR(TableOldExcel, "table.old-excel")                                               \
    CUADERNO_ERROR(TableEncryptedXlsx, "table.encrypted-xlsx")                                     \
    CUADERNO_ERROR(TableDamaged, "table.damaged")                                                  \
    CUADERNO_ERROR(TableTooLarge, "table.too-large")                                               \
    CUADERNO_ERROR(TableQuoteOpen, "table.quote-open")                                             \
    CUADERNO_ERROR(TableNoSheet, "table.no-sheet")                                                 \
    /* form: reading */                                                                            \
    CUADERNO_ERROR(FormNotAForm, "form.not-a-form")                                                \
    CUADERNO_ERROR(FormNotSupported, "form.not-supported")                                         \
    CUADERNO_ERROR(FormUnknownType, "form.unknown-type")                                           \
    CUADERNO_ERROR(FormUnknownColumn, "form.unknown-column")                                       \
    CUADERNO_ERROR(FormDuplicateColumn, "form.duplicate-column")                                   \
    CUADERNO_ERROR(FormStrayCell, "form.stray-cell")                                               \
    CUADERNO_ERROR(FormMissingColumn, "form.missing-column")                                       \
    CUADERNO_ERROR(FormMissingSheet, "form.missing-sheet")                                         \
    CUADERNO_ERROR(FormMissingName, "form.missing-name")                                           \
    CUADERNO_ERROR(FormMissingLabel, "form.missing-label")                                         \
    CUADERNO_ERROR(FormMissingTranslation, "form.missing-translation")                             \
    CUADERNO_ERROR(FormLanguageCode, "form.language-code")                                         \
    CUADERNO_ERROR(FormMissingFile, "form.missing-file")                                           \
    CUADERNO_ERROR(FormBadName, "form.bad-name")                                                   \
    CUADERNO_ERROR(FormDuplicateName, "form.duplicate-name")                                       \
    CUADERNO_ERROR(FormUnknownReference, "form.unknown-reference")                                 \
    CUADERNO_ERROR(FormAmbiguousReference, "form.ambiguous-reference")                             \
    CUADERNO_ERROR(FormUnknownList, "form.unknown-list")                                           \
    CUADERNO_ERROR(FormDuplicateChoice, "form.duplicate-choice")                                   \
    CUADERNO_ERROR(FormBadChoice, "form.bad-choice")                                               \
    CUADERNO_ERROR(FormUnbalancedGroup, "form.unbalanced-group")                                   \
    CUADERNO_ERROR(FormBadExpression, "form.bad-expression")                                       \
    CUADERNO_ERROR(FormUnknownFunction, "form.unknown-function")                                   \
    CUADERNO_ERROR(FormBadParameter, "form.bad-parameter")                                         \
    CUADERNO_ERROR(FormBadValue, "form.bad-value")                                                 \
    CUADERNO_ERROR(FormBadSetting, "form.bad-setting")                                             \
    CUADERNO_ERROR(FormCycle, "form.cycle")                                                        \
    CUADERNO_ERROR(FormEmpty, "form.empty")                                                        \
    CUADERNO_ERROR(FormBadXml, "form.bad-xml")                                                     \
    CUADERNO_ERROR(FormTooDeep, "form.too-deep")                                                   \
    CUADERNO_ERROR(FormIdentifies, "form.identifies")                                              \
    CUADERNO_ERROR(FormLastSaved, "form.last-saved")                                               \
    CUADERNO_ERROR(FormEntityPlace, "form.entity-place")                                           \
    CUADERNO_ERROR(FormNoXlsformWord, "form.no-xlsform-word")                                      \
    CUADERNO_ERROR(FormWarning, "form.warning")                                                    \
    /* form: filling (the short codes of the drive protocol in comments) */                        \
    CUADERNO_ERROR(AnswerUnknownPath, "answer.unknown-path")         /* ref */                     \
    CUADERNO_ERROR(AnswerWrongType, "answer.wrong-type")             /* type */                    \
    CUADERNO_ERROR(AnswerNotOffered, "answer.not-offered")           /* choice */                  \
    CUADERNO_ERROR(AnswerReadOnly, "answer.read-only")               /* readonly */                \
    CUADERNO_ERROR(AnswerNotRelevant, "answer.not-relevant")         /* not_relevant */            \
    CUADERNO_ERROR(AnswerConstraint, "answer.constraint")            /* constraint */              \
    CUADERNO_ERROR(AnswerRequired, "answer.required")                /* required */                \
    CUADERNO_ERROR(AnswerRepeatCount, "answer.repeat-count")         /* count */                   \
    CUADERNO_ERROR(AnswerUnknownLanguage, "answer.unknown-language") /* language */                \
    CUADERNO_ERROR(AnswerInvalidForm, "answer.invalid")              /* invalid */                 \
    CUADERNO_ERROR(AnswerBadSnapshot, "answer.bad-snapshot")         /* snapshot */                \
    CUADERNO_ERROR(AnswerLimit, "answer.limit")                      /* limit */                   \
    CUADERNO_ERROR(XPathSyntax, "xpath.syntax")                                                    \
    CUADERNO_ERROR(XPathFunction, "xpath.function")                                                \
    CUADERNO_ERROR(XPathArguments, "xpath.arguments")                                              \
    CUADERNO_ERROR(XPathType, "xpath.type")                                                        \
    CUADERNO_ERROR(XPathContext, "xpath.context")                                                  \
    CUADERNO_ERROR(XPathLimit, "xpath.limit")                                                      \
    /* study, fieldwork */                                                                         \
    CUADERNO_ERROR(NoProject, "study.no-project")                                                  \
    CUADERNO_ERROR(ProjectExists, "study.project-exists")                                          \
    CUADERNO_ERROR(UnknownInstrument, "study.unknown-instrument")                                  \
    CUADERNO_ERROR(UnknownParticipant, "study.unknown-participant")                                \
    CUADERNO_ERROR(UnknownCoResearcher, "study.unknown-co-researcher")                             \
    CUADERNO_ERROR(UnknownSession, "study.unknown-session")                                        \
    CUADERNO_ERROR(ConsentMissing, "consent.missing")                                              \
    CUADERNO_ERROR(ConsentRefused, "consent.refused")                                              \
    CUADERNO_ERROR(ConsentExpired, "consent.expired")                                              \
    CUADERNO_ERROR(ConsentWithdrawn, "consent.withdrawn")                                          \
    CUADERNO_ERROR(ConsentWrongLanguage, "consent.wrong-language")                                 \
    CUADERNO_ERROR(ConsentNotSettled, "consent.not-settled")                                       \
    CUADERNO_ERROR(SessionNotRunning, "session.not-running")                                       \
    CUADERNO_ERROR(SessionNotAdult, "session.not-adult")                                           \
    CUADERNO_ERROR(SessionFinished, "session.finished")                                            \
    CUADERNO_ERROR(SessionSealed, "session.sealed")                                                \
    CUADERNO_ERROR(SessionNotSealed, "session.not-sealed")                                         \
    CUADERNO_ERROR(SessionErased, "session.erased")                                                \
    CUADERNO_ERROR(SessionElsewhere, "session.elsewhere")                                          \
    CUADERNO_ERROR(WithdrawalUnknown, "withdrawal.unknown")                                        \
    /* vault */                                                                                    \
    CUADERNO_ERROR(VaultNotFound, "vault.not-found")                                               \
    CUADERNO_ERROR(VaultExists, "vault.exists")                                                    \
    CUADERNO_ERROR(VaultUnfinished, "vault.unfinished")                                            \
    CUADERNO_ERROR(VaultWrongPassphrase, "vault.wrong-passphrase")                                 \
    CUADERNO_ERROR(VaultTooManyTries, "vault.too-many-tries")                                      \
    CUADERNO_ERROR(VaultKeyDamaged, "vault.key-damaged")                                           \
    CUADERNO_ERROR(VaultDatabaseDamaged, "vault.database-damaged")                                 \
    CUADERNO_ERROR(VaultRecordDamaged, "vault.record-damaged")                                     \
    CUADERNO_ERROR(VaultSecretsDamaged, "vault.secrets-damaged")                                   \
    CUADERNO_ERROR(VaultSideFileDamaged, "vault.side-file-damaged")                                \
    CUADERNO_ERROR(VaultEnvelopeDamaged, "vault.envelope-damaged")                                 \
    CUADERNO_ERROR(VaultAnswersMissing, "vault.answers-missing")                                   \
    CUADERNO_ERROR(VaultNewer, "vault.newer")                                                      \
    CUADERNO_ERROR(VaultBusy, "vault.busy")                                                        \
    CUADERNO_ERROR(VaultReadOnly, "vault.read-only")                                               \
    CUADERNO_ERROR(VaultNotPractice, "vault.not-practice")                                         \
    CUADERNO_ERROR(VaultNotSample, "vault.not-sample")                                             \
    CUADERNO_ERROR(VaultNotLead, "vault.not-lead")                                                 \
    CUADERNO_ERROR(VaultPassphraseTooShort, "vault.passphrase-too-short")                          \
    CUADERNO_ERROR(VaultFailed, "vault.failed")                                                    \
    CUADERNO_ERROR(VaultNothingReadable, "vault.nothing-readable")                                 \
    CUADERNO_ERROR(VaultNoFreeSlot, "vault.no-free-slot")                                          \
    CUADERNO_ERROR(VaultLastWay, "vault.last-way")                                                 \
    CUADERNO_ERROR(VaultKeepsCopies, "vault.keeps-copies")                                         \
    CUADERNO_ERROR(VaultLogNotEmpty, "vault.log-not-empty")                                        \
    CUADERNO_ERROR(VaultNotHeld, "vault.not-held")                                                 \
    CUADERNO_ERROR(VaultCannotSwap, "vault.cannot-swap")                                           \
    CUADERNO_ERROR(VaultPinTooShort, "vault.pin-too-short")                                        \
    CUADERNO_ERROR(SlipTooLong, "slip.too-long")                                                   \
    CUADERNO_ERROR(DeviceUnknown, "device.unknown")                                                \
    CUADERNO_ERROR(KeyCardUnreadable, "key-card.unreadable")                                       \
    CUADERNO_ERROR(ShareUnreadable, "share.unreadable")                                            \
    CUADERNO_ERROR(ShareOfAnother, "share.of-another")                                             \
    CUADERNO_ERROR(RecoveryNotForThis, "recovery.not-for-this")                                    \
    CUADERNO_ERROR(RecoveryNotProved, "recovery.not-proved")                                       \
    CUADERNO_ERROR(MediaUnknown, "media.unknown")                                                  \
    CUADERNO_ERROR(MediaDamaged, "media.damaged")                                                  \
    CUADERNO_ERROR(MediaCutShort, "media.cut-short")                                               \
    CUADERNO_ERROR(MediaNewer, "media.newer")                                                      \
    CUADERNO_ERROR(MediaKindUnknown, "media.kind-unknown")                                         \
    CUADERNO_ERROR(MediaTooLarge, "media.too-large")                                               \
    CUADERNO_ERROR(RetentionClockUnsure, "retention.clock-unsure")                                 \
    CUADERNO_ERROR(AuditBroken, "audit.broken")                                                    \
    CUADERNO_ERROR(BackupNotOne, "backup.not-one")                                                 \
    CUADERNO_ERROR(BackupNewer, "backup.newer")                                                    \
    CUADERNO_ERROR(BackupDamaged, "backup.damaged")                                                \
    CUADERNO_ERROR(BackupIncomplete, "backup.incomplete")                                          \
    CUADERNO_ERROR(BackupOfAnother, "backup.of-another")                                           \
    CUADERNO_ERROR(RecordUnreadable, "record.unreadable")                                          \
    CUADERNO_ERROR(RecordNewer, "record.newer")                                                    \
    /* anonymize, exchange */                                                                      \
    CUADERNO_ERROR(PolicyUnreadable, "policy.unreadable")                                          \
    CUADERNO_ERROR(PolicyUnknownKey, "policy.unknown-key")                                         \
    CUADERNO_ERROR(PolicyColumnMissing, "policy.column-missing")                                   \
    CUADERNO_ERROR(PolicyUnknownColumn, "policy.unknown-column")                                   \
    CUADERNO_ERROR(PolicyBadHierarchy, "policy.bad-hierarchy")                                     \
    CUADERNO_ERROR(PolicyValueNotInHierarchy, "policy.value-not-in-hierarchy")                     \
    CUADERNO_ERROR(PolicyValueUnreadable, "policy.value-unreadable")                               \
    CUADERNO_ERROR(PolicyNotSupported, "policy.not-supported")                                     \
    CUADERNO_ERROR(PolicyKTooLow, "policy.k-too-low")                                              \
    CUADERNO_ERROR(PolicyTooManyQuasiIdentifiers, "policy.too-many-quasi-identifiers")             \
    CUADERNO_ERROR(RolesUnreadable, "roles.unreadable")                                            \
    CUADERNO_ERROR(ReleaseTooFewRows, "release.too-few-rows")                                      \
    CUADERNO_ERROR(ReleaseImpossible, "release.impossible")                                        \
    CUADERNO_ERROR(ReleaseNotApproved, "release.not-approved")                                     \
    CUADERNO_ERROR(ReleaseFromPractice, "release.from-practice")                                   \
    CUADERNO_ERROR(ReleaseNothing, "release.nothing")                                              \
    CUADERNO_ERROR(ReleaseDamaged, "release.damaged")                                              \
    CUADERNO_ERROR(SubmissionFileMissing, "submission.file-missing")                               \
    CUADERNO_ERROR(SubmissionBadName, "submission.bad-name")                                       \
    /* app */                                                                                      \
    CUADERNO_ERROR(AppNotInstalled, "app.not-installed")                                           \
    CUADERNO_ERROR(AppFailed, "app.failed")                                                        \
    CUADERNO_ERROR(SurveysMissing, "app.surveys-missing")                                          \
    CUADERNO_ERROR(ScriptNotHeld, "drive.not-held")                                                \
    CUADERNO_ERROR(AnswersUnreadable, "demo.answers-unreadable")

namespace cuaderno {

enum class ErrorCode {
#define CUADERNO_ERROR_ENTRY(name, text) name,
    CUADERNO_ERROR_CODES(CUADERNO_ERROR_ENTRY)
#undef CUADERNO_ERROR_ENTRY
};

} // namespace cuaderno
