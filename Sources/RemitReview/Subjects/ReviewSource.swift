public import RemitDocuments
public import RemitMatrix
import RemitRules

/// One file as a review sees it.
public struct ReviewSource: Sendable {
  /// What a file turned out to be.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A должностная инструкция.
    case russian
    /// A job description in any other form.
    case free
    case list
    case matrix
  }

  public let name: String
  /// The text that places refer to, in UTF-8.
  public let text: [UInt8]
  public let form: Form
  /// What the file says of roles and duties; empty for a matrix.
  public let list: DutyList
  public let description: JobDescription?
  public let matrix: Matrix?
  /// Whether the letters of the matrix are explained; `nil` where nobody looked.
  public let hasLegend: Bool?
  /// The blocks, to say where a place is; `nil` where the source has lines.
  public let document: Document?

  /// Makes a source of a list of duties, or of a job description where one was found.
  public init(
    name: String, text: [UInt8], list: DutyList, description: JobDescription? = nil,
    document: Document? = nil
  ) {
    self.name = name
    self.text = text
    self.list = list
    self.document = document
    matrix = nil
    hasLegend = nil
    let found = description.flatMap { $0.isRecognised ? $0 : nil }
    self.description = found
    form = found.map { $0.isRussianForm ? .russian : .free } ?? .list
  }

  /// Makes a source of a matrix.
  public init(
    name: String, text: [UInt8], matrix: Matrix, hasLegend: Bool? = nil, document: Document? = nil
  ) {
    self.name = name
    self.text = text
    self.matrix = matrix
    self.hasLegend = hasLegend
    self.document = document
    list = DutyList()
    description = nil
    form = .matrix
  }
}
