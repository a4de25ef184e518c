internal import ArgumentParser
import ScorelineKit

extension UsageFault {
  /// Reads an error of the parser, which only hands out English sentences.
  ///
  /// The sentences are those of `ErrorMessageGenerator`, each pinned by a test here:
  /// https://github.com/apple/swift-argument-parser/blob/main/Sources/ArgumentParser/Usage/UsageGenerator.swift
  ///
  /// - Parameter command: the command that was called.
  init(_ error: any Error, command: CommandModel, arguments: [String]) {
    // The parser finds fault with the options of a command that there isn't.
    if command.path == command.commandName, let word = HelpRequest.words(arguments).first {
      self = .unknownCommand(word, known: command.commands.map(\.commandName))
      return
    }
    let text = Scoreline.message(for: error)
    if let found = text.wholeMatch(of: /(?:Unknown option '|Invalid option: )(.+?)(?:'[\s\S]*)?/) {
      let name = String(found.1)
      self =
        command.spellings.contains(name)
        ? .optionBeforeCommand(name, command: command.path)
        : .unknownOption(name, known: command.longNames)
    } else if let found = text.wholeMatch(of: /Missing value for '(.+)'/) {
      let option = String(found.1)
      let name = option.prefix { $0 != " " }
      let next = arguments.drop { $0 != name }.dropFirst().first ?? ""
      self =
        next.hasPrefix("-") && !command.spellings.contains(String(next.prefix { $0 != "=" }))
        ? .valueLikeOption(next, option: String(name)) : .missingValue(option: option)
    } else if let found = text.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '([\s\S]*)' was specified\./)
    {
      self = .valueNotTaken(option: String(found.1), value: String(found.2))
    } else if let found = text.wholeMatch(
      of: /(?:\d+ unexpected arguments:|Unexpected argument) '([\s\S]*)'/)
    {
      let values = String(found.1).split(separator: "', '").map(String.init)
      self =
        command.commands.isEmpty
        ? .unexpected(values)
        : .unknownCommand(values.first ?? "", known: command.commands.map(\.commandName))
    } else if let found = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      self = .missingArgument(String(found.1).replacing(" ...", with: "..."))
    } else if let found = text.wholeMatch(
      of: /The value '([\s\S]*?)' is invalid for '(\S+?)(?: <.*>)?'[\s\S]*/)
    {
      let name = String(found.2)
      let option = (command.options + command.positionals).first {
        $0.spellings.contains(name) || $0.synopsis.hasPrefix(name)
      }
      self = .badValue(
        String(found.1), option: name, allowed: option?.values ?? [],
        help: option?.summary(Output.language) ?? "")
    } else {
      // A command is asked whether its options make sense before others are missed: a misspelt
      // one is the likelier mistake.
      let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
        .map { String($0.prefix { $0 != "=" }) }
      let unknown = names.first { !command.spellings.contains($0) }
      self = unknown.map { .unknownOption($0, known: command.longNames) } ?? .said(text)
    }
  }
}
