import Testing

@testable import RemitReview

@Test(
  arguments: [
    ("Отдел продаж", true), ("Начальник отдела продаж", false), ("Совет директоров", true),
    ("Менеджеры отдела продаж", true), ("Специалист отдела кадров", false),
    ("Руководитель отдела", false), ("Sales team", true), ("Team lead", false),
    ("Head of department", false), ("Department manager", false), ("Board of directors", true),
    ("Clerk", false),
  ])
func `a team is a group, and the one who leads it is a person`(title: String, isGroup: Bool) {
  var titles = TitleReader(shippedBook)
  #expect(titles.isGroup(title) == isGroup)
}
