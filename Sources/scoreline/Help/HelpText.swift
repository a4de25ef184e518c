import ScorelineKit

/// The help of a command, folded to the width of the terminal.
struct HelpText {
  let command: CommandModel
  let language: Language
  let width: Int

  /// Whole lines; those that head a section are marked where the terminal shows it.
  var text: String {
    var parts = [TextFlow.lines(command.summary, width: width), usage]
    let (examples, about) = split(command.paragraphs)
    parts += about.map { $0.hasPrefix(" ") ? [$0] : TextFlow.lines($0, width: width) }
    parts += sections
    parts += examples.map { example in
      var lines = example.split(separator: "\n").map(String.init)
      lines[0] = heading(lines[0])
      return lines
    }
    if !command.commands.isEmpty, command.defaultSubcommand == nil {
      parts.append(TextFlow.lines(HelpWords.more(command.path)[language], width: width))
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// How the command is called: what must be given, and that there are options.
  private var usage: [String] {
    var words = [command.path]
    if !command.commands.isEmpty {
      let name = "<\(HelpWords.command[language])>"
      words.append(command.defaultSubcommand == nil ? name : "[\(name)]")
    }
    words += (command.positionals + command.options).filter { !$0.isOptional }.map(\.synopsis)
    words += command.positionals.filter(\.isOptional).map { "[\($0.synopsis)]" }
    words.append("[\(HelpWords.options[language])]")
    return [
      heading(HelpWords.usage[language]) + HelpWords.gap[language] + words.joined(separator: " ")
    ]
  }

  /// Arguments, options by their groups, and commands.
  private var sections: [[String]] {
    var sections: [[String]] = []
    func add(_ title: String, _ entries: [(String, String)]) {
      if !entries.isEmpty { sections.append([heading(title)] + entries.flatMap(entry)) }
    }
    add(
      HelpWords.arguments[language], command.positionals.map { ($0.synopsis, $0.remark(language)) })
    // The parser's own flag comes last, with those that every command has.
    let common = command.options.compactMap(\.sectionTitle).last
    func title(_ option: ArgumentModel) -> String {
      option.sectionTitle ?? (option.isHelp ? common : nil) ?? HelpWords.otherOptions[language]
    }
    var titles: [String] = []
    for option in command.options where !titles.contains(title(option)) {
      titles.append(title(option))
    }
    for each in titles {
      add(
        each,
        command.options.filter { title($0) == each }.map { ($0.synopsis, $0.remark(language)) })
    }
    add(
      HelpWords.commands[language],
      command.commands.map { sub in
        let isStandard = sub.commandName == command.defaultSubcommand
        return (
          sub.commandName,
          sub.summary + (isStandard ? HelpWords.gap[language] + HelpWords.standard[language] : "")
        )
      })
    return sections
  }

  private func entry(_ name: String, _ remark: String) -> [String] {
    // Names that are longer stand on a line of their own.
    let column = min(26, width / 3)
    let lines = TextFlow.lines(remark, width: max(20, width - column - 2))
    let indent = String(repeating: " ", count: column + 2)
    let head = "  " + name
    let space = column + 2 - TextTable.width(head)
    guard space >= 2, let first = lines.first else { return [head] + lines.map { indent + $0 } }
    return [head + String(repeating: " ", count: space) + first]
      + lines.dropFirst().map { indent + $0 }
  }

  private func heading(_ text: String) -> String { Terminal.output.styled(text, .bold) }

  /// The block of examples stands last, whatever is said before it.
  private func split(_ paragraphs: [String]) -> (examples: [String], about: [String]) {
    let title = HelpWords.examples[language] + "\n"
    return (paragraphs.filter { $0.hasPrefix(title) }, paragraphs.filter { !$0.hasPrefix(title) })
  }
}
