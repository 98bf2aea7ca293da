/// A part of a whole, as two counts.
package struct Share: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The quotient times `scale`, rounded to the nearest, halves up; `nil` of an empty whole.
  package func rounded(to scale: Int) -> Int? {
    whole > 0 ? (2 * part * scale + whole) / (2 * whole) : nil
  }
}
