public import RemitText

/// A value with the words of the file that said it.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let span: ByteSpan

  public init(_ value: Value, _ span: ByteSpan) {
    self.value = value
    self.span = span
  }
}
