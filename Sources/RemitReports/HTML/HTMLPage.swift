import RemitText

/// One self-contained file of HTML: it asks for nothing from outside, and a browser would not let it.
///
/// The content security policy of the page names its one style and its one script by their digests.
struct HTMLPage {
  let title: String
  let tongue: Tongue
  /// What the page needs beyond ``HTMLStyle/shared``.
  var style = ""
  /// What makes the page more convenient; it must be readable without.
  var script = ""

  /// The whole file around what `body` writes.
  func bytes(_ body: (inout HTMLWriter) -> Void) -> [UInt8] {
    let style = "\n" + HTMLStyle.shared + self.style + "\n"
    let script = script.isEmpty ? "" : "\n" + self.script + "\n"
    var html = HTMLWriter()
    html.raw("<!DOCTYPE html>\n")
    html.open("html", HTMLAttribute("lang", tongue.rawValue))
    html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    html.open(
      "meta", HTMLAttribute("http-equiv", "Content-Security-Policy"),
      HTMLAttribute("content", policy(style: style, script: script)))
    html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.raw("<meta name=\"generator\" content=\"Remit\">\n")
    html.element("title", words: title)
    html.raw("\n<style>")
    html.escaped(style)
    html.raw("</style>\n</head>\n<body>\n")
    body(&html)
    if !script.isEmpty {
      html.raw("<script>")
      html.escaped(script)
      html.raw("</script>\n")
    }
    html.raw("</body>\n</html>\n")
    return html.bytes
  }

  private func policy(style: String, script: String) -> String {
    var parts = ["default-src 'none'", "style-src '\(style.digestSource)'"]
    if !script.isEmpty { parts.append("script-src '\(script.digestSource)'") }
    return (parts + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
  }
}

extension String {
  /// The source expression of a content security policy that allows exactly these bytes.
  fileprivate var digestSource: String { "sha256-" + SHA256.digest(of: Array(utf8)).base64 }
}
