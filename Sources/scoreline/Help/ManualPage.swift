import ScorelineKit

/// The manual page of all commands, in the macros of man(7).
///
/// Nothing in it comes from the clock or the machine.
struct ManualPage {
  let tool: CommandModel
  let language: Language

  var text: String {
    let name = Self.escaped(tool.commandName)
    var lines = [
      ".\\\" \(ManualWords.origin[language])",
      ".TH \(name.uppercased()) 1 \"\" \"Scoreline \(ScorelineVersion.current)\"",
      // Neither stretched lines nor broken words: a hyphen in a name of a KPI or column would be copied.
      ".ad l", ".nh",
    ]
    lines += section(ManualWords.name, ["\(name) \\- \(Self.escaped(tool.summary))"])
    lines += section(
      ManualWords.synopsis,
      [
        "\\fB\(name)\\fR \\fI\(HelpWords.command[language])\\fR"
          + " [\\fI\(HelpWords.options[language])\\fR]"
      ])
    lines += section(
      ManualWords.description,
      tool.paragraphs.flatMap(paragraph) + tool.options.filter { !isCommon($0) }.flatMap(entry))
    lines += section(ManualWords.commands, tool.commands.flatMap(command))
    let common = tool.commands.first { $0.options.contains(where: isCommon) }?.options ?? []
    lines += section(ManualWords.commonOptions, common.filter(isCommon).flatMap(entry))
    for (title, entries) in ManualWords.lists {
      lines += section(title, entries.flatMap { tag($0.name, $0.meaning[language]) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: Words, _ lines: [String]) -> [String] {
    [".SH \"\(title[language])\""] + lines
  }

  /// A command, its own options, and below it its own commands.
  private func command(_ command: CommandModel) -> [String] {
    let words = [command.path] + command.positionals.map(\.synopsis)
    return [".SS \"\(Self.escaped(words.joined(separator: " ")))\"", Self.escaped(command.summary)]
      + command.paragraphs.flatMap(paragraph)
      + (command.positionals + command.options).filter { !isCommon($0) }.flatMap(entry)
      + command.commands.flatMap(self.command)
  }

  private func isCommon(_ argument: ArgumentModel) -> Bool {
    argument.sectionTitle == HelpWords.commonOptions[language]
      || argument.isHelp
  }

  private func entry(_ argument: ArgumentModel) -> [String] {
    tag(argument.synopsis, argument.remark(language))
  }

  private func tag(_ name: String, _ meaning: String) -> [String] {
    [".TP", "\\fB\(Self.escaped(name))\\fR", Self.escaped(meaning)]
  }

  /// Running text, or a block of lines below its title.
  private func paragraph(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.contains(where: { $0.hasPrefix(" ") }) else { return [".PP", Self.escaped(text)] }
    let block = lines.drop { !$0.hasPrefix(" ") }
    return [".PP"] + lines.prefix { !$0.hasPrefix(" ") }.map(Self.escaped)
      + [".PP", ".nf"] + block.map(Self.escaped) + [".fi"]
  }

  /// Hyphens that may be copied, breaks between Han characters, and nothing that begins a request.
  private static func escaped(_ text: String) -> String {
    let plain = TextFlow.marked(text, with: "\u{200B}").replacing("\\", with: "\\e").replacing(
      "-", with: "\\-"
    )
    .replacing("\"", with: "\\(dq").replacing("\u{200B}", with: "\\:")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
