/// Figures laid out for reading.
enum Table {
  /// Duties, megabytes and words per second of the command and of `wc`, and how they compare.
  static func speeds(_ corpus: Corpus, split: ChildRun, count: ChildRun) -> String {
    let ratio = count.processorSeconds / split.processorSeconds
    return [
      row("", ["remit split", "wc -w"]),
      row("duties/s", [split, count].map { rate(corpus.duties, $0) }),
      row("words/s", [split, count].map { rate(corpus.words, $0) }),
      row("MB/s of text", [split, count].map { megabytes(corpus, $0) }),
      row("seconds", [split, count].map { fixed($0.processorSeconds, 3) }),
      row("wall seconds", [split, count].map { fixed($0.wallSeconds, 3) }),
      "ratio           \(fixed(ratio, 3)) of the words per second of wc",
    ].joined(separator: "\n")
  }

  /// `number` with `digits` digits after the point.
  static func fixed(_ number: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int(number * Double(scale) + 0.5)
    let fraction = String(scaled % scale)
    return "\(scaled / scale).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
  }

  private static func rate(_ number: Int, _ run: ChildRun) -> String {
    String(Int(Double(number) / run.processorSeconds))
  }

  private static func megabytes(_ corpus: Corpus, _ run: ChildRun) -> String {
    fixed(Double(corpus.textBytes) / run.processorSeconds / 1e6, 1)
  }

  private static func row(_ head: String, _ cells: [String]) -> String {
    padded(head, 14) + cells.map { String(padded(String($0.reversed()), 16).reversed()) }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
