import RemitLanguage

extension OfficeFault {
  var english: Diagnostic.Message {
    switch self {
    case .archive(.encrypted):
      Diagnostic.Message(
        "the file is protected by a password", action: "save it without a password")
    case .archive(.tooLarge):
      Diagnostic.Message(
        "the file unpacks to more than is read of one",
        action: "open it and save it anew, without pictures and unused sheets")
    case .archive(.noDirectory):
      Diagnostic.Message(
        "the file has no end: it was cut off or is not a document", action: "copy the file again")
    case .archive(.damaged):
      Diagnostic.Message(
        "the file is damaged: its directory does not fit its contents",
        action: "open it in its program and save it anew")
    case .archive(.unsupported), .archive(.method):
      Diagnostic.Message(
        "the file is packed in a way that documents are not",
        action: "open it in its program and save it anew")
    case .archive(.badData(let name)):
      Diagnostic.Message(
        "the file is damaged: `\(name)` in it does not unpack",
        action: "open it in its program and save it anew")
    case .part(let name, .doctype, _, _):
      Diagnostic.Message(
        "`\(name)` in the file declares entities, which documents do not; it is not read",
        action: "open it in its program and save it anew")
    case .part(let name, _, let line, let column):
      Diagnostic.Message(
        "the file is damaged: `\(name)` in it is broken at line \(line), column \(column)",
        action: "open it in its program and save it anew")
    case .missing(let name):
      Diagnostic.Message(
        "`\(name)` is missing in the file", action: "open it in its program and save it anew")
    }
  }

  var russian: Diagnostic.Message {
    switch self {
    case .archive(.encrypted):
      Diagnostic.Message("файл защищён паролем", action: "сохраните его без пароля")
    case .archive(.tooLarge):
      Diagnostic.Message(
        "файл в распакованном виде больше, чем читается",
        action: "откройте его и сохраните заново, без картинок и лишних листов")
    case .archive(.noDirectory):
      Diagnostic.Message(
        "у файла нет конца: он обрезан или это не документ", action: "скопируйте файл ещё раз")
    case .archive(.damaged):
      Diagnostic.Message(
        "файл повреждён: оглавление архива не подходит к содержимому",
        action: "откройте его в своей программе и сохраните заново")
    case .archive(.unsupported), .archive(.method):
      Diagnostic.Message(
        "файл упакован не так, как документы",
        action: "откройте его в своей программе и сохраните заново")
    case .archive(.badData(let name)):
      Diagnostic.Message(
        "файл повреждён: `\(name)` в нём не распаковывается",
        action: "откройте его в своей программе и сохраните заново")
    case .part(let name, .doctype, _, _):
      Diagnostic.Message(
        "`\(name)` в файле объявляет сущности, чего в документах нет; он не прочитан",
        action: "откройте его в своей программе и сохраните заново")
    case .part(let name, _, let line, let column):
      Diagnostic.Message(
        "файл повреждён: `\(name)` в нём нарушен в строке \(line), столбце \(column)",
        action: "откройте его в своей программе и сохраните заново")
    case .missing(let name):
      Diagnostic.Message(
        "в файле нет `\(name)`", action: "откройте его в своей программе и сохраните заново")
    }
  }
}
