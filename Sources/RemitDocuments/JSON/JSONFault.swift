package import RemitText

/// Why bytes are not JSON (RFC 8259), or not the JSON that was asked for, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable, CaseIterable {
    case unexpectedEnd, valueExpected, keyExpected, colonExpected, commaExpected
    case badNumber, badEscape, controlCharacter, invalidUTF8, tooDeep, trailingBytes
    /// The line is not an object.
    case objectExpected
    case textMissing, textNotString, textTwice, idNotScalar, idTwice, badAttribute
  }

  /// Bytes from the start of the input.
  package let offset: Int
  package let reason: Reason

  package init(_ reason: Reason, at offset: Int) {
    self.offset = offset
    self.reason = reason
  }

  /// The fact, with the offset.
  package func message(in tongue: Tongue) -> String {
    switch tongue {
    case .english: "\(reason.english) at byte \(offset)"
    case .russian: "\(reason.russian), байт \(offset)"
    }
  }
}

extension JSONFault.Reason {
  fileprivate var english: String {
    switch self {
    case .unexpectedEnd: "the JSON ends too early"
    case .valueExpected: "a JSON value is expected"
    case .keyExpected: "a member name in double quotes is expected"
    case .colonExpected: "`:` is expected"
    case .commaExpected: "`,` or a closing bracket is expected"
    case .badNumber: "this is not a JSON number"
    case .badEscape: "this is not a JSON escape"
    case .controlCharacter: "a control character must be escaped in a JSON string"
    case .invalidUTF8: "JSON must be in UTF-8; these bytes are not"
    case .tooDeep: "the JSON is nested more than \(JSONCursor.depthLimit) levels deep"
    case .trailingBytes: "nothing may follow the JSON value"
    case .objectExpected: "an object is expected"
    case .textMissing: "the object has no `text`"
    case .textNotString: "`text` must be a string"
    case .textTwice: "`text` is given twice"
    case .idNotScalar: "`id` must be a string or a number"
    case .idTwice: "`id` is given twice"
    case .badAttribute: "an attribute must be a string, a number, true or false"
    }
  }

  fileprivate var russian: String {
    switch self {
    case .unexpectedEnd: "JSON обрывается"
    case .valueExpected: "ожидается значение JSON"
    case .keyExpected: "ожидается имя члена в двойных кавычках"
    case .colonExpected: "ожидается `:`"
    case .commaExpected: "ожидается `,` или закрывающая скобка"
    case .badNumber: "это не число JSON"
    case .badEscape: "это не экранирование JSON"
    case .controlCharacter: "управляющий символ в строке JSON должен быть экранирован"
    case .invalidUTF8: "JSON должен быть в UTF-8, а эти байты – нет"
    case .tooDeep: "вложенность JSON больше \(JSONCursor.depthLimit) уровней"
    case .trailingBytes: "после значения JSON ничего не должно быть"
    case .objectExpected: "ожидается объект"
    case .textMissing: "в объекте нет `text`"
    case .textNotString: "`text` должен быть строкой"
    case .textTwice: "`text` дан дважды"
    case .idNotScalar: "`id` должен быть строкой или числом"
    case .idTwice: "`id` дан дважды"
    case .badAttribute: "признак должен быть строкой, числом, true или false"
    }
  }
}
