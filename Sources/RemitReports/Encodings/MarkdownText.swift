extension String {
  /// The words as Markdown (and the HTML within it) shows them verbatim, on one line.
  package var markdown: String {
    var escaped = ""
    var isStart = true
    var isNumber = true
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "-", "+", "=":
        if isStart { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      case ".", ")":
        if isNumber, !isStart { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
      isStart = isStart && scalar == " "
      isNumber = isNumber && ("0"..."9").contains(scalar)
    }
    return escaped
  }
}
