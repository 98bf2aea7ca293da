public import RemitText

/// The diagnostic as people read it: place, fact, excerpt with underline, action, other places.
///
/// The excerpt is there when the diagnostic speaks of `source`. Ends in a line feed.
public func render(
  _ diagnostic: Diagnostic, source: SourceText, tongue: Tongue, colour: Bool
) -> String {
  let paint = Paint(isOn: colour)
  let message = diagnostic.message(in: tongue)
  let excerpt = diagnostic.place.file == source.name ? Excerpt(source, diagnostic.place.span) : nil
  let tint = Paint.Tint(diagnostic.severity)
  var text = paint(.bold, position(diagnostic.place, excerpt)) + " "
  text += paint(tint, "\(diagnostic.severity.word(in: tongue))[\(diagnostic.code)]")
  text += ": " + paint(.bold, printable(message.fact)) + "\n"
  let gutter = excerpt.map { String($0.line).count + 2 } ?? 2
  let margin = String(repeating: " ", count: gutter)
  if let excerpt {
    text += paint(.dim, "\(margin.dropLast(gutter - 2))\(excerpt.line) | ") + excerpt.text + "\n"
    let underline = String(repeating: "^", count: excerpt.width)
    text += paint(.dim, "\(margin) | ") + String(repeating: " ", count: excerpt.lead)
    text += paint(tint, underline) + "\n"
  }
  if let action = message.action { text += paint(.dim, "\(margin) = ") + printable(action) + "\n" }
  for related in diagnostic.related {
    let label = tongue == .russian ? related.russian : related.english
    let isHere = related.place.file == source.name
    let place = position(related.place, isHere ? Excerpt(source, related.place.span) : nil)
    text += paint(.dim, "\(margin) > ") + "\(place) \(printable(label))\n"
  }
  return text
}

/// The first hundred diagnostics with empty lines between them, and how many are left out.
public func render(
  _ diagnostics: [Diagnostic], source: SourceText, tongue: Tongue, colour: Bool
) -> String {
  var parts = diagnostics.prefix(Limits.shown).map {
    render($0, source: source, tongue: tongue, colour: colour)
  }
  let rest = diagnostics.count - parts.count
  if rest > 0 {
    parts.append(tongue == .russian ? "… и ещё \(rest)\n" : "… and \(rest) more\n")
  }
  return parts.joined(separator: "\n")
}

/// `file:line:column:`, or the file alone where its text is not at hand.
private func position(_ place: Place, _ excerpt: Excerpt?) -> String {
  guard let excerpt else { return "\(printable(place.file)):" }
  return "\(printable(place.file)):\(excerpt.line):\(excerpt.column):"
}

/// The words with U+FFFD for what would steer a terminal.
private func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    result.unicodeScalars.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar)
  }
  return result
}

extension Diagnostic.Severity {
  /// The word for people.
  fileprivate func word(in tongue: Tongue) -> String {
    switch (tongue, self) {
    case (.english, _): rawValue
    case (.russian, .error): "ошибка"
    case (.russian, .warning): "предупреждение"
    case (.russian, .note): "замечание"
    }
  }
}

/// Colours for terminals, or none.
private struct Paint {
  enum Tint: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .note: self = .blue
      }
    }
  }

  let isOn: Bool

  func callAsFunction(_ tint: Tint, _ text: String) -> String {
    isOn ? "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m" : text
  }
}
