/// The words that generated duties of one language are made of.
struct DutyWords {
  let verbs: [String]
  let qualities: [String]
  let objects: [String]
  let owners: [String]
  let tails: [String]
  let times: [String]
  let syllables: [String]
  let and: String
  let clause: String

  /// Reads lists that are divided by commas.
  private init(
    verbs: String, qualities: String, objects: String, owners: String, tails: String,
    times: String, syllables: String, and: String, clause: String
  ) {
    self.verbs = Self.list(verbs)
    self.qualities = Self.list(qualities)
    self.objects = Self.list(objects)
    self.owners = Self.list(owners)
    self.tails = Self.list(tails)
    self.times = Self.list(times)
    self.syllables = Self.list(syllables)
    self.and = and
    self.clause = clause
  }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == "\n" }.map { part in
      String(part.drop { $0 == " " })
    }
  }

  static let english = DutyWords(
    verbs: """
      develops,approves,coordinates,monitors,prepares,reviews,schedules,defines,maintains
      supports,updates,checks,organises,sets,negotiates,records,inspects,allocates,plans
      reports on,answers,trains,assigns,evaluates,orders,drafts,is responsible for,oversees
      takes part in,improves,files,sends,collects,counts,determines,carries out a review of
      """,
    qualities: """
      annual,daily,internal,new,overall,long-term,urgent,technical,regional,routine,detailed
      draft,final,monthly,key,cross-functional,small,repeated,digital
      """,
    objects: """
      sales strategy,shift schedules,customer complaints,budget,supplier contracts,policy
      work orders,staff training,quality standards,price list,investment plan,safety rules
      invoices,stock levels,project portfolio,vacancies,risk register,service levels,archive
      equipment,meeting minutes,development priorities,delivery notes,procedures,targets
      performance indicators,tax returns,test results,marketing campaigns,access rights
      """,
    owners: """
      of the department,for the region,of the company,for new employees,of subordinate staff
      of the branch,for key customers,of the plant,of the laboratory,for the front office
      """,
    tails: """
      in line with the regulations,together with the finance team,at the request of the director
      using the accounting system,for approval by the board,to meet the agreed deadlines
      within the approved limits,without disrupting ongoing work,and reports deviations
      according to the established form,to reduce costs,on behalf of the head of department
      """,
    times: """
      every week,by the 5th of each month,for the next three years,daily,at the end of the shift
      within 2 working days,once a quarter,by 15 December,annually,before 10:00
      """,
    syllables: "bra,ton,vel,mik,sur,ado,plen,gar,ist,quo,fer,nal", and: " and ",
    clause: "; ")

  static let russian = DutyWords(
    verbs: """
      разрабатывает,утверждает,координирует,контролирует,готовит,проверяет,составляет,определяет
      ведёт,обеспечивает,обновляет,организует,устанавливает,согласовывает,регистрирует,планирует
      распределяет,обучает,оценивает,заказывает,участвует в подготовке,принимает,анализирует
      формирует,передаёт,собирает,учитывает,осуществляет контроль за,отвечает за,направляет
      """,
    qualities: """
      ежегодный,внутренний,новый,общий,долгосрочный,срочный,технический,региональный,сводный
      подробный,итоговый,ежемесячный,основной,текущий,электронный,предварительный
      """,
    objects: """
      стратегию продаж,график смен,жалобы клиентов,бюджет,договоры с поставщиками,политику качества
      заявки на ремонт,обучение персонала,стандарты обслуживания,прайс-лист,план инвестиций
      правила безопасности,счета на оплату,остатки на складе,портфель проектов,подбор кадров
      реестр рисков,показатели эффективности,архив документов,оборудование,протоколы совещаний
      приоритеты развития,накладные,регламенты,отчётность,рекламные кампании,права доступа
      """,
    owners: """
      отдела,по региону,компании,для новых сотрудников,подчинённых работников,филиала,предприятия
      для ключевых клиентов,лаборатории,подразделения
      """,
    tails: """
      в соответствии с регламентом,совместно с финансовой службой,по поручению директора
      в учётной системе,для утверждения советом директоров,с соблюдением установленных сроков
      в пределах утверждённых лимитов,и докладывает об отклонениях,по установленной форме
      с целью снижения затрат,от имени руководителя отдела
      """,
    times: """
      еженедельно,до 5 числа каждого месяца,на ближайшие три года,ежедневно,в конце смены
      в течение 2 рабочих дней,раз в квартал,до 15 декабря,ежегодно,до 10:00
      """,
    syllables: "бра,тон,вел,мик,сур,адо,плен,гар,ист,кво,фер,нал", and: " и ",
    clause: "; ")
}
