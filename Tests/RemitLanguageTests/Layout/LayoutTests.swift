import RemitText
import Testing

@testable import RemitLanguage

private func laidOut(duties text: String) -> String {
  String(decoding: Layout.duties(source(text)).bytes, as: UTF8.self)
}

private func laidOut(rules text: String) -> String {
  String(decoding: Layout.rules(source(text)).bytes, as: UTF8.self)
}

@Test func `a duty list gets its canonical look`() {
  let text = """


    unit   "Отдел"
    role director "Директор по продажам"  is head
    role rop "РОП"  is manager,reports to   director  # x
    role finance is advisor


    duties  # open
    # first
    * Разрабатывает  стратегию "Рост"
       frequency   daily
        # inside
    1)Второй
         decided head   because "устав"
            # last

    rights of rop
       • Нанимать
           – вложенный
    # end
    """
  #expect(
    laidOut(duties: text) == """
      unit "Отдел"
      role director "Директор по продажам" is head
      role rop      "РОП"                  is manager, reports to director  # x
      role finance                         is advisor

      duties  # open
        # first
        - Разрабатывает  стратегию "Рост"
            frequency daily
        # inside
        1) Второй
            decided head because "устав"
            # last

      rights of rop
        - Нанимать
            - вложенный
      # end

      """)
}

@Test(
  arguments: [
    (
      "role a \"A\" is head\nrole bb \"BB\" ,  reports  to a\n",
      "role a  \"A\"  is head\nrole bb \"BB\"         reports to a\n"
    ),
    ("role b \"B\",reports to a\n", "role b \"B\" reports to a\n"),
  ])
func `a role without a seat keeps the role above it`(text: String, expected: String) {
  #expect(laidOut(duties: text) == expected)
  #expect(laidOut(duties: expected) == expected)
}

@Test func `a pack gets its canonical look`() {
  let text = """
    pack   core "T"
        version 1.0
    attribute scope a<b keep lowest
    attribute authority a,b
     question en   "Q"
    words steer   # c
      en set,define ,
         "long  plan",shape  it
      # about with
      with  manage
    thresholds
      far 6
      near-zero 2
    limits
       rows  6
       rows-per-page  4
    profile   p "P"
      limit rows   3
      because "B"
      because  ru "Б"
    letters raci   "RACI"
      letter R responsible , supports
         en "Does"   "Does it."
      letter  A accountable
    check c:note
      say en   "{size}"
      for   half   head
    weigh a :strategic 6 as g
        when action in b,c and(text has d or not( e>=1 year ))
              or clause is x  # why
        source "S"
        because "B"
        near   "N"
    """
  #expect(
    laidOut(rules: text) == """
      pack core "T"
        version 1.0
      attribute scope      a < b keep lowest
      attribute authority  a, b
        question en "Q"
      words steer  # c
        en    set, define,
              "long  plan", shape it
        # about with
        with  manage
      thresholds
        far        6
        near-zero  2
      limits
        rows           6
        rows-per-page  4
      profile p "P"
        limit rows 3
        because "B"
        because ru "Б"
      letters raci "RACI"
        letter R responsible, supports
               en "Does" "Does it."
        letter A accountable
      check c: note
        say     en "{size}"
        for half head
      weigh a: strategic 6 as g
        when action in b, c and (text has d or not (e >= 1 year))
             or clause is x  # why
        source  "S"
        because "B"
        near    "N"

      """)
}

@Test(arguments: [
  "", "\n\n", "# a", "  # a\n\n\n# b", "use a", "\u{FEFF}use a\r\n\r\n\r\nuse b\r\n",
])
func `layout is regular at the edges of a file`(text: String) {
  let once = laidOut(rules: text)
  #expect(once == laidOut(rules: once))
  #expect(
    once.isEmpty || (once.hasSuffix("\n") && !once.hasSuffix("\n\n") && !once.hasPrefix("\n")))
  #expect(!once.contains("\r") && !once.contains("\n\n\n"))
}

@Test func `a file with errors stays as it is`() {
  let text = source("use   a\nnonsense\n")
  let result = Layout.rules(text)
  #expect(result.bytes == text.bytes)
  #expect(result.diagnostics.map(\.code) == ["syntax.unknown-statement"])
}

@Test func `layout keeps what samples say and is stable`() {
  checkRulesLayout(samplePack)
  checkDutyLayout(sampleDuties)
}

@Test(arguments: 0..<40)
func `layout keeps what shuffled indentation says and is stable`(seed: UInt64) {
  var random = Generator(state: seed)
  checkRulesLayout(reindented(samplePack, &random))
  checkDutyLayout(reindented(sampleDuties, &random))
}

/// The lines with other indentation, and comments and empty lines between them.
private func reindented(_ text: String, _ random: inout Generator) -> String {
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if random.next() % 6 == 0 {
      lines.append(String(repeating: " ", count: Int(random.next() % 8)) + "# note")
    }
    if random.next() % 8 == 0 { lines.append("") }
    let words = line.drop { $0 == " " }
    let indent = line.count - words.count
    let shift = random.next() % 4 == 0 ? Int(random.next() % 5) : 0
    lines.append(String(repeating: " ", count: indent + shift) + words)
  }
  return lines.joined(separator: "\n")
}

private func comments(_ text: String) -> [String] {
  var faults = Faults()
  let source = source(text)
  return StatementTree(source, &faults).lines.filter(\.hasComment).map { source.string($0.comment) }
}

private func checkRulesLayout(_ text: String) {
  let reading = RulesFile.read(source(text))
  guard reading.diagnostics.isEmpty else { return }
  let once = laidOut(rules: text)
  #expect(shape(RulesFile.read(source(once)).file) == shape(reading.file))
  #expect(laidOut(rules: once) == once)
  #expect(comments(once) == comments(text))
}

private func checkDutyLayout(_ text: String) {
  let reading = DutyFile.read(source(text))
  guard reading.diagnostics.isEmpty else { return }
  let once = laidOut(duties: text)
  #expect(shape(DutyFile.read(source(once)).file) == shape(reading.file))
  #expect(laidOut(duties: once) == once)
  #expect(comments(once) == comments(text))
}
