import RemitText
import Testing

@testable import RemitCommand

private func surroundings(_ environment: [String: String], terminal: Bool = true) -> Surroundings {
  Surroundings(
    environment: { environment[$0] }, terminals: (terminal, terminal, terminal), width: 100)
}

private func console(_ line: String, _ surroundings: Surroundings) throws -> Console {
  var parser = ArgumentParser(line.split(separator: " ").map(String.init))
  return Console(surroundings, try parser.parse())
}

@Test(
  arguments: [
    ([:], .english), (["LANG": "ru_RU.UTF-8"], .russian), (["LANG": "C"], .english),
    (["LC_ALL": "en_US", "LANG": "ru_RU"], .english),
    (["LC_MESSAGES": "ru", "LANG": "en"], .russian),
  ] as [([String: String], Tongue)])
func `the locale gives the language before any input is known`(
  environment: [String: String], tongue: Tongue
) {
  #expect(surroundings(environment).tongue == tongue)
}

@Test(
  arguments: [
    ("split", [:], true, false, true), ("split", [:], false, false, false),
    ("split", [:], true, true, false), ("split", ["NO_COLOR": "1"], true, false, false),
    ("split", ["TERM": "dumb"], true, false, false),
    ("split --color never", [:], true, false, false),
    ("split --color always", [:], false, true, true),
    ("split --color always", ["NO_COLOR": "1"], true, false, false),
  ] as [(String, [String: String], Bool, Bool, Bool)])
func `colour is for terminals, and never with NO_COLOR`(
  line: String, environment: [String: String], terminal: Bool, toFile: Bool, isColoured: Bool
) throws {
  let console = try console(line, surroundings(environment, terminal: terminal))
  #expect(console.coloursOutput(toFile: toFile) == isColoured)
}

@Test(
  arguments: [
    ("split", "Ведёт отчёт", .russian), ("split", "Holds meetings", .english),
    ("split", "duties\n  - Ведёт отчёт о продажах в CRM", .russian), ("split", "123", .english),
    ("split --language ru", "Holds meetings", .russian),
    ("rules stem --language ru", "Holds", .english),
  ] as [(String, String, Tongue)])
func `messages are in the language asked for, else in that of the input`(
  line: String, text: String, tongue: Tongue
) throws {
  #expect(try console(line, surroundings([:])).tongue(of: Array(text.utf8)) == tongue)
}

@Test func `a report is in the language of most duties`() throws {
  let console = try console("split", surroundings([:]))
  #expect(console.tongue(of: [.russian, .russian, .english]) == .russian)
  #expect(console.tongue(of: [.russian, .english]) == .english)
  #expect(console.tongue(of: [Tongue]()) == .english)
}
