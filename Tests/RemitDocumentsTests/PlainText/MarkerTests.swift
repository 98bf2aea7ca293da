import Testing

@testable import RemitDocuments

@Test(arguments: [
  "- ", "-", "* ", "+ ", "– ", "—", "• ", "•", "· ", "o ", "o\t", "▪ ", "➢ ", "➤", "✓ ", "✅ ", "→ ",
  "◦\t", "\u{F0B7}\t", "\u{F0A7} ", "‣ ", "- [ ] ", "• [x] ", "1. ", "1) ", "1.", "12.\u{A0}",
  "1.1. ",
  "2.3.1 ", "1.2) ", "(1) ", "[4] ", "1\t", "а) ", "a)", "(б) ", "IV. ", "I) ", "\u{2003}• ",
])
func `a bullet or number in front of a duty is taken off`(mark: String) {
  let reading = Reading("\(mark)Разрабатывает стратегию", .text)
  #expect(reading.lines == [Line("Разрабатывает стратегию")])
  #expect(reading.sources == ["Разрабатывает стратегию"])
}

@Test(arguments: [
  "-5% к плану", "24/7 support", "2024 год: план продаж", "1.5 ставки в отделе", "*важно* сделать",
  "г. Москва: филиал", "А. Иванов отвечает за склад", "О результатах сообщает", "10% скидки даёт",
  "12.03.2024 проводит смотр", "1C: ведёт учёт", "3D-модели строит", "i.e. plans",
])
func `what only looks like a bullet or number stays`(text: String) {
  #expect(Reading(text, .text).lines == [Line(text)])
}

@Test func `a number of two parts before small letters needs company`() {
  #expect(
    Reading("1.1 планирует\n1.2 считает", .text).lines == [Line("планирует"), Line("считает")])
}

@Test func `a letter with a point needs its neighbour`() {
  #expect(Reading("a. plans\nb. counts", .text).lines == [Line("plans"), Line("counts")])
}
