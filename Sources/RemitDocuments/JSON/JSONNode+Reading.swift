package import RemitLanguage
import RemitText

extension JSONNode {
  /// Reads the JSON text in `range` of `bytes` whole; places count from the start of `bytes`.
  package init(_ bytes: [UInt8], in range: Range<Int>, file: String) throws(Diagnostic) {
    let span = bytes.span
    var cursor = JSONCursor(at: range.lowerBound, end: range.upperBound)
    do throws(JSONFault) {
      let node = try cursor.node(span, depth: 0)
      try cursor.finish(span)
      self = node
    } catch {
      throw InputFault.json(error).diagnostic(in: file, at: ByteSpan(error.offset, error.offset))
    }
  }
}
