import RemitText
import Testing

@testable import RemitCommand

@Test(arguments: Tongue.allCases)
func `the help of each command names each option, choice, command and example`(tongue: Tongue) {
  for (path, sheet) in CommandSheet.remit.all() {
    let text = HelpPage(path: path, sheet: sheet, tongue: tongue).text
    var words = sheet.options.map(\.spelling) + sheet.children.map(\.name)
    words += sheet.examples.map(\.line) + [path.joined(separator: " ")]
    for option in sheet.options {
      if case .choice(let choices) = option.value { words += choices }
    }
    for word in words { #expect(text.contains(word), "\(path) lacks \(word)") }
  }
}

@Test func `a help page is laid out in eighty columns`() {
  let sheet = CommandSheet.checkRules
  let expected = """
    Reads rule packs together with those built in, and reports every fault.

    Usage: remit rules check [OPTIONS] [FILES]

    Options:
          --language LANGUAGE  Language of messages and reports. Otherwise that of
                               the input. One of: ru, en.
          --color WHEN         When to use colour (auto: on a terminal). Never where
                               NO_COLOR is set. One of: auto, always, never.
      -h, --help               Shows this help.

    Examples:
      remit rules check company.rules
          one pack

    Exit status: 0 done; 1 something was found; 2 wrong usage; 3 something could not
    be read or written; 70 internal error. A reader that closes its pipe early is no
    error.

    """
  #expect(
    HelpPage(path: ["remit", "rules", "check"], sheet: sheet, tongue: .english).text == expected)
}

@Test(arguments: ["bash", "zsh", "fish"])
func `completions know each command and option`(shell: String) throws {
  let completions = Completions(root: .remit, tongue: .english)
  let script = try #require(completions.script(for: shell))
  for (_, sheet) in CommandSheet.remit.all() {
    #expect(script.contains(sheet.name))
    for option in sheet.options {
      let name = shell == "fish" ? "-l \(option.name.rawValue)" : option.spelling
      #expect(script.contains(name), "\(shell) lacks \(name)")
    }
  }
}

@Test func `quotes in a description end no string of a completion script`() {
  let sheet = CommandSheet(
    .overview, "x", Wording("It's", "It's"),
    options: [
      CommandOption(.check, .none, Wording("It's", "It's"))
    ])
  let completions = Completions(root: sheet, tongue: .english)
  #expect(completions.script(for: "zsh")?.contains("'--check[It'\\''s]'") == true)
  #expect(completions.script(for: "fish")?.contains("-l check -d 'It\\'s'") == true)
  #expect(completions.script(for: "tcsh") == nil)
}
