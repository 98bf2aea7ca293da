import RemitReports
import RemitRules
import RemitText
import Testing

@Test(arguments: [
  ("=1+1", "'=1+1"), ("+7 495", "'+7 495"), ("-a", "'-a"), ("@x", "'@x"), ("\tx", "'\tx"),
  ("\rx", "\"'\rx\""), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
  ("a\nb", "\"a\nb\""), ("a\u{1B}b", "a␛b"),
])
func `no cell of a table runs or breaks`(text: String, cell: String) {
  let csv = report([.init(duty: duty("1", text), ruling: ruling(.undetermined))]).csv(.english)
  let row = "1,undetermined,,0,0,0,No words or facts weigh on either side.," + cell + "\r\n"
  #expect(csv == "id,verdict,owner,points,strategic,operational,reason,text\r\n" + row)
}

@Test(arguments: [
  ("a*b_c`d", "a\\*b\\_c\\`d"), ("<b>&", "&lt;b&gt;&amp;"), ("# x", "\\# x"), ("- x", "\\- x"),
  ("a-b", "a-b"), ("12. x", "12\\. x"), ("v1.2", "v1.2"), ("a|b", "a\\|b"), ("a\nb", "a b"),
  ("[x](y)", "\\[x\\](y)"), ("\u{1B}[2J", "␛\\[2J"),
])
func `Markdown shows the words verbatim`(text: String, markdown: String) {
  #expect(text.markdown == markdown)
}

@Test(arguments: [
  ("a\"b\\", #""a\"b\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{1}\u{1B}", #""\u0001\u001b""#),
  ("\u{7F}\u{85}\u{9B}", #""\u007f\u0085\u009b""#), ("\u{A0}é—ы👍", "\"\u{A0}é—ы👍\""), ("", "\"\""),
])
func `a JSON string escapes what must not be raw`(text: String, json: String) {
  var writer = JSONWriter()
  writer.value(text)
  #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
}

@Test func `a JSON line has the keys of the contract in their order`() {
  let divided = line("core.both", 4, 3, ["Holds"], in: meetings)
  let lines = report([
    .init(duty: duty("a\"1", meetings), ruling: ruling(.undetermined, ledger: [divided]))
  ]).ndjson()
  let expected =
    #"{"id":"a\"1","text":"Holds daily meetings","language":"en","verdict":"undetermined","#
    + #""points":1,"strategic":4,"operational":3,"ledger":[{"rule":"core.both","points":1,"#
    + #""strategic":4,"operational":3,"group":"decision","spans":[[0,5]]}]}"# + "\n"
  #expect(String(decoding: lines, as: UTF8.self) == expected)
}
