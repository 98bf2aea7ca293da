import RemitRules
import RemitText
import Testing

@testable import RemitReports

@Test func `an explanation shows the marked words and a ledger that adds up`() {
  let expected =
    """
    7. strategic, for the head: +11 (≈ 93 % if the evidence is independent)

      Defines the sales strategy of the department for three years
      ~~~~~~~     ~~~~~~~~~~~~~~                       ~~~~~~~~~~~
      1           1,3                                  2

    Ledger
        +6   1  core.sets-direction [decision]
                «Defines», «sales strategy»
                Setting direction commits the whole department beyond a year.
                Source: Drucker: futurity and impact
        +5   2  core.long-term [decision]
                «three years»
        +2   3  core.department [decision] (+3 −1)
                «sales strategy»
        −2   4  cap.decision [decision]
                The group decision counts no more than this.
      +6 +5 +2 −2 = +11
      strategic 12 − operational 1 = +11
      A total of +6 or more is strategic.

    Fired, but overridden
      core.names-strategy: overridden by core.sets-direction «strategy»

    Facts
      horizon = 3 year, inferred by core.years «three years»
      scope = department, stated in the list

    Why not operational?
        −4  core.controls-daily lacks a word like “checks” (action in control)
        −3  core.routine lacks: frequency = daily

    What would change it
      “Defines” → “Explains”: operational (−6)
        Explains the sales strategy of the department for three years
      with authority executes: undetermined (+1)

    Questions that would settle it
      What is its scope?
        scope task: operational
        scope company: strategic
      Write the answer below the duty in a .duty file, such as `scope team`.

    """
  #expect(richExplanation.text(Page(width: 80, tongue: .english)) == expected)
}

@Test func `an explanation fits forty columns and speaks Russian`() {
  let expected =
    """
    7. стратегическая, начальнику: +11 (≈ 93
       %, если доводы независимы)

      Defines the sales strategy of the
      ~~~~~~~     ~~~~~~~~~~~~~~
      1           1,3
      department for three years
                     ~~~~~~~~~~~
                     2

    Счёт
        +6   1  core.sets-direction
                [decision]
                «Defines», «sales strategy»
                Setting direction commits
                the whole department beyond
                a year.
                Источник: Drucker: futurity
                and impact
        +5   2  core.long-term [decision]
                «three years»
        +2   3  core.department [decision]
                (+3 −1)
                «sales strategy»
        −2   4  cap.decision [decision]
                Больше группа decision не
                даёт.
      +6 +5 +2 −2 = +11
      стратегических 12 − операционных 1 =
      +11
      Итог от +6 и выше: обязанность
      стратегическая.

    Сработали, но отменены
      core.names-strategy: отменяет
      core.sets-direction «strategy»

    Признаки
      horizon = 3 year, выведено правилом
      core.years «three years»
      scope = department, указано в списке

    Почему не операционная?
        −4  core.controls-daily не хватает
            слова вроде «checks» (action in
            control)
        −3  core.routine не хватает:
            frequency = daily

    Что изменило бы решение
      «Defines» → «Explains»: операционная
      (−6)
        Explains the sales strategy of the
        department for three years
      с признаком authority executes: не
      определено (+1)

    Вопросы, которые решат дело
      Каково значение scope?
        scope task: операционная
        scope company: стратегическая
      Запишите ответ в файле .duty под
      обязанностью, например: `scope team`.

    """
  #expect(richExplanation.text(Page(width: 40, tongue: .russian)) == expected)
}

@Test func `Markdown has the ledger as a table`() {
  let expected =
    """
    # 7. strategic, for the head: +11 (≈ 93 % if the evidence is independent)

    > Defines the sales strategy of the department for three years

    ## Ledger

    | Points | Rule | Group | Words | Because | Source |
    |--:|---|---|---|---|---|
    | +6 | core.sets-direction | decision | «Defines», «sales strategy» | Setting direction commits the whole department beyond a year. | Drucker: futurity and impact |
    | +5 | core.long-term | decision | «three years» |  |  |
    | +2 (+3 −1) | core.department | decision | «sales strategy» |  |  |
    | −2 | cap.decision | decision |  | The group decision counts no more than this. |  |

    **+6 +5 +2 −2 = +11**, strategic 12 − operational 1 = +11. A total of +6 or more is strategic.

    ## Fired, but overridden

    - core.names-strategy: overridden by core.sets-direction

    ## Facts

    - horizon = 3 year, inferred by core.years «three years»
    - scope = department, stated in the list

    ## Why not operational?

    - **−4** core.controls-daily lacks a word like “checks” (action in control)
    - **−3** core.routine lacks: frequency = daily

    ## What would change it

    - “Defines” → “Explains”: **operational** (−6): Explains the sales strategy of the department for three years
    - with authority executes: **undetermined** (+1)

    ## Questions that would settle it

    - What is its scope?
      - scope task: operational
      - scope company: strategic

    """
  #expect(richExplanation.markdown(.english) == expected)
}

