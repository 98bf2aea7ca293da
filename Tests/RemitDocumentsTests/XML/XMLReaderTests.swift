import Testing

@testable import RemitDocuments

/// The events of a document as one line each: `<name a="1"`, `"text"`, `>name`, or the fault.
private func events(_ bytes: [UInt8]) -> [String] {
  var found: [String] = []
  do {
    var reader = try XMLReader(bytes)
    while let event = try reader.next() {
      switch event {
      case .start:
        let value = try reader.attribute("a").map { " a=\($0)" } ?? ""
        found.append("<\(reader.name)\(value)")
      case .text: found.append("'\(try reader.text())'")
      case .end: found.append(">\(reader.name)")
      }
    }
  } catch {
    found.append("\(error.kind) \(error.offset)")
  }
  return found
}

@Test(arguments: [
  ("<a/>", ["<a", ">a"]),
  (
    "<?xml version='1.0' encoding='UTF-8'?><!-- x --><w:p w:a = \"1\">т&amp;&#x436;</w:p>\n",
    ["<p a=1", "'т&ж'", ">p"]
  ),
  ("<a><![CDATA[<b>&amp;]]></a>", ["<a", "'<b>&amp;'", ">a"]),
  ("<a xa='0' a='&lt;&quot;'><b /></a>", ["<a a=<\"", "<b", ">b", ">a"]),
  ("<a><!-- > --><?x ?>t</a>", ["<a", "'t'", ">a"]),
  ("<a>]]</a>", ["<a", "']]'", ">a"]),
])
func `a document is read as its events`(text: String, expected: [String]) {
  #expect(events(Array(text.utf8)) == expected)
}

@Test(arguments: [
  ("", "syntax 0"), ("text", "syntax 4"), ("<a>", "syntax 3"), ("<a></b>", "syntax 3"),
  ("<a/><b/>", "syntax 4"), ("<a b></a>", "syntax 4"), ("<a b=c/>", "syntax 5"),
  ("<a b='<'/>", "syntax 6"), ("<a b='1'c='2'/>", "syntax 8"), ("<a", "syntax 2"),
  ("<!DOCTYPE a><a/>", "doctype 0"), ("<a>&b;</a>", "entity 3"), ("<a>&#0;</a>", "entity 3"),
  ("<a>& </a>", "entity 3"), ("<a><![CDATA[</a>", "syntax 10"),
  ("<?xml version='1.0' encoding='windows-1251'?><a/>", "encoding 0"),
])
func `what is not well-formed is a fault at its place`(text: String, expected: String) {
  #expect(events(Array(text.utf8)).last == expected)
}

@Test func `elements may not stand too deep`() {
  let fault = events(Array(String(repeating: "<a>", count: 300).utf8)).last
  #expect(fault == "tooDeep(limit: 256) \(256 * 3)")
}

@Test(arguments: [true, false])
func `UTF-16 is read by its byte order mark`(isLittle: Bool) {
  let units = Array("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>ж😀</a>".utf16)
  let bytes = units.flatMap { unit in
    let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    return isLittle ? pair : pair.reversed()
  }
  #expect(events(bytes) == ["<a", "'ж😀'", ">a"])
}

@Test func `an element is passed over with all in it`() throws {
  var reader = try XMLReader(Array("<a><b><c>x</c><d/></b><e/></a>".utf8))
  var names: [String] = []
  while let event = try reader.next() {
    guard event == .start else { continue }
    names.append(reader.name)
    if reader.name == "b" { try reader.skipElement() }
  }
  #expect(names == ["a", "b", "e"])
}
