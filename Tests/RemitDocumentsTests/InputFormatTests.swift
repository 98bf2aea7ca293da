import RemitDocuments
import Testing

@Test(arguments: [
  ("a.duty", InputFormat.duty), ("A.TXT", .text), ("x/y.md", .markdown), ("a.b.csv", .csv),
  ("a.tsv", .csv), ("a.json", .json), ("a.jsonl", .ndjson), ("a.ndjson", .ndjson),
])
func `an extension settles the format whatever the file holds`(
  name: String, expected: InputFormat
) {
  #expect(InputFormat.guess(name: name, bytes: Array("{\"text\":\"a\"}".utf8)) == expected)
}

@Test(arguments: [
  ("", InputFormat.text),
  ("Разрабатывает стратегию\nКонтролирует", .text),
  ("- a\n- b\n", .text),
  ("# Title\n- a", .markdown),
  ("- [ ] a\n- [x] b", .markdown),
  ("a | b\n--|--\nc | d", .markdown),
  ("[\"a\", \"b\"]", .json),
  ("\u{FEFF}\n [ {\"text\": \"a\"} ]", .json),
  ("{\n \"duties\": []\n}", .json),
  ("{\"text\":\"a\"}", .json),
  ("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", .ndjson),
  ("[See](x) the plan", .text),
  ("duties of rop\n  - a", .duty),
  ("# note\nrole rop \"X\" is manager", .duty),
  ("unit \"Отдел\"\n", .duty),
  ("Duties of the manager include planning", .text),
  ("id;Обязанность\n1;Планирует", .csv),
  ("\u{FEFF}duty,horizon\nplans,1 year\n", .csv),
  ("Plans, hires, trains\nBuys, sells, stores", .text),
])
func `without an extension the content settles the format`(text: String, expected: InputFormat) {
  #expect(InputFormat.guess(name: "<standard input>", bytes: Array(text.utf8)) == expected)
}
