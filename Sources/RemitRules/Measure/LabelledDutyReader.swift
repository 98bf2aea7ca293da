import RemitLanguage
import RemitText

/// One reading of a table of labelled duties.
struct LabelledDutyReader {
  /// The columns that are known, each with the name that a header gives it.
  enum Column: String, CaseIterable {
    case id, language, department, label, votes, text
  }

  private let source: SourceText
  private(set) var duties: [LabelledDuty] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [Column: Int] = [:]
  private var width = 0

  init(_ source: SourceText) { self.source = source }

  mutating func read() {
    let lines = (1...source.lineCount).filter { !source.span(ofLine: $0).isBlank(in: source) }
    guard let header = lines.first else {
      report(.noRows, at: ByteSpan(0, 0))
      return
    }
    guard readHeader(header) else { return }
    for line in lines.dropFirst() { readRow(line) }
    if duties.isEmpty, diagnostics.isEmpty { report(.noRows, at: source.span(ofLine: header)) }
  }

  private mutating func report(_ fault: LabelledDutyFault, at span: ByteSpan) {
    diagnostics.append(fault.diagnostic(at: Place(source.name, span)))
  }

  /// The names of the columns; `false` where rows cannot be read by them.
  private mutating func readHeader(_ line: Int) -> Bool {
    let cells = source.cells(ofLine: line)
    width = cells.count
    let known = Column.allCases.map(\.rawValue)
    for (place, cell) in cells.enumerated() {
      let name = source.string(cell)
      guard let column = Column(rawValue: name) else {
        report(.unknownColumn(name, nearest: nearest(name, among: known), known: known), at: cell)
        continue
      }
      if places[column] != nil { report(.repeatedColumn(name), at: cell) }
      places[column] = place
    }
    for column in [Column.label, .text] where places[column] == nil {
      report(.noColumn(column.rawValue), at: source.span(ofLine: line))
    }
    return !diagnostics.contains { $0.severity == .error }
  }

  private mutating func readRow(_ line: Int) {
    let cells = source.cells(ofLine: line)
    guard cells.count == width else {
      report(.cells(cells.count, expected: width), at: source.span(ofLine: line))
      return
    }
    guard String(validating: source.bytes[source.span(ofLine: line).range], as: UTF8.self) != nil
    else {
      report(.notUTF8, at: source.span(ofLine: line))
      return
    }
    guard let text = text(in: cells), let label = label(in: cells),
      let language = language(in: cells)
    else { return }
    let id = string(.id, in: cells)
    duties.append(
      LabelledDuty(
        id: id.isEmpty ? String(line) : id, language: language.tongue,
        department: string(.department, in: cells), label: label,
        votes: string(.votes, in: cells), text: text))
  }

  private func string(_ column: Column, in cells: [ByteSpan]) -> String {
    places[column].map { source.string(cells[$0]) } ?? ""
  }

  private mutating func text(in cells: [ByteSpan]) -> String? {
    guard let place = places[.text] else { return nil }
    let cell = cells[place]
    guard !cell.isBlank(in: source) else {
      report(.noText, at: cell)
      return nil
    }
    guard cell.count <= DutyText.longest else {
      report(.tooLong(limit: DutyText.longest), at: cell)
      return nil
    }
    return source.string(cell)
  }

  private mutating func label(in cells: [ByteSpan]) -> Verdict? {
    guard let place = places[.label] else { return nil }
    let name = source.string(cells[place])
    let label = Verdict(rawValue: name)
    if label == nil {
      let known = Verdict.allCases.map(\.rawValue)
      report(.badLabel(name, nearest: nearest(name, among: known), known: known), at: cells[place])
    }
    return label
  }

  /// `nil` where the cell has something else than a language or nothing.
  private mutating func language(in cells: [ByteSpan]) -> (tongue: Tongue?, Void)? {
    guard let place = places[.language], !cells[place].isBlank(in: source) else { return (nil, ()) }
    let name = source.string(cells[place])
    guard let tongue = Tongue(rawValue: name) else {
      report(.badLanguage(name, known: Tongue.allCases.map(\.rawValue)), at: cells[place])
      return nil
    }
    return (tongue, ())
  }
}

extension ByteSpan {
  fileprivate func isBlank(in source: SourceText) -> Bool {
    source.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension SourceText {
  /// What stands between the tabs of a line, without blanks around it.
  fileprivate func cells(ofLine number: Int) -> [ByteSpan] {
    let line = span(ofLine: number)
    return bytes[line.range].split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
      var cell = cell
      while cell.first == 0x20 { cell.removeFirst() }
      while cell.last == 0x20 { cell.removeLast() }
      return ByteSpan(cell.startIndex, cell.endIndex)
    }
  }
}
