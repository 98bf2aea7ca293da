import RemitLanguage
import SeededChance

/// The same packs said in another order: files, statements, lines, entries, operands, overrides.
func shuffled(_ files: [RulesFile], using random: inout SeededGenerator) -> [RulesFile] {
  files.map { file in
    let statements = file.statements.map { shuffled($0, &random) }
    return RulesFile(name: file.name, statements: statements.shuffled(using: &random))
  }.shuffled(using: &random)
}

private func shuffled(
  _ statement: RulesStatement, _ random: inout SeededGenerator
) -> RulesStatement {
  switch statement {
  case .words(let words):
    .words(WordsStatement(name: words.name, lines: shuffled(words.lines, &random)))
  case .language(let language):
    .language(
      LanguageStatement(
        name: language.name, title: language.title, lines: shuffled(language.lines, &random)))
  case .thresholds(let list):
    .thresholds(
      ThresholdsStatement(span: list.span, values: list.values.shuffled(using: &random)))
  case .rule(let rule):
    .rule(
      RuleStatement(
        name: rule.name, effect: rule.effect,
        overrides: rule.overrides.shuffled(using: &random), subject: rule.subject,
        when: rule.when.map { shuffled($0, &random) },
        unless: rule.unless.map { shuffled($0, &random) }, because: rule.because,
        reasons: rule.reasons, says: rule.says, source: rule.source, examples: rule.examples,
        nears: rule.nears, span: rule.span))
  case .limits(let list):
    .limits(LimitsStatement(span: list.span, values: list.values.shuffled(using: &random)))
  case .profile(let profile):
    .profile(
      ProfileStatement(
        name: profile.name, title: profile.title, edits: profile.edits.shuffled(using: &random),
        because: profile.because, reasons: profile.reasons, span: profile.span))
  case .pack, .use, .attribute, .group, .letters, .change: statement
  }
}

private func shuffled(
  _ lines: [EntryLine], _ random: inout SeededGenerator
) -> [EntryLine] {
  lines.map { EntryLine(key: $0.key, entries: $0.entries.shuffled(using: &random)) }
    .shuffled(using: &random)
}

private func shuffled(_ condition: Condition, _ random: inout SeededGenerator) -> Condition {
  switch condition {
  case .all(let parts):
    .all(parts.map { shuffled($0, &random) }.shuffled(using: &random))
  case .any(let parts):
    .any(parts.map { shuffled($0, &random) }.shuffled(using: &random))
  case .not(let inner, let span): .not(shuffled(inner, &random), span)
  case .words(let part, let names, let span):
    .words(part, names.shuffled(using: &random), span)
  case .flag, .compare: condition
  }
}
