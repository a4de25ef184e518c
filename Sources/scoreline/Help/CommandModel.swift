internal import ArgumentParser
import Foundation
import ScorelineKit

/// A command as the parser describes it: what help, manual and messages are made from.
///
/// The fields are those of `CommandInfoV0`, which the parser writes as JSON:
/// https://github.com/apple/swift-argument-parser/blob/main/Sources/ArgumentParserToolInfo/ToolInfo.swift
struct CommandModel: Decodable {
  let commandName: String
  private let abstract: String?
  private let discussion: String?
  let defaultSubcommand: String?
  private let subcommands: [CommandModel]?
  private let arguments: [ArgumentModel]?
  /// The names of the commands above, from the tool's on; nil for the tool.
  private let superCommands: [String]?

  /// The whole command line that leads here, as `scoreline imports undo`.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }
  var summary: String { abstract ?? "" }

  /// What is said below the summary: paragraphs, and blocks of lines that stay as they are.
  var paragraphs: [String] {
    (discussion ?? "").split(separator: "\n\n").map(String.init)
  }

  /// Without the parser's own `help`, which is one of ours.
  var commands: [CommandModel] {
    (subcommands ?? []).filter { $0.commandName != "help" }
  }

  var positionals: [ArgumentModel] { shown.filter { $0.kind == .positional } }
  /// Those of the command that is meant where none of its own is named, if there is one.
  var options: [ArgumentModel] {
    commands.first { $0.commandName == defaultSubcommand }?.options
      ?? shown.filter { $0.kind != .positional && (superCommands == nil || !$0.isVersion) }
  }

  /// All names that options may be written with.
  var spellings: [String] { options.flatMap(\.spellings) }
  /// Those that can be misspelt.
  var longNames: [String] { spellings.filter { $0.hasPrefix("--") } }
  private var shown: [ArgumentModel] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The tool's description, in the language of the run.
  static func tool() -> CommandModel? {
    struct Dump: Decodable { let command: CommandModel }
    return try? JSONDecoder().decode(Dump.self, from: Data(Scoreline._dumpHelp().utf8)).command
  }

  /// The command that words of a command line name, and the words that name none.
  func command(of words: [String]) -> (command: CommandModel, rest: [String]) {
    var found = self
    var rest: [String] = []
    for word in words {
      if let next = found.commands.first(where: { $0.commandName == word }), rest.isEmpty {
        found = next
      } else {
        rest.append(word)
      }
    }
    return (found, rest)
  }
}

/// An argument, option or flag of a command.
struct ArgumentModel: Decodable {
  enum Kind: String, Decodable { case positional, option, flag }
  struct Name: Decodable {
    let kind: String
    let name: String

    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let sectionTitle: String?
  private let names: [Name]?
  private let valueName: String?
  let defaultValue: String?
  private let allValues: [String]?
  private let abstract: String?

  var spellings: [String] { (names ?? []).map(\.text) }
  var values: [String] { allValues ?? [] }

  /// `--kind <kind>`, `<file>...`, `--quiet`.
  var synopsis: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    switch kind {
    case .positional: return value + (isRepeating ? "..." : "")
    case .option: return spellings.joined(separator: ", ") + " " + value
    case .flag: return spellings.joined(separator: ", ")
    }
  }

  // The parser's own flags.
  var isHelp: Bool { spellings.contains("--help") }
  var isVersion: Bool { spellings.contains("--version") }

  /// Its help; that of the parser's own flags is ours.
  func summary(_ language: Language) -> String {
    if isHelp { return HelpWords.help[language] }
    if isVersion { return HelpWords.version[language] }
    return abstract ?? ""
  }

  /// What it is for, its values, and what it is when not given.
  func remark(_ language: Language) -> String {
    var parts = [summary(language)]
    if !values.isEmpty { parts.append(HelpWords.one(of: values)[language]) }
    if let defaultValue { parts.append(HelpWords.preset(defaultValue)[language]) }
    return parts.joined(separator: HelpWords.gap[language])
  }
}
