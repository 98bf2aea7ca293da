import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText
import Rules
import SeededChance
import Testing

@testable import Remit

/// The shipped files.
private let shipped: [SourceText] = {
  var files: [SourceText] = []
  Packs.forEach { files.append(SourceText(name: $0, bytes: $1)) }
  return files
}()

private let duties: [Duty] = [
  "Определяет, куда отдел движется в ближайшие годы, и утверждает стратегию продаж",
  "Утренняя планёрка: кто сегодня кому звонит, какие сделки горят",
  "Планирование, организация и контроль работы отдела",
  "Не имеет полных полномочий принимать стратегические решения и формировать цели отдела",
  "Участвует в подготовке бюджета: собирает заявки менеджеров", "Мотивация сотрудников",
  "Approves the department's budget for the next year", "Schedules calls with clients",
  "Sets the pricing policy and checks daily that the price tags are right",
  "Motivates and develops the people of the department", "", "12",
].enumerated().map { number, text in
  Duty(id: "\(number)", text: text, place: Place("x", ByteSpan(0, 0)))
}

/// The statements of a file: each line at the margin begins one, with the comments above it.
private func statements(_ source: SourceText) -> [String] {
  var statements: [String] = []
  for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
    let isInside = line.first == " "
    if isInside, let last = statements.last {
      statements[statements.count - 1] = last + "\n" + line
    } else {
      statements.append(String(line))
    }
  }
  return statements
}

/// The file with what follows its first statement, `pack …`, in another order.
private func shuffled(_ source: SourceText, _ chance: inout SeededGenerator) -> SourceText {
  let statements = statements(source)
  let pack = statements.firstIndex { $0.hasPrefix("pack ") || $0.hasPrefix("language ") }
  var rest = statements
  let first = pack.map { rest.remove(at: $0) } ?? ""
  let text = ([first] + rest.shuffled(using: &chance)).joined(separator: "\n") + "\n"
  return SourceText(name: source.name, bytes: Array(text.utf8))
}

@Test func `the shipped packs have no faults`() {
  #expect(Advisor.load(only: shipped).diagnostics == [])
}

@Test(arguments: [1, 2, 3] as [UInt64])
func `the order of files and of the rules in them changes no explanation`(seed: UInt64) {
  var chance = SeededGenerator(seed: seed)
  let other = shipped.map { shuffled($0, &chance) }.shuffled(using: &chance)
  #expect(other.map(\.bytes) != shipped.map(\.bytes))
  let (advisor, faults) = Advisor.load(only: other)
  #expect(faults == [])
  let plain = Advisor.load(only: shipped).advisor
  for duty in duties {
    #expect(advisor.ruling(on: duty) == plain.ruling(on: duty))
    #expect(advisor.explanation(of: duty).flips == plain.explanation(of: duty).flips)
  }
}

@Test(arguments: [4, 5, 6] as [UInt64])
func `the order of duties changes no ruling`(seed: UInt64) {
  var chance = SeededGenerator(seed: seed)
  let advisor = Advisor.load().advisor
  let plain = Dictionary(uniqueKeysWithValues: zip(duties.map(\.id), advisor.rulings(on: duties)))
  let other = duties.shuffled(using: &chance)
  for (duty, ruling) in zip(other, advisor.rulings(on: other)) { #expect(ruling == plain[duty.id]) }
}
