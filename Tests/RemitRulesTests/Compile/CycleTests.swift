import RemitLanguage
import RemitText
import Testing

@testable import RemitRules

@Suite struct `A circle` {
  private static func rule(_ name: String, overrides: String) -> String {
    "weigh \(name): operational 3 as weight\n  overrides \(overrides)\n  when action in deeds\n"
  }

  @Test(arguments: [
    [["a"]], [["a", "b"]], [["a", "b", "c", "d", "e"]], [["a", "b"], ["c", "d"]],
  ])
  func `of overrides is printed whole, and the other rules work`(circles: [[String]]) {
    var text = "weigh z: strategic 2 as weight\n  overrides a\n  when action in deeds\n"
    for circle in circles {
      for (name, next) in zip(circle, circle.dropFirst() + [circle[0]]) {
        text += Self.rule(name, overrides: "\(next), sound")
      }
    }
    let test = "pack test\nuse sound\n" + text
    let (book, diagnostics) = RuleBook.compile(
      smallLanguages + [rules(soundPack, "sound.rules"), rules(test)])
    let facts = circles.map { circle in
      let names = (circle + [circle[0]]).map { "test.\($0)" }.joined(separator: " → ")
      return "rules override each other in a circle: \(names)"
    }
    #expect(diagnostics.map { $0.message(in: .english).fact } == facts)
    #expect(diagnostics.map(\.related.count) == circles.map { $0.count - 1 })
    #expect(book.rules.map(\.name) == ["sound.sound", "sound.wide", "test.z"])
    #expect(book.points(of: "Approves the budget") == 9)
  }

  @Test func `of overrides that share a rule is told for each`() {
    let (book, reports) = compiled(
      Self.rule("a", overrides: "b") + Self.rule("b", overrides: "a, c")
        + Self.rule("c", overrides: "b"))
    let action = "take one `overrides` out"
    #expect(
      reports == [
        "rules.override-cycle [a] → \(action)", "rules.override-cycle [c] → \(action)",
      ])
    #expect(book.points(of: "Approves the budget") == 7)
  }

  @Test(arguments: [1, 2, 5])
  func `of classes is printed whole, and each keeps its own words`(count: Int) {
    let names = (0..<count).map { "c\($0)" }
    var text = "words outer\n  with c0\nwords inner\n  en  report\n"
    for (number, name) in names.enumerated() {
      text += "words \(name)\n  en  word\(name)\n  with \(names[(number + 1) % count]), inner\n"
    }
    text += "weigh first: strategic 1 as weight\n  when text has c0\n"
    text += "weigh outside: strategic 10 as weight\n  when text has outer\n"
    let test = "pack test\nuse sound\n" + text
    let (book, diagnostics) = RuleBook.compile(
      smallLanguages + [rules(soundPack, "sound.rules"), rules(test)])
    let printed = (names + ["c0"]).map { "test.\($0)" }.joined(separator: " → ")
    #expect(
      diagnostics.map { $0.message(in: .english).fact } == [
        "classes take each other in: \(printed)"
      ])
    #expect(diagnostics.first?.related.count == count - 1)
    #expect(book.points(of: "wordc0") == 11)
    #expect(book.points(of: "report") == 11)
    #expect(book.points(of: "wordc1") == 0)
  }

  @Test func `of packs that use each other is none`() {
    let (book, diagnostics) = RuleBook.compile(
      smallLanguages + [
        rules("pack a\nuse b\ngroup g\nwords deeds\n  en  set", "a.rules"),
        rules(
          "pack b\nuse a\nuse en\nweigh x: strategic 3 as g\n  when action in deeds", "b.rules"),
      ])
    #expect(diagnostics == [])
    #expect(book.points(of: "Sets prices") == 3)
  }
}
