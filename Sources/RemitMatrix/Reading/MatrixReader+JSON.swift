import RemitDocuments
import RemitLanguage
import RemitRules
import RemitText

/// The JSON that Remit writes: a whole matrix with its letters and roles, or rows alone, one a line.
extension MatrixReader {
  /// Whether the document begins like a matrix of Remit's: rows with cells, or letters and roles.
  static func marksJSON(_ document: Document) -> Bool {
    switch document.format {
    case .json:
      let node = try? JSONNode(document.text, in: document.text.indices, file: document.name)
      return node?["rows"]?.elements != nil && node?["roles"]?.elements != nil
    default:
      guard let line = lines(of: document.text).first(where: { !$0.isEmpty }) else { return false }
      let node = try? JSONNode(document.text, in: line, file: document.name)
      return node?["cells"]?.elements != nil && node?["text"]?.string != nil
    }
  }

  mutating func readJSON() -> Matrix? {
    guard let node = node(in: document.text.indices) else { return nil }
    guard let rows = node["rows"]?.elements, let roles = node["roles"]?.elements else {
      report(.shape, at: Place(document.name, node.span))
      return nil
    }
    let columns = roles.compactMap(column)
    let set = wanted ?? node["letters"].flatMap(letters)
    return matrix(title: node["title"]?.string, set, columns, rows)
  }

  mutating func readLines() -> Matrix? {
    var rows: [JSONNode] = []
    for line in Self.lines(of: document.text) where !line.isEmpty {
      if let node = node(in: line) { rows.append(node) }
    }
    var seen: Set<String> = []
    let ids = rows.flatMap { $0["cells"]?.elements ?? [] }.compactMap { $0["role"]?.string }
      .filter { seen.insert($0).inserted }
    return matrix(
      title: nil, wanted, ids.map { Matrix.Column(id: $0, title: $0) }, rows)
  }

  private mutating func node(in range: Range<Int>) -> JSONNode? {
    do {
      return try JSONNode(document.text, in: range, file: document.name)
    } catch {
      report(error)
      return nil
    }
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map {
      $0.last == 0x0D ? $0.startIndex..<($0.endIndex - 1) : $0.startIndex..<$0.endIndex
    }
  }

  private mutating func matrix(
    title: String?, _ set: LetterSet?, _ columns: [Matrix.Column], _ nodes: [JSONNode]
  ) -> Matrix? {
    let indices = Dictionary(
      columns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Matrix.Row] = []
    for node in nodes {
      guard let row = row(node, indices, count: columns.count) else {
        report(.shape, at: Place(document.name, node.span))
        continue
      }
      rows.append(row)
    }
    if rows.isEmpty, !nodes.isEmpty { return nil }
    let used = Set(rows.flatMap(\.cells).flatMap(\.marks))
    let set =
      set
      ?? LetterChoice(
        legend: Legend(of: document, known: known), naming: [], used: used, known: known
      ).set
    return Matrix(title: title, letters: set, columns: columns, rows: rows)
  }

  private func column(_ node: JSONNode) -> Matrix.Column? {
    guard let id = node["id"]?.string else { return nil }
    return Matrix.Column(
      id: id, title: node["title"]?.string ?? id,
      seats: (node["seats"]?.elements ?? []).compactMap {
        $0.string.flatMap { Seat(rawValue: $0) }
      },
      reportsTo: node["reportsTo"]?.string, place: Place(document.name, node.span))
  }

  /// The set that the file holds; the known one of that name where the letters are the same.
  private func letters(_ node: JSONNode) -> LetterSet? {
    guard let name = node["name"]?.string, let letters = node["letters"]?.elements else {
      return nil
    }
    return LetterSet(
      name: name, title: node["title"]?.string ?? name,
      letters: letters.compactMap { letter in
        guard let mark = letter["mark"]?.string else { return nil }
        return Letter(
          mark: mark,
          shows: (letter["shows"]?.elements ?? []).compactMap {
            $0.string.flatMap { Involvement(rawValue: $0) }
          },
          title: Self.words(letter["title"]), meaning: Self.words(letter["meaning"]))
      })
  }

  private static func words(_ node: JSONNode?) -> [Tongue: String] {
    let pairs = (node?.members ?? []).compactMap { member in
      Tongue(rawValue: member.name).flatMap { tongue in member.value.string.map { (tongue, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func row(
    _ node: JSONNode, _ indices: [String: Int], count: Int
  ) -> Matrix.Row? {
    guard let id = node["id"]?.scalar, let text = node["text"]?.string,
      let given = node["cells"]?.elements
    else { return nil }
    var cells = Array(repeating: Matrix.Cell(), count: count)
    for cell in given {
      guard let role = cell["role"]?.string, let index = indices[role] else { return nil }
      cells[index] = Matrix.Cell(
        (cell["marks"]?.elements ?? []).compactMap(\.string),
        reasons: (cell["reasons"]?.elements ?? []).compactMap(Self.reason))
    }
    return Matrix.Row(
      id: id, text: text, half: node["half"]?.string.flatMap { Matrix.Half(rawValue: $0) },
      section: node["section"]?.string,
      verdict: node["verdict"]?.string.flatMap { Verdict(rawValue: $0) },
      place: Place(document.name, node.span), decided: node["decided"]?.string, cells: cells)
  }

  private static func reason(_ node: JSONNode) -> Matrix.Reason? {
    guard let mark = node["mark"]?.string, let rule = node["rule"]?.string else { return nil }
    let spans = (node["spans"]?.elements ?? []).compactMap { span -> ByteSpan? in
      let ends = (span.elements ?? []).compactMap { $0.scalar.flatMap { UInt32($0) } }
      return ends.count == 2 && ends[0] <= ends[1] ? ByteSpan(Int(ends[0]), Int(ends[1])) : nil
    }
    return Matrix.Reason(
      mark: mark, rule: rule, because: node["because"]?.string,
      choice: node["choice"]?.string.flatMap { Matrix.Choice(rawValue: $0) }, spans: spans)
  }
}
