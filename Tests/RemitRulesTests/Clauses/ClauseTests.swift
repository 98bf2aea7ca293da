import RemitLanguage
import Testing

@testable import RemitRules
@testable import RemitText

/// The shipped languages, with a few actions of both.
private let book: RuleBook = {
  let actions = """
    pack actions
    use english
    use russian
    group g
    words deeds
      en  approve, approval, set, define, develop, development, prepare, control, plan, lead, hire
      en  be responsible for, "is responsible for", "responsible for", draw up, report, selection
      en  analysis, train, monitor, improve, execution, ensure, implement, assess, fund, repair
      ru  утверждать, утвердить, утверждение, разрабатывать, разработать, разработка
      ru  контролировать, контроль, готовить, подготовка, планировать, планирование
      ru  анализировать, анализ, руководить, отвечать за, определять, определение
      ru  подбирать, подбор, обучение, согласовывать, вносить предложения, исполнение, учёт
      ru  методическая помощь, трансформация
    weigh deed: strategic 1 as g
      when action in deeds
    words things
      en  budget, strategy, repair, plan
      ru  бюджет, стратегия, персонал, отдел
    weigh thing: strategic 1 as g
      when object in things
    """
  return RuleBook.compile(shipped("language").files + [rules(actions)]).book
}()

/// One clause in words: `action | focus | what it shares | flags`.
private func clauses(of duty: String) -> [String] {
  var text = DutyText()
  let bytes = Array(duty.utf8)
  text.read(bytes.span, with: book.lexicon)
  func words(_ start: UInt16, _ end: UInt16) -> String {
    guard start < end else { return "" }
    let range =
      Int(text.tokens[Int(start)].span.start)..<Int(text.tokens[Int(end) - 1].span.end)
    return String(decoding: bytes[range], as: UTF8.self)
  }
  return text.clauses.map { clause in
    let told: [(Clause.Flags, String)] = [
      (.negated, "negated"), (.participation, "participation"), (.passive, "passive"),
      (.nominal, "nominal"), (.light, "light"), (.late, "late"),
    ]
    let flags = told.filter { clause.flags.contains($0.0) }.map(\.1).joined(separator: " ")
    let focus = [clause.focusBefore, clause.focusAfter].map { words($0.start, $0.end) }
      .filter { !$0.isEmpty }.joined(separator: " + ")
    let action = clause.flags.contains(.acting) ? words(clause.actionStart, clause.actionEnd) : "–"
    let shares = clause.shares == 0 ? "" : " ↔\(clause.shares)"
    return "\(action): \(focus)\(shares)\(flags.isEmpty ? "" : " (\(flags))")"
  }
}

@Suite struct `A clause` {
  @Test func `can be found because the shipped packs have no fault`() {
    let (files, diagnostics) = shipped()
    #expect(diagnostics == [])
    #expect(RuleBook.compile(files).diagnostics == [])
  }

