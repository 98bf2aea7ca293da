package import RemitText

/// One value of JSON with its place; numbers keep the way they were written.
package struct JSONNode: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONNode
  }

  package let value: Value
  /// The value in its source; for a string, what stands between the quotes.
  package let span: ByteSpan

  /// The members of an object; none for anything else.
  package var members: [Member] {
    if case .object(let members) = value { members } else { [] }
  }

  /// The elements of an array; `nil` for anything else.
  package var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The words of a string; `nil` for anything else.
  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  /// A string, or a number or truth value as written; `nil` for null and for collections.
  package var scalar: String? {
    switch value {
    case .string(let string): string
    case .number(let number): number
    case .boolean(let truth): String(truth)
    case .null, .array, .object: nil
    }
  }

  /// The last member of that name, as most readers of JSON take it.
  package subscript(name: String) -> JSONNode? {
    members.last { $0.name == name }?.value
  }
}

extension JSONCursor {
  /// Steps over a value and keeps all of it.
  mutating func node(_ bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONNode {
    guard let first = peek(bytes) else { throw fault(.valueExpected) }
    let start = at
    switch first {
    case UInt8(ascii: "\""):
      let token = try string(bytes)
      return JSONNode(
        value: .string(decoded(token, bytes)),
        span: ByteSpan(token.content.lowerBound, token.content.upperBound))
    case UInt8(ascii: "{"):
      var found: [JSONNode.Member] = []
      try members(bytes, depth: depth) { (cursor, key) throws(JSONFault) in
        let value = try cursor.node(bytes, depth: depth + 1)
        found.append(JSONNode.Member(name: cursor.decoded(key, bytes), value: value))
      }
      return JSONNode(value: .object(found), span: ByteSpan(start, at))
    case UInt8(ascii: "["):
      var found: [JSONNode] = []
      try elements(bytes, depth: depth) { cursor throws(JSONFault) in
        found.append(try cursor.node(bytes, depth: depth + 1))
      }
      return JSONNode(value: .array(found), span: ByteSpan(start, at))
    default:
      try scalarValue(bytes, first)
      return JSONNode(value: plainValue(first, start, bytes), span: ByteSpan(start, at))
    }
  }

  private func plainValue(_ first: UInt8, _ start: Int, _ bytes: Span<UInt8>) -> JSONNode.Value {
    switch first {
    case UInt8(ascii: "t"): .boolean(true)
    case UInt8(ascii: "f"): .boolean(false)
    case UInt8(ascii: "n"): .null
    default:
      .number(
        decoded(JSONString(content: start..<at, hasEscapes: false), bytes))
    }
  }

  /// The text of a string that was stepped over.
  func decoded(_ string: JSONString, _ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    appendDecoded(string, of: bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
