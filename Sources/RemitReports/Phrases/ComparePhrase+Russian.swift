extension ComparePhrase {
  package var russian: String {
    switch self {
    case .roles(let head, let manager): "\(head) и \(manager)"
    case .holds(
      let role, let duties, let strategic, let operational, let shared, let open):
      "\(role): обязанностей \(duties), из них стратегических \(strategic), "
        + "операционных \(operational), общих \(shared), неопределённых \(open)"
    case .overlaps(let count): "Обязанности об этом есть у обоих (\(count))"
    case .same: "те же слова"
    case .alike(let percent): "слова совпадают на \(percent) %"
    case .matter: "одно дело, разные слова"
    case .keepsHead(let half): "Начальнику: \(half)"
    case .keepsManager(let half): "Руководителю: \(half)"
    case .halfHead(let area):
      Self.russianHalves[area ?? ""]?.head ?? "решает, утверждает, задаёт рамки"
    case .halfManager(let area):
      Self.russianHalves[area ?? ""]?.manager ?? "ведёт работу, поручает, отчитывается"
    case .inverted: "Перевёрнуто: руководитель решает то, что исполняет начальник."
    case .orphans(let role, let count):
      "Работа другого уровня есть только у роли «\(role)» (\(count))"
    case .rights(let count): "Права сталкиваются (\(count))"
    case .bothMay: "вправе оба"
    case .denied: "у руководителя есть то, чего лишён начальник"
    case .nothing: "Нет."
    case .versions(let role): "\(role): старая и новая редакции"
    case .added(let count): "Добавлено (\(count))"
    case .removed(let count): "Убрано (\(count))"
    case .reworded(let count): "Переписано (\(count))"
    case .moved(let count): "Перенесено (\(count))"
    case .verdicts(let count): "Решение изменилось (\(count))"
    case .unchanged(let count): "Без изменений: \(count)."
    case .newRules(let rules): "теперь за него говорит: \(rules)"
    case .lostRules(let rules): "за прежнее больше не говорит: \(rules)"
    case .addedRights(let count): "Права добавлены (\(count))"
    case .removedRights(let count): "Права убраны (\(count))"
    }
  }

  /// What each seat keeps of a matter that both have duties about, by area of the catalogue.
  private static let russianHalves: [String: (head: String, manager: String)] = [
    "area-money": ("устанавливает и распределяет бюджет", "расходует в его рамках и отчитывается"),
    "area-hiring": ("решает о численности, нанимает и увольняет", "собеседует и отбирает"),
    "area-appraisal": ("задаёт критерии и оценивает руководителей", "оценивает по ним сотрудников"),
    "area-training": ("создаёт систему обучения", "обучает сотрудников и даёт обратную связь"),
    "area-motivation": ("создаёт систему мотивации", "мотивирует каждого сотрудника"),
    "area-direction": ("определяет стратегию", "переводит её в планы и исполняет"),
    "area-goals": ("ставит цели отдела", "переводит их в задачи и достигает"),
    "area-market": ("делает выводы о рынке", "собирает сведения"),
    "area-standards": ("устанавливает правила", "ведёт по ним работу и предлагает изменения"),
    "area-clients": (
      "держит долгосрочные отношения с ключевыми клиентами", "ведёт клиентов изо дня в день"
    ),
    "area-control": ("отвечает за общий результат", "проверяет работу и краткосрочные показатели"),
    "area-tasks": ("поручает цели", "ставит задачи и составляет график"),
    "area-reports": ("принимает решения по отчётам", "готовит и сдаёт отчёты"),
  ]
}
