import Glibc
import Remit
import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

func slurp(_ path: String) -> [UInt8] {
  guard let f = unsafe fopen(path, "rb") else { return [] }
  var all: [UInt8] = []
  var buf = [UInt8](repeating: 0, count: 65536)
  while true {
    let n = unsafe fread(&buf, 1, buf.count, f)
    if n == 0 { break }
    all.append(contentsOf: buf[0..<n])
  }
  return all
}
let args = CommandLine.arguments
let sources = args.dropFirst(2).map { SourceText(name: $0, bytes: slurp($0)) }
let t0 = ContinuousClock.now
let (advisor, diags) = Advisor.load(only: sources)
print("#" + "load \(ContinuousClock.now - t0)")
for d in diags {
  let src = sources.first { $0.name == d.place.file }
  let text = d.message(in: .english)
  print("#" + "\(d.place.file):\(src?.line(of: Int(d.place.span.start)) ?? 0): \(d.code) \(text.fact) \(text.action ?? "")")
}
let place = Place("x", ByteSpan(0, 0))
let lines = String(decoding: slurp(args[1]), as: UTF8.self).split(separator: "\n")
let duties = lines.enumerated().map { Duty(id: "\($0)", text: String($1.split(separator: "\t").last!), place: place) }
let rulings = advisor.rulings(on: duties)
for (line, (duty, r)) in zip(lines, zip(duties, rulings)) {
  let b = Array(duty.text.utf8)
  func w(_ s: ByteSpan) -> String { String(decoding: b[s.range], as: UTF8.self) }
  let ledger = r.ledger.map { "\($0.rule.split(separator: ".").last!):\($0.strategic)-\($0.operational)[\($0.spans.map(w).joined(separator: "|"))]" }.joined(separator: "; ")
  let parts = r.parts.map { "<\(w($0.action))>\($0.points)" }.joined(separator: " ")
  let dead = r.defeats.map(\.rule).joined(separator: ",")
  print("\(line)\t\(r.verdict.rawValue)\t\(r.points)\t\(ledger)\t\(parts)\t\(dead)")
}
if args.contains("--x") {
  for t in ["Утверждает бюджет отдела на год", "Ведёт учёт заявок", "Develops the sales strategy", "Обеспечение", "Strategy"] {
    print(advisor.explanation(of: Duty(id: "1", text: t, place: place)))
  }
}
