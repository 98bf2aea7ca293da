/// The candidate within two edits of `word`, or nothing; the first of the closest.
///
/// An edit inserts, drops or replaces one letter, or swaps two neighbours (Damerau 1964, restricted
/// to disjoint swaps). Words of one or two letters must share a letter with the candidate.
public func nearest(_ word: String, among candidates: [String]) -> String? {
  let letters = Array(word.unicodeScalars.prefix(longestWord + 1))
  guard letters.count <= longestWord else { return nil }
  var best: String?
  var limit = 2
  for candidate in candidates {
    let other = Array(candidate.unicodeScalars.prefix(longestWord + 1))
    guard abs(other.count - letters.count) <= limit else { continue }
    let edits = edits(letters, other)
    if edits <= limit, edits < max(letters.count, other.count) {
      best = candidate
      limit = edits - 1
    }
  }
  return best
}

/// Longer words are data, not misspelt names.
private let longestWord = 64

/// The number of edits between two words, by rows of the usual table.
private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [Int](repeating: i + 1, count: b.count + 1)
    for j in b.indices {
      let replaced = above[j] + (a[i] == b[j] ? 0 : 1)
      row[j + 1] = min(replaced, above[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], before[j - 1] + 1)
      }
    }
    before = above
    above = row
  }
  return above[b.count]
}
