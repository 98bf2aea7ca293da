import RemitReports
import RemitText
import Testing

private let sales = report(englishDuties, unit: "Sales", roles: roles)

@Test func `a split groups duties by owner with one reason each`() {
  let expected =
    """
    Sales
    sales.duty

    Head: Sales director
       1. Defines the sales strategy of the department for three years
           +6  Setting direction commits the whole department beyond a year.
               «Defines», «sales strategy»
          Today: Sales manager
      10. Holds daily meetings
          Decided: for the head, because: charter, 4.2
          The rules say: operational (−4)
           −4  Daily control is the manager's. «daily meetings»

    Manager: Sales manager
      2. Holds daily meetings
          −4  Daily control is the manager's. «daily meetings»

    Shared
      3. Develops the budget and checks daily reports
          +6  Head's half: «Develops the budget». Setting direction commits the
              whole department beyond a year. «Develops»
          −4  Manager's half: «checks daily reports». Daily control is the
              manager's. «checks», «daily»

    Undetermined
      4. Other work
           0  No words or facts weigh on either side.

    5 duties: 2 head, 1 manager, 1 shared, 1 undetermined
    Points: + speaks for the head, − for the manager. The whole sum of a duty: remit
    explain --duty NUMBER FILE

    """
  #expect(sales.text(Page(width: 80, tongue: .english)) == expected)
}

@Test func `a split fits forty columns`() {
  let expected =
    """
    Sales
    sales.duty

    Head: Sales director
       1. Defines the sales strategy of the
          department for three years
           +6  Setting direction commits the
               whole department beyond a
               year. «Defines», «sales
               strategy»
          Today: Sales manager
      10. Holds daily meetings
          Decided: for the head, because:
          charter, 4.2
          The rules say: operational (−4)
           −4  Daily control is the
               manager's. «daily meetings»

    Manager: Sales manager
      2. Holds daily meetings
          −4  Daily control is the
              manager's. «daily meetings»

    Shared
      3. Develops the budget and checks
         daily reports
          +6  Head's half: «Develops the
              budget». Setting direction
              commits the whole department
              beyond a year. «Develops»
          −4  Manager's half: «checks daily
              reports». Daily control is the
              manager's. «checks», «daily»

    Undetermined
      4. Other work
           0  No words or facts weigh on
              either side.

    5 duties: 2 head, 1 manager, 1 shared, 1
    undetermined
    Points: + speaks for the head, − for the
    manager. The whole sum of a duty: remit
    explain --duty NUMBER FILE

    """
  #expect(sales.text(Page(width: 40, tongue: .english)) == expected)
}

@Test func `a split speaks Russian`() {
  let expected =
    """
    sales.duty

    Начальник
      1. Определяет стратегию продаж отдела
         на три года
          +6  Направление связывает весь
              отдел. «Определяет»,
              «стратегию»

    Не определено
      2. Прочее
           0  Ни слова, ни признаки не
              говорят ни за одну сторону.

    Обязанностей: 2. Начальнику 1,
    руководителю 0, общих 0, не определено 1
    Баллы: «+» говорит за начальника, «−» за
    руководителя. Весь счёт обязанности:
    remit explain --duty НОМЕР ФАЙЛ

    """
  #expect(report(russianDuties).text(Page(width: 40, tongue: .russian)) == expected)
}
