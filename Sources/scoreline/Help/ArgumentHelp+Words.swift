internal import ArgumentParser
import ScorelineKit

// Help is worded where a command or an option is declared, in every language. The parser asks for it
// anew each time, so it follows the language of the run.

extension ArgumentHelp {
  /// - Parameter value: what the option's value is called; nil for the option's own name.
  static func words(_ english: String, _ chinese: String, value: Words? = nil) -> ArgumentHelp {
    ArgumentHelp(
      "\(Words(english, chinese)[Output.language])", valueName: value?[Output.language])
  }
}

extension CommandConfiguration {
  /// - Parameters:
  ///   - about: paragraphs with a blank line between them; indented lines stay as they are.
  ///   - examples: whole command lines.
  init(
    _ name: String, _ abstract: Words, about: Words? = nil, examples: [String],
    version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) {
    let language = Output.language
    let lines = examples.map { "  " + $0 }.joined(separator: "\n")
    let discussion = [about?[language], HelpWords.examples[language] + "\n" + lines]
    self.init(
      commandName: name, abstract: abstract[language],
      discussion: discussion.compactMap { $0 }.joined(separator: "\n\n"), version: version,
      subcommands: subcommands, defaultSubcommand: defaultSubcommand)
  }
}
