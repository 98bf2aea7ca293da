import RemitText

/// A fault at its place in the file being read.
struct Fault: Error, Hashable {
  let kind: SyntaxFault
  let span: ByteSpan

  init(_ kind: SyntaxFault, _ span: ByteSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The faults of one file, as they are found.
struct Faults {
  private(set) var found: [Fault] = []

  /// Whether reading should stop.
  var isFull: Bool { found.count >= Limits.diagnostics }

  mutating func add(_ kind: SyntaxFault, at span: ByteSpan) { add(Fault(kind, span)) }

  mutating func add(_ fault: Fault) {
    if !isFull { found.append(fault) }
  }

  /// The result of `work`, or nothing and one fault more.
  mutating func attempt<Value>(_ work: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
      return try work()
    } catch {
      add(error)
      return nil
    }
  }

  /// The faults as diagnostics of `source`, in the order of the file.
  func diagnostics(of source: SourceText) -> [Diagnostic] {
    var faults = found
    if isFull {
      let last = ByteSpan(source.bytes.count, source.bytes.count)
      faults.append(Fault(.file(.tooManyFaults(limit: Limits.diagnostics)), last))
    }
    // The sort is stable, so that faults of one place stay as they were found.
    return faults.sorted { $0.span < $1.span }.map { $0.diagnostic(in: source.name) }
  }
}

extension Fault {
  /// The fault in the words of its messages.
  func diagnostic(in file: String) -> Diagnostic {
    let text = kind.text
    return Diagnostic(
      text.code, at: Place(file, span), english: text.english, russian: text.russian,
      related: text.related.map {
        Diagnostic.Related(Place(file, $0.span), english: $0.english, russian: $0.russian)
      })
  }
}
