/// Latin letters that stand for Cyrillic ones of the same shape, and the reverse.
///
/// A word is judged part by part, the parts being what hyphens and other signs divide, so that the
/// `B2B` of `B2B-продажи` stays Latin. Letters that only one script has decide; where a part has none,
/// the script with more letters does, and Latin where they are as many. A part that has letters of
/// both scripts without look-alikes is left as it is.
enum Lookalikes {
  /// Puts the look-alikes of a folded word right, in place.
  static func normalise(_ word: inout [UInt8]) -> Folding {
    let read = word
    var (kinds, changed): (LetterKinds, Bool) = ([], false)
    word.removeAll(keepingCapacity: true)
    var start = 0
    while start < read.count {
      let end = partEnd(of: read, from: start)
      let part = read[start..<end]
      var tally = Tally()
      forEachLetter(in: part) { letter, _ in tally.add(letter) }
      let target = tally.target
      if target == nil {
        word.append(contentsOf: part)
      } else {
        changed = true
        forEachLetter(in: part) { letter, bytes in append(letter, bytes, as: target, to: &word) }
      }
      kinds.formUnion(target.map { $0 == .latin ? .latin : .cyrillic } ?? tally.kinds)
      if end < read.count { word.append(read[end]) }
      start = end + 1
    }
    return Folding(script: kinds.script, hasLookalikes: changed)
  }

  /// The end of the part that starts at `start`: an ASCII sign other than the apostrophe, or the end.
  private static func partEnd(of word: [UInt8], from start: Int) -> Int {
    word[start...].firstIndex { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x27, 0x80...0xFF: false
      default: true
      }
    } ?? word.count
  }

  /// Calls `body` with each character of one or two bytes, and with each byte of longer ones.
  private static func forEachLetter(
    in part: ArraySlice<UInt8>, _ body: (UInt32, ArraySlice<UInt8>) -> Void
  ) {
    var place = part.startIndex
    while place < part.endIndex {
      let next = place + 1
      if 0xC2...0xDF ~= part[place], next < part.endIndex, part[next] & 0xC0 == 0x80 {
        body(UInt32(part[place] & 0x1F) << 6 | UInt32(part[next] & 0x3F), part[place...next])
        place += 2
      } else {
        body(part[place] < 0x80 ? UInt32(part[place]) : 0, part[place...place])
        place += 1
      }
    }
  }

  private static func append(
    _ letter: UInt32, _ bytes: ArraySlice<UInt8>, as target: Script?, to word: inout [UInt8]
  ) {
    switch target {
    case .cyrillic:
      // A diaeresis may stand apart from the `e` that was Latin until now.
      if letter == 0x308, word.suffix(2) == [0xD0, 0xB5] { return }
      guard let other = cyrillic(for: letter) else { break }
      word.append(0xC0 | UInt8(other >> 6))
      word.append(0x80 | UInt8(other & 0x3F))
      return
    case .latin:
      guard let other = latin(for: letter) else { break }
      word.append(UInt8(other))
      return
    case .mixed, .other, nil: break
    }
    word.append(contentsOf: bytes)
  }

  /// The Cyrillic letter that a Latin one in lower case looks like, be it in lower or upper case.
  static func cyrillic(for latin: UInt32) -> UInt32? {
    switch latin {
    case 0x61: 0x430  // a
    case 0x62: 0x432  // b
    case 0x63: 0x441  // c
    case 0x65, 0xEB: 0x435  // e, ë
    case 0x68: 0x43D  // h
    case 0x6B: 0x43A  // k
    case 0x6D: 0x43C  // m
    case 0x6F: 0x43E  // o
    case 0x70: 0x440  // p
    case 0x74: 0x442  // t
    case 0x78: 0x445  // x
    case 0x79: 0x443  // y
    default: nil
    }
  }

  /// The Latin letter that a Cyrillic one in lower case looks like, be it in lower or upper case.
  static func latin(for cyrillic: UInt32) -> UInt32? {
    switch cyrillic {
    case 0x430: 0x61  // а
    case 0x432: 0x62  // в
    case 0x441: 0x63  // с
    case 0x435: 0x65  // е
    case 0x43D: 0x68  // н
    case 0x43A: 0x6B  // к
    case 0x43C: 0x6D  // м
    case 0x43E: 0x6F  // о
    case 0x440: 0x70  // р
    case 0x442: 0x74  // т
    case 0x445: 0x78  // х
    case 0x443: 0x79  // у
    case 0x455: 0x73  // ѕ
    case 0x456: 0x69  // і
    case 0x458: 0x6A  // ј
    default: nil
    }
  }
}

/// The letters of one part of a word, counted by script.
private struct Tally {
  var kinds: LetterKinds = []
  private var latin = 0
  private var cyrillic = 0
  private var hasOwnLatin = false
  private var hasOwnCyrillic = false

  mutating func add(_ letter: UInt32) {
    let kind = LetterKinds(of: letter)
    kinds.formUnion(kind)
    if kind == .latin {
      latin += 1
      hasOwnLatin = hasOwnLatin || Lookalikes.cyrillic(for: letter) == nil
    } else if kind == .cyrillic {
      cyrillic += 1
      hasOwnCyrillic = hasOwnCyrillic || Lookalikes.latin(for: letter) == nil
    }
  }

  /// The script that the letters of a part in both scripts are meant in; `nil` if they may stay.
  var target: Script? {
    guard latin > 0, cyrillic > 0 else { return nil }
    return switch (hasOwnLatin, hasOwnCyrillic) {
    case (true, true): nil
    case (true, false): .latin
    case (false, true): .cyrillic
    case (false, false): cyrillic > latin ? .cyrillic : .latin
    }
  }
}
