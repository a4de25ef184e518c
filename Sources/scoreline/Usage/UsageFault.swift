import ScorelineKit

/// What is wrong with a command line.
///
/// Commands throw it while they look at their options; the parser's own errors are read into it.
enum UsageFault: Failure, Hashable {
  // MARK: What the parser finds

  case unknownCommand(String, known: [String])
  case unknownOption(String, known: [String])
  /// One that belongs to the command, but stands before its name.
  case optionBeforeCommand(String, command: String)
  /// An option as help shows it, as `--db <path>`.
  case missingValue(option: String)
  /// A value that begins with a dash.
  case valueLikeOption(String, option: String)
  case valueNotTaken(option: String, value: String)
  case unexpected([String])
  case missingArgument(String)
  /// - `allowed` is empty where a value is not one of a list; then `help` says what it is.
  case badValue(String, option: String, allowed: [String], help: String)
  /// A sentence that is said already: what a command found while it was parsed.
  case said(String)

  // MARK: What commands find

  case noPeriod(mayBeDays: Bool)
  case noWeek(String)
  case noMonth(String)
  case noDay(String)
  /// A week that a year has only when weeks begin on another day.
  case noSuchWeek(String)
  case endsBeforeItBegins(from: String, to: String)
  case severalKeys
  case outOfRange(option: String, from: Int, to: Int?)
  case unknownKPI(String, known: [String])
  case unknownKind(String, known: [String])
  case notPurgeable(String, known: [String])
  case confirmationNeeded
  /// Neither a note nor what to do with those that are there.
  case noNote

  var exitCode: Int32 { ExitStatus.usage }

  func message(_ language: Language) -> String { words[language] }
}

extension UsageFault: CustomStringConvertible {
  /// The parser asks for this when a command's `validate()` has thrown: in the language of the run,
  /// which is settled by then.
  var description: String { message(Output.language) }
}
