/// Whether a line says nothing: a ruler, an empty bullet, a bare number or a page number.
func isNoise(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let letters = LetterCount(bytes, line).all
  return letters == 0 || (letters <= 16 && line.count <= 48 && isPageNumber(bytes, line))
}

/// `Стр. 3 из 7`, `Page 3`, `- стр. 4 -`: one word for a page, then numbers.
private func isPageNumber(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let parts = words(bytes, line).lowercased().split { !$0.isLetter && !$0.isNumber }
  guard let word = parts.first, pageWords.contains(String(word)) else { return false }
  let rest = parts.dropFirst()
  guard let number = rest.first, number.allSatisfy(\.isNumber) else { return false }
  return rest.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) || ["of", "из"].contains($0) }
}

private let pageWords: Set<String> = ["page", "p", "pg", "стр", "страница", "с", "лист"]
