// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Must not compile: raw answers through the anonymizer's own header.
#include "anonymize/raw_data.h"

const cuaderno::anonymizing::RawDataset& leak(const cuaderno::Microdata& data)
{
    return data.m_raw->dataset;
}
