/// Which cell formats of a workbook show numbers as dates.
struct CellFormats: Sendable {
  /// By the number of the format that cells refer to.
  private var isDate: [Bool] = []
  var countsFrom1904 = false

  /// No formats.
  init() {}

  /// Reads `styles.xml`.
  init(_ part: XMLReader) throws(XMLFault) {
    var reader = part
    var own: [Int: Bool] = [:]
    var isInCells = false
    while let event = try reader.next() {
      switch (event, reader.name) {
      case (.start, "numFmt"):
        guard let id = try reader.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        own[id] = Self.isDate(try reader.attribute("formatCode") ?? "")
      case (.start, "cellXfs"): isInCells = true
      case (.end, "cellXfs"): isInCells = false
      case (.start, "xf") where isInCells:
        let id = try reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        // 14…17 and 22 are the built-in formats with a date (18.8.30).
        isDate.append(own[id] ?? ((14...17).contains(id) || id == 22))
      default: continue
      }
    }
  }

  /// Whether a format code has a day or a year outside quotes and brackets.
  private static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "d", "y": if !isQuoted, !isBracketed { return true }
      default: continue
      }
    }
    return false
  }

  /// What a cell of that format shows of a number: a date as `2026-01-31`, else the number.
  func shown(_ number: String, format: Int?) -> String {
    guard let format, isDate.indices.contains(format), isDate[format], let value = Double(number),
      value >= 1, value < 2_958_466
    else { return plain(number) }
    return date(Int(value))
  }

  /// `3` for `3.0`, and no more digits than a sheet shows.
  private func plain(_ number: String) -> String {
    guard number.utf8.count > 6, let value = Double(number), value.magnitude < 1e15 else {
      return number
    }
    let rounded = (value * 1e9).rounded() / 1e9
    guard rounded == rounded.rounded() else { return "\(rounded)" }
    return String(Int64(rounded))
  }

  /// The day with that number; day 60 of the 1900 count, 29 February 1900, never was.
  private func date(_ number: Int) -> String {
    let day = countsFrom1904 ? number + 1_462 : number < 60 ? number + 1 : number
    // Days from 0000-03-01 in the proleptic Gregorian calendar; after Howard Hinnant, "chrono-Compatible
    // Low-Level Date Algorithms", civil_from_days.
    let days = day - 25_569 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(dayOfMonth))"
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
