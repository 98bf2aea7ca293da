import RemitText

/// A fault that only a duty list can have.
enum DutyFault: Hashable, Sendable {
  /// A line stands among items and is none.
  case expectedItem(String)
  /// A bullet stands directly before a word.
  case markWithoutBlank(String)
  case emptyItem
  case attributeWithoutValue(String)
  case decidedWithoutReason
  case decidedTwice(first: ByteSpan)

  var text: FaultText {
    switch self {
    case .expectedItem(let word):
      FaultText(
        "duty.expected-item", "`\(word)` does not start an item", "с `\(word)` не начинается пункт",
        fix: (
          "start items with `- `; indent what belongs to the item above",
          "начинайте пункты с `- `; сдвиньте вправо то, что относится к пункту выше"
        ))
    case .markWithoutBlank(let mark):
      FaultText(
        "duty.mark-without-blank", "no blank stands after `\(mark)`",
        "после `\(mark)` нет пробела",
        fix: ("write `\(mark) ` and then the duty", "поставьте пробел после `\(mark)`"))
    case .emptyItem:
      FaultText(
        "duty.empty-item", "the item has no words", "в пункте нет слов",
        fix: ("write the duty, or delete the line", "напишите обязанность или удалите строку"))
    case .attributeWithoutValue(let name):
      FaultText(
        "duty.attribute-without-value", "the attribute `\(name)` has no value",
        "у атрибута `\(name)` нет значения",
        fix: ("write the value after the name", "напишите значение после имени"))
    case .decidedWithoutReason:
      FaultText(
        "duty.decided-without-reason", "the decision gives no reason", "у решения нет основания",
        fix: (
          "add `because \"…\"` to the line", "добавьте в строку `because \"…\"`"
        ))
    case .decidedTwice(let first):
      FaultText(
        "duty.decided-twice", "the duty is decided for the second time",
        "решение по обязанности принято второй раз",
        fix: ("keep one of the two lines", "оставьте одну из двух строк"),
        related: [(first, "the first decision", "первое решение")])
    }
  }
}
