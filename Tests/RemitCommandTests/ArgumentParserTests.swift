import Testing

@testable import RemitCommand

/// What a command line comes to: the path, the options and the operands, or the fault.
private func parsed(_ line: String) -> Result<[String], UsageFault> {
  var parser = ArgumentParser(line.split(separator: " ").map(String.init))
  do {
    let invocation = try parser.parse()
    let options = invocation.values.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\($0.value.joined(separator: "+"))" }
    return .success(invocation.path.dropFirst() + options + invocation.operands)
  } catch {
    return .failure(error)
  }
}

@Test(arguments: [
  ("split a b", ["split", "a", "b"]),
  ("split --format csv a", ["split", "format=csv", "a"]),
  ("split a --format=csv", ["split", "format=csv", "a"]),
  ("split -o out -", ["split", "output=out", "-"]),
  ("split -oout", ["split", "output=out"]),
  ("split -- --format", ["split", "--format"]),
  ("split --rules a --rules=b=c", ["split", "rules=a+b=c"]),
  ("split split", ["split", "split"]),
  ("format --check x.duty", ["format", "check=", "x.duty"]),
  ("rules stem --language ru", ["rules", "stem", "language=ru"]),
  ("completions fish", ["completions", "fish"]),
  ("completions --help", ["completions", "help="]),
  ("--version", ["version="]),
  ("-h", ["help="]),
  ("rules --help", ["rules", "help="]),
])
func `a command line is read by the tables`(line: String, expected: [String]) {
  #expect(parsed(line) == .success(expected))
}

@Test(
  arguments: [
    (
      "",
      .missingCommand([
        "split", "explain", "raci", "check", "compare", "format", "rules", "completions",
      ])
    ),
    ("rules", .missingCommand(["check", "test", "measure", "tune", "stem"])),
    ("splt", .unknownCommand("splt", nearest: "split")),
    ("rules step", .unknownCommand("step", nearest: "stem")),
    ("xyz", .unknownCommand("xyz", nearest: nil)),
    ("split --fromat csv", .unknownOption("--fromat", nearest: "--format")),
    ("split --check", .unknownOption("--check", nearest: nil)),
    ("split -x", .unknownOption("-x", nearest: nil)),
    ("split --format", .missingValue("--format")),
    ("split --output=", .missingValue("--output")),
    ("format --check=yes", .needlessValue("--check")),
    (
      "split --color red",
      .badChoice(
        option: "--color", value: "red", choices: ["auto", "always", "never"], nearest: nil)
    ),
    (
      "explain --format jsn",
      .badChoice(
        option: "--format", value: "jsn", choices: ["text", "markdown", "json"], nearest: "json")
    ),
    ("split --width ten", .badNumber(option: "--width", value: "ten", range: 20...1000)),
    ("split --width 19", .badNumber(option: "--width", value: "19", range: 20...1000)),
    ("split --width 40 --width 50", .repeated("--width")),
    ("completions", .missingWord("SHELL", choices: ["bash", "zsh", "fish"])),
    (
      "completions bsh", .badWord("bsh", choices: ["bash", "zsh", "fish"], nearest: "bash")
    ),
    ("completions bash zsh", .needlessOperand("zsh")),
  ] as [(String, UsageFault)])
func `a command line that cannot be followed says why`(line: String, fault: UsageFault) {
  #expect(parsed(line) == .failure(fault))
}

@Test func `a fault names what was probably meant, in both languages`() {
  let fault = UsageFault.unknownOption("--fromat", nearest: "--format")
  #expect(
    fault.wording
      == Wording(
        "there is no option `--fromat`; did you mean `--format`?",
        "нет параметра `--fromat`; может быть, `--format`?"))
}
