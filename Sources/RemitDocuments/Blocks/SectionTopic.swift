/// What a section of a job description is about, as far as its title says so.
enum SectionTopic: Hashable, Sendable {
  case duties
  case rights
  /// Anything else that such documents have a section for: general terms, requirements, liability.
  case other

  /// The topic of a title without its number; `nil` for a title that is not one of the usual ones.
  init?(title: String) {
    guard title.utf8.count <= titleLimit else { return nil }
    let folded = Self.fold(title)
    guard let topic = topics[folded] else { return nil }
    self = topic
  }

  /// In lower case, single blanks, `е` for `ё`, without closing marks.
  private static func fold(_ title: String) -> String {
    let lower = title.lowercased().map { $0 == "ё" ? "е" : $0 == "’" ? "'" : $0 }
    return String(lower).split { $0.isWhitespace || ":.*_".contains($0) }.joined(separator: " ")
  }
}

/// Whether the line is no more than a title that job descriptions usually have, with or without a number.
func isUsualTitle(_ bytes: [UInt8], _ line: ListLine) -> Bool {
  if let marker = line.marker, case .symbol = marker.kind { return false }
  return line.content.count <= titleLimit
    && SectionTopic(title: headingTitle(bytes, line.content)) != nil
}

private let topics: [String: SectionTopic] = {
  var topics: [String: SectionTopic] = [:]
  for (topic, titles) in [
    (SectionTopic.duties, dutyTitles), (.rights, rightTitles), (.other, otherTitles),
  ] {
    for title in titles.split(separator: "\n") { topics[String(title)] = topic }
  }
  return topics
}()

private let dutyTitles = """
  duties
  duty
  responsibilities
  duties and responsibilities
  roles and responsibilities
  role and responsibilities
  key responsibilities
  key duties
  key duties and responsibilities
  main duties
  main responsibilities
  main duties and responsibilities
  principal duties
  principal responsibilities
  essential duties
  essential duties and responsibilities
  essential functions
  job duties
  job duties and responsibilities
  job responsibilities
  core responsibilities
  core duties
  primary responsibilities
  what you will do
  what you'll do
  обязанности
  должностные обязанности
  функциональные обязанности
  основные обязанности
  трудовые обязанности
  рабочие обязанности
  обязанности работника
  должностные обязанности работника
  основные должностные обязанности
  функции
  функции и обязанности
  функции и должностные обязанности
  трудовые функции
  основные функции
  задачи
  задачи и функции
  основные задачи
  основные задачи и функции
  цели, задачи и функции
  """

private let rightTitles = """
  rights
  rights and authority
  rights and powers
  authority
  authorities
  powers
  decision rights
  decision-making authority
  права
  права работника
  должностные права
  права и полномочия
  полномочия
  """

private let otherTitles = """
  general
  general provisions
  general terms
  general information
  about the role
  about us
  purpose
  purpose of the role
  job purpose
  job summary
  summary
  position summary
  overview
  role overview
  requirements
  job requirements
  qualifications
  required qualifications
  preferred qualifications
  qualifications and experience
  education and experience
  skills
  required skills
  skills and experience
  competencies
  knowledge, skills and abilities
  knowledge
  experience
  working conditions
  work environment
  benefits
  what we offer
  reporting
  reporting line
  reporting lines
  reports to
  relationships
  working relationships
  responsibility
  liability
  accountability
  performance indicators
  key performance indicators
  kpi
  final provisions
  approvals
  общие положения
  общая информация
  общие сведения
  цель должности
  ответственность
  ответственность работника
  взаимоотношения
  взаимоотношения (связи по должности)
  взаимоотношения и связи по должности
  взаимоотношения связи по должности
  служебные взаимоотношения
  порядок взаимодействия
  взаимодействие
  подчиненность
  требования
  требования к квалификации
  квалификационные требования
  требования к кандидату
  должен знать
  знания
  навыки
  знания и навыки
  условия работы
  условия труда
  режим работы
  показатели эффективности
  критерии оценки
  оценка работы
  оценка эффективности
  заключительные положения
  лист ознакомления
  порядок пересмотра должностной инструкции
  """
