import RemitLanguage
import RemitText

extension InputFault {
  var english: Diagnostic.Message {
    switch self {
    case .tooLarge(let bytes, let limit):
      Diagnostic.Message(
        "the file has \(bytes) bytes; at most \(limit) are read", action: "split the file")
    case .tooManyDuties(let limit):
      Diagnostic.Message(
        "the list goes on past \(limit) duties; the rest is not read", action: "split the file")
    case .notText(let kind):
      Diagnostic.Message(
        "this is \(kind.english), which is not read", action: kind.englishAction)
    case .invalidUTF8(let count, let offset):
      Diagnostic.Message(
        "bytes that are not UTF-8, first at offset \(offset) (places: \(count)); "
          + "each is read as U+FFFD",
        action: "save the file as UTF-8")
    case .nulBytes(let count, let offset):
      Diagnostic.Message(
        "NUL bytes, first at offset \(offset) (in all: \(count)); each is read as a blank",
        action: "check that this is a text file")
    case .otherEncoding(let name): Diagnostic.Message("the file is in \(name), not in UTF-8")
    case .linesSkipped(let count):
      Diagnostic.Message("lines without words (rulers, page numbers) skipped: \(count)")
    case .headings(let count): Diagnostic.Message("lines read as headings: \(count)")
    case .noDuties: Diagnostic.Message("no duties found", action: "write one duty a line")
    case .duplicateID(let id):
      Diagnostic.Message("`\(id)` names two duties", action: "give one of them another id")
    case .prose(let count):
      Diagnostic.Message(
        "lines outside lists and tables skipped: \(count)",
        action: "make a list item of each line that is a duty")
    case .noColumn(let name, let columns, let nearest):
      Diagnostic.Message(
        "there is no column `\(name)`; the columns are \(quoted(columns))",
        action: nearest.map { "did you mean `\($0)`?" })
    case .columnOutOfRange(let number, let count):
      Diagnostic.Message(
        "there is no column \(number)", action: "choose a column from 1 to \(count)")
    case .columnChosen(let number):
      Diagnostic.Message(
        "no heading names the duties; column \(number), with the longest texts, is read",
        action: "name the column with --column")
    case .tableWithoutDuties(let columns):
      Diagnostic.Message(
        "no column of this table holds duties; the columns are \(quoted(columns))",
        action: "name the column with --column")
    case .unclosedQuote:
      Diagnostic.Message("this quote is never closed", action: "add the closing `\"`")
    case .strayQuotes(let count):
      Diagnostic.Message(
        "text after a closing quote (cells: \(count)), kept as part of the cell",
        action: "double the quotes inside a quoted cell")
    case .shortRows(let count):
      Diagnostic.Message("rows without a cell for the duty skipped: \(count)")
    case .json(let fault): Diagnostic.Message(fault.message(in: .english))
    case .jsonShape:
      Diagnostic.Message(
        "no duties in this JSON", action: "give a list, or an object with a list named `duties`")
    case .jsonDuty:
      Diagnostic.Message(
        "this is not a duty", action: "give a string, or an object with a string named `text`")
    case .jsonMember(let name):
      Diagnostic.Message("the value of `\(name)` has the wrong type and is not used")
    case .document(let fault): fault.message(in: .english)
    }
  }
}

/// The names in back quotes, parted by commas.
func quoted(_ names: [String]) -> String {
  names.map { "`\($0)`" }.joined(separator: ", ")
}

extension ForeignFile {
  fileprivate var english: String {
    switch self {
    case .zip: "a zip archive without a Word document or workbook in it"
    case .openDocument: "an OpenDocument file (.odt, .ods)"
    case .presentation: "a presentation"
    case .oldOffice: "an Office document of before 2007 (.doc, .xls)"
    case .encrypted: "a document that is protected by a password"
    case .pdf: "a PDF document"
    case .office: "a Word document or a workbook"
    }
  }

  fileprivate var englishAction: String {
    switch self {
    case .zip: "unpack it and name the file inside"
    case .openDocument, .oldOffice: "open it and save it as .docx or .xlsx"
    case .presentation, .pdf: "copy its text to a text file"
    case .encrypted: "open it and save it without a password"
    case .office: "leave out --input-format, so that the format is seen from the file"
    }
  }
}
