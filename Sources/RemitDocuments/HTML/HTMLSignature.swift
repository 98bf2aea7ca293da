/// Whether the bytes begin as pages do, after blanks and comments.
func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
  let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
  guard
    let first = head.split(separator: "<", maxSplits: 1, omittingEmptySubsequences: false).first,
    first.allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" })
  else { return false }
  return ["<!doctype html", "<html", "<head", "<body", "<meta "].contains { mark in
    contains(Array(head.utf8)[...], Array(mark.utf8))
  }
}
