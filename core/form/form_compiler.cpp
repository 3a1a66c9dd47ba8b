// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

namespace cuaderno {

FormCompiler::FormCompiler(FormDefinition definition)
    : m_definition(std::move(definition)),
      m_model(std::make_unique<FormModel>()),
      m_names(xpath::formNames())
{
    const auto known = m_names.uriOf;
    m_names.uriOf = [known, this](std::string_view prefix) -> std::optional<std::string> {
        for (const auto& [name, uri] : m_definition.namespaces)
            if (name == prefix)
                return uri;
        return known(prefix);
    };
}

void FormCompiler::error(ErrorCode code, std::string detail, const Place& place,
                         std::vector<std::string> args)
{
    m_errors.push_back({code, std::move(detail), place, std::move(args)});
}

void FormCompiler::warning(ErrorCode code, std::string detail, const Place& place,
                           std::vector<std::string> args)
{
    m_model->warnings.push_back({code, std::move(detail), place, std::move(args)});
}

void FormCompiler::indexChoices(xpath::Expr& expr)
{
    if (!m_indexer)
        m_indexer = std::make_unique<ChoiceIndexer>(*m_model);
    m_indexer->visit(expr);
}

void FormCompiler::takeHeading()
{
    FormModel& model = *m_model;
    model.id = std::move(m_definition.id);
    model.version = std::move(m_definition.version);
    model.title = std::move(m_definition.title);
    model.style = std::move(m_definition.style);
    model.languages = std::move(m_definition.languages);
    model.defaultLanguage = m_definition.defaultLanguage;
    model.submission = std::move(m_definition.submission);
    model.primary = std::move(m_definition.primary);
    model.instances = std::move(m_definition.instances);
    for (std::size_t i = 0; i < model.instances.size(); ++i)
        model.instanceIds.emplace(model.instances[i].id, i);
}

// The model will not grow any more, and the definition has been read.
void FormCompiler::settleMemory()
{
    m_binds = {};
    m_definition = {};
    m_sources = {};
    m_dependents = {};
    FormModel& model = *m_model;
    model.pool.seal();
    const auto fit = [](auto&... tables) { (tables.shrink_to_fit(), ...); };
    fit(model.body, model.lists, model.uses, model.bindings, model.texts, model.variants,
        model.pieces, model.textIds, model.outputs, model.choices, model.messages);
}

std::unique_ptr<FormModel> FormCompiler::run()
{
    FormModel& model = *m_model;
    if (!m_definition.primary.root()) {
        error(ErrorCode::FormEmpty, "no primary instance", {});
        return nullptr;
    }
    takeHeading();
    buildNodes();
    compileTexts();
    compileBinds();
    compileBody();
    compileActions(m_definition.actions, nowhere);
    orderUses();
    listSections();
    listQuestions();
    listSeries();
    const std::string meta = std::string(model.nodes.front().path) + "/meta/";
    model.instanceIdNode = model.find(meta + "instanceID");
    model.deprecatedIdNode = model.find(meta + "deprecatedID");
    if (!m_errors.empty())
        return nullptr;
    settleMemory();
    return std::move(m_model);
}

} // namespace cuaderno
