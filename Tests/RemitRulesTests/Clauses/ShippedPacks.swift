import RemitLanguage
import Rules

@testable import RemitRules

/// The shipped packs whose names begin with `folder`, as read.
func shipped(_ folder: String = "") -> (files: [RulesFile], diagnostics: [Diagnostic]) {
  var files: [RulesFile] = []
  var diagnostics: [Diagnostic] = []
  Packs.forEach { name, bytes in
    guard name.hasPrefix(folder) else { return }
    let (file, faults) = RulesFile.read(SourceText(name: name, bytes: bytes))
    files.append(file)
    diagnostics += faults
  }
  return (files, diagnostics)
}