  @Test(arguments: [
    ("Approves the budget", ["Approves: budget"]),
    (
      "To approve the annual budget of the department", ["approve: annual budget of the department"]
    ),
    ("Shall approve budgets for projects", ["approve: budgets"]),
    ("The manager must approve budgets", ["approve: budgets"]),
    ("Approving budgets", ["Approving: budgets (nominal)"]),
    ("Approval of the budget", ["Approval: budget (nominal)"]),
    ("Budget approval", ["approval: Budget (nominal late)"]),
    ("The budget is approved by the head", ["approved: The budget is + head (passive late)"]),
    (
      "Budgets for guests, groups and firms (all sites) are approved by the head",
      ["approved: Budgets for guests, groups and firms (all sites) are + head (passive late)"]
    ),
    (
      "Budgets submitted by finance are also approved here",
      ["approved: Budgets submitted by finance are also + here (passive late)"]
    ),
    ("Sets the budget and walks the benches", ["Sets: budget", "walks: benches"]),
    ("Sets the budget for pumps and repair", ["Sets: budget"]),
    ("Strategy for pumps and repair", ["–: Strategy for pumps and repair"]),
    (
      "Sets the budget; besides, each morning reports losses",
      ["Sets: budget", "reports: losses"]
    ),
    ("Responsible for budget approval", ["Responsible for: budget approval"]),
    ("Is responsible for setting prices", ["Is responsible for: setting prices"]),
    ("Prepares and approves budgets", ["Prepares:  ↔1", "approves: budgets"]),
    ("Sets, defines and controls goals", ["Sets:  ↔2", "defines:  ↔1", "controls: goals"]),
    ("Develops the strategy; approves budgets", ["Develops: strategy", "approves: budgets"]),
    ("Develops the strategy. Approves budgets.", ["Develops: strategy", "Approves: budgets"]),
    (
      "Develops the strategy, approves budgets and trains staff",
      ["Develops: strategy", "approves: budgets", "trains: staff"]
    ),
    ("Develops plans and budgets", ["Develops: plans and budgets"]),
    ("Carries out analysis of the market", ["analysis: market (nominal light)"]),
    (
      "Participates in the development of strategy",
      ["development: strategy (participation nominal light)"]
    ),
    ("Helps to prepare reports", ["prepare: reports (participation light)"]),
    ("Does not approve budgets", ["approve: budgets (negated)"]),
    ("May not hire staff without approval", ["hire: staff (negated)"]),
    ("Regularly monitors sales, which the department plans", ["monitors: sales"]),
    ("Sets goals (approves plans) for staff", ["Sets: goals"]),
    ("Strategy", ["–: Strategy"]),
    ("Draws up a long-term plan", ["Draws up: long-term plan"]),
    (
      "Defining, developing and improving processes",
      ["Defining:  ↔2 (nominal)", "developing:  ↔1 (nominal)", "improving: processes (nominal)"]
    ),
    ("Leads the department to improve sales", ["Leads: department"]),
    ("Reports to the director", ["Reports: director"]),
    ("", []),
    ("...", []),
    ("and or the", ["–: and or the"]),
    ("The head of the department approves budgets", ["approves: budgets"]),
    (
      "Sets the standard and, every Friday, monitors calls", ["Sets: standard", "monitors: calls"]
    ),
    (
      "Prepares reports and, if the trend lasts, improves prices",
      ["Prepares: reports", "improves: prices"]
    ),
    ("In cooperation with marketing, develops prices", ["develops: prices"]),
    ("When the market shifts, sets new prices", ["sets: new prices"]),
    ("Bonus model – defines it", ["defines: Bonus model + it"]),
    ("Bonus model, used by all agents", ["–: Bonus model, used by all"]),
    ("Polishes gems", ["Polishes: gems"]),
    ("Acquire, approve and repair pumps", ["Acquire:  ↔2", "approve:  ↔1", "repair: pumps"]),
    ("Develop plans to improve sales or control costs", ["Develop: plans"]),
    ("Develop plans to improve sales, and train staff", ["Develop: plans", "train: staff"]),
    ("Develop plans to improve sales, control costs, or train staff", ["Develop: plans"]),
    ("Lead teams that develop plans or train staff", ["Lead: teams"]),
    ("Approve the acquisition or repair of pumps", ["Approve: acquisition or repair of pumps"]),
    ("Monitor safety programs or fund statistics", ["Monitor: safety programs or fund statistics"]),
    ("Plan, fund, or monitor programs", ["Plan:  ↔2", "fund:  ↔1", "monitor: programs"]),
    (
      "Assess needs and implement plans, and ensure quality",
      ["Assess: needs", "implement: plans", "ensure: quality"]
    ),
    (
      "Hiring and development of staff",
      ["Hiring:  ↔1 (nominal)", "development: staff (nominal)"]
    ),
    ("Approves budgets, plans, and goals", ["Approves: budgets, plans, and goals"]),
    ("Approves budgets, using the plan", ["Approves: budgets"]),
  ])
  func `in English has its action, focus and flags`(duty: String, expected: [String]) {
    #expect(clauses(of: duty) == expected)
  }

