import RemitText

/// Completions for a shell, made from the tables of all commands.
struct Completions {
  let root: CommandSheet
  let tongue: Tongue

  /// The script for `shell`; `nil` for a shell that is not known.
  func script(for shell: String) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    case "fish": fish
    default: nil
    }
  }

  /// Every command under the root, with the words after the root's name that lead to it.
  private var commands: [(path: [String], sheet: CommandSheet)] {
    root.all().map { (Array($0.path.dropFirst()), $0.sheet) }
  }

  private func spellings(_ option: CommandOption) -> [String] {
    [option.spelling] + (option.short.map { ["-\($0)"] } ?? [])
  }
}

// MARK: - bash

extension Completions {
  private var bash: String {
    var values = ""
    var words = ""
    for (path, sheet) in commands {
      let place = path.joined(separator: " ")
      for option in sheet.options {
        guard let action = bashValue(option) else { continue }
        let patterns = spellings(option).map { "\"\(place):\($0)\"" }.joined(separator: "|")
        values += "    \(patterns)) \(action); return ;;\n"
      }
      let options = sheet.options.flatMap(spellings).joined(separator: " ")
      words += "    \"\(place)\") options=\"\(options)\"; words=\"\(plainWords(sheet))\" ;;\n"
    }
    let next = commands.filter { !$0.path.isEmpty }.map { path, _ in
      "\"\(path.dropLast().joined(separator: " ")):\(path.last ?? "")\""
    }
    return """
      # bash completion for \(root.name)
      _\(root.name)() {
        local current="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
        local place="" options="" words="" word
        COMPREPLY=()
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case "$place:$word" in
            \(next.joined(separator: "|"))) place="${place:+$place }$word" ;;
          esac
        done
        case "$place:$before" in
      \(values)  esac
        case "$place" in
      \(words)  esac
        if [[ "$current" == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$current"))
        elif [[ -n "$words" ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        else
          compopt -o default
        fi
      }
      complete -F _\(root.name) \(root.name)

      """
  }

  private func bashValue(_ option: CommandOption) -> String? {
    switch option.value {
    case .none: nil
    case .choice(let choices):
      "COMPREPLY=($(compgen -W \"\(choices.joined(separator: " "))\" -- \"$current\"))"
    case .file: "compopt -o default"
    case .number, .text: ":"
    }
  }

  /// The words that may stand after the command, where they are not files.
  private func plainWords(_ sheet: CommandSheet) -> String {
    if !sheet.children.isEmpty { return sheet.children.map(\.name).joined(separator: " ") }
    if case .word(_, let choices) = sheet.operands { return choices.joined(separator: " ") }
    return ""
  }
}

// MARK: - zsh

extension Completions {
  private var zsh: String {
    var cases = ""
    for (path, sheet) in commands {
      let arguments = sheet.options.flatMap(zshOption) + [zshOperands(sheet)]
      cases += "    \"\(path.joined(separator: " "))\")\n      _arguments -s \\\n        "
      cases += arguments.joined(separator: " \\\n        ") + " ;;\n"
    }
    let next = commands.filter { !$0.path.isEmpty }.map { path, _ in
      "\"\(path.dropLast().joined(separator: " ")):\(path.last ?? "")\""
    }
    return """
      #compdef \(root.name)
      # zsh completion for \(root.name)
      _\(root.name)() {
        local place="" word
        integer depth=1
        for word in "${(@)words[2,CURRENT-1]}"; do
          case "$place:$word" in
            \(next.joined(separator: "|"))) place="${place:+$place }$word"; depth+=1 ;;
          esac
        done
        words=("${(@)words[depth,-1]}")
        CURRENT=$((CURRENT - depth + 1))
        case "$place" in
      \(cases)  esac
      }
      _\(root.name) "$@"

      """
  }

  private func zshOption(_ option: CommandOption) -> [String] {
    let help = option.about.text(in: tongue)
    let name = option.name.rawValue
    let value =
      switch option.value {
      case .none: ""
      case .choice(let choices): ":\(name):(\(choices.joined(separator: " ")))"
      case .file: ":\(name):_files"
      case .number, .text: ":\(name):"
      }
    let star = option.isRepeatable ? "*" : ""
    return spellings(option).map { zshQuoted("\(star)\($0)[\(help)]\(value)") }
  }

  private func zshOperands(_ sheet: CommandSheet) -> String {
    let words = plainWords(sheet)
    return words.isEmpty ? "'*:file:_files'" : "'1:word:(\(words))'"
  }

  private func zshQuoted(_ words: String) -> String {
    let parts = words.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }
}

// MARK: - fish

extension Completions {
  private var fish: String {
    var lines = ["# fish completion for \(root.name)"]
    for (path, sheet) in commands {
      let place = fishPlace(path, children: sheet.children)
      for child in sheet.children {
        lines.append(fishLine(place, "-f -a \(child.name)", child.summary))
      }
      if case .word(_, let choices) = sheet.operands {
        let words = choices.joined(separator: " ")
        lines.append("complete -c \(root.name) -n '\(place)' -f -a '\(words)'")
      }
      for option in sheet.options {
        lines.append(fishLine(place, fishOption(option), option.about))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishPlace(_ path: [String], children: [CommandSheet]) -> String {
    guard !path.isEmpty else { return "__fish_use_subcommand" }
    var tests = path.map { "__fish_seen_subcommand_from \($0)" }
    if !children.isEmpty {
      let names = children.map(\.name).joined(separator: " ")
      tests.append("not __fish_seen_subcommand_from \(names)")
    }
    return tests.joined(separator: "; and ")
  }

  private func fishOption(_ option: CommandOption) -> String {
    var words = ["-l \(option.name.rawValue)"]
    if let short = option.short { words.append("-s \(short)") }
    switch option.value {
    case .none: break
    case .choice(let choices): words.append("-x -a '\(choices.joined(separator: " "))'")
    case .file: words.append("-r -F")
    case .number, .text: words.append("-x")
    }
    return words.joined(separator: " ")
  }

  private func fishLine(_ place: String, _ what: String, _ help: Wording) -> String {
    let quoted = help.text(in: tongue).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "\\'")
    return "complete -c \(root.name) -n '\(place)' \(what) -d '\(quoted)'"
  }
}
