// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_compiler.h"

namespace cuaderno {

FormCompiler::FormCompiler(FormDefinition definition)
    : m_model(std::make_unique<FormModel>()), m_names(xpath::formNames())
{
    m_model->definition = std::move(definition);
    const auto known = m_names.uriOf;
    m_names.uriOf = [known,
                     model = m_model.get()](std::string_view prefix) -> std::optional<std::string> {
        for (const auto& [name, uri] : model->definition.namespaces)
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

std::unique_ptr<FormModel> FormCompiler::run()
{
    FormModel& model = *m_model;
    if (!model.definition.primary.root()) {
        error(ErrorCode::FormEmpty, "no primary instance", {});
        return nullptr;
    }
    for (std::size_t i = 0; i < model.definition.instances.size(); ++i)
        model.instanceIds.emplace(model.definition.instances[i].id, i);
    buildNodes();
    compileTexts();
    compileBinds();
    compileBody();
    compileActions(model.definition.actions, nowhere);
    orderUses();
    listSections();
    listQuestions();
    listSeries();
    const std::string meta = model.nodes.front().path + "/meta/";
    model.instanceIdNode = model.find(meta + "instanceID");
    model.deprecatedIdNode = model.find(meta + "deprecatedID");
    if (!m_errors.empty())
        return nullptr;
    return std::move(m_model);
}

} // namespace cuaderno
