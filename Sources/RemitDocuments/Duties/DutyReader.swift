import RemitLanguage
import RemitText

/// Reads Remit's own syntax: parses, then lowers.
func readDuties(_ bytes: [UInt8], _ options: ReadingOptions) -> Reading {
  let (file, syntax) = DutyFile.read(SourceText(name: options.file, bytes: bytes))
  let (list, faults) = DutyList.lower(file, options: options, end: bytes.count)
  // A role whose line could not be read would be missed at each use as well.
  let isWhole = !syntax.contains { $0.severity == .error }
  let told = isWhole ? faults : faults.filter { !$0.code.hasPrefix("duty.unknown-role") }
  return Reading(list: list, diagnostics: syntax + told, text: bytes)
}
