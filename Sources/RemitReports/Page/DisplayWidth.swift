extension Unicode.Scalar {
  /// Columns that a terminal gives the scalar: 0 for marks that sit on others, 2 for wide ones, else 1.
  ///
  /// The wide ranges are the main blocks of Unicode's East Asian Width W and F and of emoji.
  var displayWidth: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    // Cyrillic, but for the marks that sit on letters: the usual case without a look into Unicode's tables.
    if (0x400...0x482).contains(value) || (0x48A...0x52F).contains(value) { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break  // The category is the standard library's enum, not ours.
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// The scalar as it may be shown: a blank or a picture stands for what would steer a terminal.
  var visible: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F: "\u{FFFD}"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The words with blanks and pictures in place of control characters.
  package var visible: String {
    guard unicodeScalars.contains(where: { $0.visible != $0 }) else { return self }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: unicodeScalars.lazy.map(\.visible))
    return String(shown)
  }

  /// Columns that the words take on a terminal.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
