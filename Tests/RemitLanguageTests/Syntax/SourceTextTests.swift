import RemitText
import Testing

@testable import RemitLanguage

@Test(arguments: [
  ("ab\ncd", 3, 2, 1), ("ab\r\ncd", 5, 2, 2), ("ab\ncd", 2, 1, 3), ("ёж и", 5, 1, 4),
  ("\u{FEFF}ab", 4, 1, 2), ("", 0, 1, 1), ("a\n", 2, 2, 1), ("ab", 99, 1, 3),
])
func `lines and columns count characters from one`(
  text: String, offset: Int, line: Int, column: Int
) {
  let source = source(text)
  #expect([source.line(of: offset), source.column(of: offset)] == [line, column])
}

@Test func `an excerpt is a line without its end`() {
  let source = source("\u{FEFF}one\r\ntwo\n")
  #expect((0...4).map(source.excerpt(ofLine:)) == ["", "one", "two", "", ""])
}

@Test(arguments: [
  ("text", "text", ""), ("# all", "", "# all"), ("  #all", "", "#all"),
  ("text # why", "text", "# why"), ("text #", "text", "#"), ("text  # ", "text", "#"),
  ("C# and issue #5", "C# and issue #5", ""), ("a# b", "a# b", ""),
  ("say \"a # b\" # c", "say \"a # b\"", "# c"), ("5\" pipes # c", "5\" pipes", "# c"),
  (#"say "a \" # b" c"#, #"say "a \" # b" c"#, ""), ("text\t#\tc", "text", "#\tc"),
])
func `a comment stands between blanks outside quotes`(
  text: String, content: String, comment: String
) {
  let bytes = Array(text.utf8)
  let line = Line(in: bytes.span, from: 0, to: bytes.count)
  let parts = [line.content, line.comment].map { String(decoding: bytes[$0.range], as: UTF8.self) }
  #expect(parts == [content, comment])
}

@Test(arguments: [("a", 0), ("  a", 2), ("\ta", 4), (" \ta", 4), ("    \ta", 8), ("\t a", 5)])
func `a tab goes to the next multiple of four`(text: String, indent: Int32) {
  let bytes = Array(text.utf8)
  #expect(Line(in: bytes.span, from: 0, to: bytes.count).indent == indent)
}

@Test func `a line belongs to the nearest line above that is indented less`() {
  var faults = Faults()
  let tree = StatementTree(source("a\n    b\n  c\n     d\n# x\n\ne\n"), &faults)
  let nodes = tree.nodes.indices.map { node in
    let word = tree.source.string(tree.firstWord(of: node))
    return word + ":" + tree.children(of: node).map { "\($0)" }.joined(separator: ",")
  }
  #expect(nodes == ["a:1,2", "b:", "c:3", "d:", "e:"])
  #expect(Array(tree.roots) == [0, 4])
}

private let misspellings: [(String, [String], String?)] = [
  ("dutys", ["unit", "duties"], "duties"), ("horzion", ["horizon"], "horizon"),
  ("scpoe", ["scale", "scope"], "scope"), ("abcd", ["abxx", "abyy"], "abxx"),
  ("abcd", ["wxyz"], nil), ("ab", ["cd"], nil), ("", ["ab"], nil), ("х", ["y"], nil),
  ("роль", ["рол"], "рол"), ("role", ["role", "rolf"], "role"), ("abc", [], nil),
]

@Test(arguments: misspellings)
func `the nearest word is within two edits`(word: String, among: [String], expected: String?) {
  #expect(nearest(word, among: among) == expected)
}