@Test func `JSON has all of the explanation`() {
  let expected =
    """
    {"duties":[
    {"id":"7","text":"Defines the sales strategy of the department for three years","language":"en","verdict":"strategic","points":11,"strategic":12,"operational":1,"ledger":[{"rule":"core.sets-direction","points":6,"group":"decision","spans":[[0,7],[12,26]]},{"rule":"core.long-term","points":5,"group":"decision","spans":[[49,60]]},{"rule":"core.department","points":2,"strategic":3,"operational":1,"group":"decision","spans":[[12,26]]},{"rule":"cap.decision","points":-2,"group":"decision","spans":[]}],"standard":"strategic","threshold":6,"probability":0.9264,"facts":[{"attribute":"horizon","value":"3 year","rule":"core.years","spans":[[49,60]]},{"attribute":"scope","value":"department","rule":null,"spans":[]}],"parts":[{"span":[0,60],"action":[0,7],"points":11}],"overridden":[{"rule":"core.names-strategy","by":["core.sets-direction"],"spans":[[18,26]]}],"near":[{"rule":"core.controls-daily","points":-4,"failing":"action in control","word":"checks"},{"rule":"core.routine","points":-3,"failing":"frequency = daily","word":null}],"flips":[{"from":"Defines","to":"Explains","text":"Explains the sales strategy of the department for three years","verdict":"operational","points":-6},{"attribute":"authority","value":"executes","text":"Defines the sales strategy of the department for three years","verdict":"undetermined","points":1}],"questions":[{"attribute":"scope","answers":[{"value":"task","verdict":"operational"},{"value":"company","verdict":"strategic"}]}],"rules":[{"id":"core.sets-direction","because":"Setting direction commits the whole department beyond a year.","source":"Drucker: futurity and impact"}]}
    ]}

    """
  #expect(String(decoding: ExplainReport.json([richExplanation]), as: UTF8.self) == expected)
}

@Test(
  arguments: [
    (.words(from: "", to: "daily"), "add “daily”", "добавить «daily»"),
    (.words(from: "daily", to: ""), "without “daily”", "без «daily»"),
    (.words(from: "Sets", to: "Knows"), "“Sets” → “Knows”", "«Sets» → «Knows»"),
    (.attribute(name: "scope", value: "task"), "with scope task", "с признаком scope task"),
  ] as [(Flip.Change, String, String)])
func `each change is said in words`(change: Flip.Change, english: String, russian: String) {
  #expect(change.phrase.text(in: .english) == english)
  #expect(change.phrase.text(in: .russian) == russian)
}

@Test(arguments: ["strategic", "operational", "clauses", "divided", "balance", "none"])
func `each standard is said in words and not by its name`(name: String) {
  for tongue in Tongue.allCases {
    let text = Phrase.standard(name, threshold: 1).text(in: tongue)
    #expect(!text.contains("Standard") && !text.contains("Критерий"))
  }
}

@Test func `a question is asked in the words of the pack`() {
  let question = Question(attribute: "scope", answers: [])
  let explanation = Explanation(
    ruling: ruling(.undetermined), nearMisses: [], flips: [], questions: [question])
  let report = ExplainReport(
    duty: duty("1", meetings), explanation: explanation, card: card(of:),
    wording: { name, tongue in tongue == .russian ? "Чего касается \(name)?" : nil })
  #expect(report.text(Page(tongue: .russian)).contains("  Чего касается scope?\n"))
  #expect(report.text(Page(tongue: .english)).contains("  What is its scope?\n"))
  #expect(report.markdown(.russian).contains("- Чего касается scope?\n"))
}
