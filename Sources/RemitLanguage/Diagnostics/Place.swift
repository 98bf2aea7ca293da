public import RemitText

/// A span in a named file.
public struct Place: Hashable, Sendable {
  /// The path as the user wrote it, or a name such as `<standard input>`.
  public let file: String
  public let span: ByteSpan

  public init(_ file: String, _ span: ByteSpan) {
    self.file = file
    self.span = span
  }
}
