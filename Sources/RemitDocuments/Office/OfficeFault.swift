/// Why a Word document or a workbook cannot be read.
enum OfficeFault: Error, Hashable, Sendable {
  case archive(ZipFault)
  /// A part of the package is not XML as it should be.
  case part(String, XMLFault.Kind, line: Int, column: Int)
  /// The part that the package should have is not there.
  case missing(String)
}
