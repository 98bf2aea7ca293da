/// Words that a sentence ends in when a list completes it, so that it is no title of a part.
enum LeadIn {
  /// Whether `line`, without its colon, ends in such a word.
  static func ends(_ line: String) -> Bool {
    guard let last = line.lowercased().split(whereSeparator: { !$0.isLetter }).last else {
      return false
    }
    return words.contains(String(last))
  }

  private static let words: Set<String> = [
    "must", "shall", "should", "will", "to", "include", "includes", "including", "following", "for",
    "are", "is", "can", "may", "by", "follows", "обязан", "обязана", "обязаны", "обязано", "должен",
    "должна", "должны", "право", "права", "вправе", "может", "осуществляет", "выполняет",
    "отвечает",
    "ответственность", "следующее", "следующие", "следующих", "за", "обязанности", "функции",
  ]
}