  @Test(arguments: [
    ("Утверждает бюджет отдела", ["Утверждает: бюджет отдела"]),
    ("Утверждать годовой бюджет", ["Утверждать: годовой бюджет"]),
    ("Утверждение бюджета", ["Утверждение: бюджета (nominal)"]),
    ("Бюджет утверждается начальником", ["утверждается: Бюджет + начальником (passive late)"]),
    ("Начальник отдела утверждает бюджет", ["утверждает: бюджет"]),
    (
      "Разрабатывает и контролирует исполнение стратегии",
      ["Разрабатывает:  ↔1", "контролирует: исполнение стратегии"]
    ),
    (
      "Разработка, утверждение и контроль бюджета",
      ["Разработка:  ↔2 (nominal)", "утверждение:  ↔1 (nominal)", "контроль: бюджета (nominal)"]
    ),
    ("Разрабатывает планы и бюджеты", ["Разрабатывает: планы и бюджеты"]),
    (
      "Разрабатывает стратегию, утверждает бюджет",
      ["Разрабатывает: стратегию", "утверждает: бюджет"]
    ),
    (
      "Разрабатывает стратегию; утверждает бюджет.",
      ["Разрабатывает: стратегию", "утверждает: бюджет"]
    ),
    (
      "Осуществляет контроль за исполнением бюджета",
      ["контроль: исполнением бюджета (nominal light)"]
    ),
    (
      "Осуществляет разработку и утверждение планов",
      ["разработку:  ↔1 (nominal light)", "утверждение: планов (nominal)"]
    ),
    ("Участвует в разработке стратегии", ["разработке: стратегии (participation nominal light)"]),
    (
      "Принимает участие в подготовке и согласовании бюджета",
      ["подготовке: и согласовании бюджета (participation nominal light)"]
    ),
    (
      "Оказывает помощь в подготовке отчётов", ["подготовке: отчётов (participation nominal light)"]
    ),
    ("Не утверждает бюджет", ["утверждает: бюджет (negated)"]),
    ("Не вправе утверждать бюджет", ["утверждать: бюджет (negated)"]),
    ("Обязан контролировать качество", ["контролировать: качество"]),
    ("Отвечает за подбор персонала", ["Отвечает за: подбор персонала"]),
    (
      "Организует и проводит обучение сотрудников",
      ["Организует:  ↔1", "обучение: сотрудников (nominal light)"]
    ),
    ("Руководит отделом, который разрабатывает планы", ["Руководит: отделом"]),
    (
      "Контроль качества и анализ рисков",
      ["Контроль: качества (nominal)", "анализ: рисков (nominal)"]
    ),
    ("Планирование и анализ продаж", ["Планирование:  ↔1 (nominal)", "анализ: продаж (nominal)"]),
    ("Стратегия продаж", ["–: Стратегия продаж"]),
    ("Вносит предложения по улучшению работы", ["Вносит предложения: улучшению работы"]),
    (
      "Своевременно готовит отчёты и регулярно анализирует продажи",
      ["готовит: отчёты", "анализирует: продажи"]
    ),
    ("Обеспечивает подготовку отчётов", ["Обеспечивает: подготовку отчётов"]),
    ("Определяет цели, задачи и показатели отдела", ["Определяет: цели, задачи и показатели"]),
    (
      "Подбор, обучение, контроль персонала",
      ["Подбор:  ↔2 (nominal)", "обучение:  ↔1 (nominal)", "контроль: персонала (nominal)"]
    ),
    ("Готовит отчёты (анализирует продажи) для директора", ["Готовит: отчёты"]),
    (
      "Согласовывает с директором и утверждает бюджет",
      ["Согласовывает: директором", "утверждает: бюджет"]
    ),
    ("Исполнение, контроль", ["Исполнение:  (nominal)", "контроль:  (nominal)"]),
    ("Утверждает стратегию и бюджет отдела", ["Утверждает: стратегию и бюджет отдела"]),
    (
      "Контролирует материалы, персонал и транспорт",
      ["Контролирует: материалы, персонал и транспорт"]
    ),
    (
      "Планы разрабатываются и утверждаются",
      ["разрабатываются: Планы (passive late)", "утверждаются:  (passive)"]
    ),
    (
      "Работник обязан планировать и контролировать работу",
      ["планировать:  ↔1", "контролировать: работу"]
    ),
    ("Ведёт контроль бюджета", ["контроль: бюджета (nominal light)"]),
    ("Утверждает/согласовывает бюджет", ["Утверждает:  ↔1", "согласовывает: бюджет"]),
    ("Не утверждает бюджет и готовит отчёты", ["утверждает: бюджет (negated)", "готовит: отчёты"]),
    ("Начальник отдела осуществляет контроль за бюджетом", ["контроль: бюджетом (nominal light)"]),
    (
      "Организация работы: планирование, контроль, анализ",
      [
        "планирование: Организация работы (nominal)", "контроль:  (nominal)",
        "анализ:  (nominal)",
      ]
    ),
    ("Содействует в подготовке отчётов", ["подготовке: отчётов (participation nominal light)"]),
    (
      "Контролирует качество и каждое утро утверждает закупки",
      ["Контролирует: качество", "утверждает: закупки"]
    ),
    ("Бюджет музея утверждает", ["утверждает: Бюджет музея (late)"]),
    (
      "Бюджет на ремонт, залы и кассы утверждает он",
      ["утверждает: Бюджет на ремонт, залы и кассы + он (late)"]
    ),
    ("Бюджет в области контроля", ["–: Бюджет в области контроля"]),
    ("Годовое планирование закупок", ["планирование: Годовое + закупок (nominal late)"]),
    (
      "Утверждает бюджет, при этом ежедневно чистит трубы",
      ["Утверждает: бюджет", "чистит: трубы"]
    ),
    ("Контролирует не реже раза в год", ["Контролирует: раза"]),
    (
      "Анализирует спрос и на этой основе определяет цены",
      ["Анализирует: спрос", "определяет: цены"]
    ),
    (
      "Готовит отчёты, а при экономии утверждает закупки",
      ["Готовит: отчёты", "утверждает: закупки"]
    ),
    ("По согласованию с директором утверждает бюджет", ["утверждает: бюджет"]),
    ("Еженедельно, по мере поступления заявок, утверждает планы", ["утверждает: планы"]),
    ("Планирует закупки и учёт", ["Планирует: закупки и учёт"]),
    ("Контроль прибыли и ликвидность", ["Контроль: прибыли и ликвидность (nominal)"]),
    (
      "Методическая помощь командам, осуществляющим трансформацию отдела",
      ["Методическая помощь: командам"]
    ),
  ])
  func `in Russian has its action, focus and flags`(duty: String, expected: [String]) {
    #expect(clauses(of: duty) == expected)
  }
}
