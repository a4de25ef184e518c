import ScorelineKit

/// A command line that asks for help, in whatever way.
///
/// Looked at before anything is parsed, so that help comes in the language asked for.
struct HelpRequest {
  /// The words that may name a command.
  private let words: [String]
  /// Whether the words are nothing but names, as after `help`.
  private let areNames: Bool

  /// nil when no help is asked for.
  init?(_ arguments: [String]) {
    let arguments = Array(arguments.prefix { $0 != "--" })
    let words = Self.words(arguments)
    // A completing shell asks in its own way.
    guard arguments.first?.hasPrefix("---") != true else { return nil }
    areNames = words.first == "help"
    self.words = Array(words.drop { $0 == "help" })
    guard
      areNames || arguments.isEmpty || arguments.contains("--help") || arguments.contains("-h")
    else { return nil }
  }

  /// The arguments that are neither options nor values of those that come with every command.
  static func words(_ arguments: [String]) -> [String] {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if !isValue, !argument.hasPrefix("-") { words.append(argument) }
      isValue = ["--lang", "--config", "--db"].contains(argument)
    }
    return words
  }

  /// The help of the command that is named.
  ///
  /// - Throws: `UsageFault` when there is no such command.
  func text() throws -> String {
    guard let tool = CommandModel.tool() else { return "" }
    let (command, rest) = tool.command(of: words)
    if areNames || command.commandName == tool.commandName, let word = rest.first {
      throw UsageFault.unknownCommand(word, known: command.commands.map(\.commandName))
    }
    return HelpText(
      command: command, language: Output.language, width: min(Terminal.output.columns ?? 80, 100)
    ).text
  }
}
