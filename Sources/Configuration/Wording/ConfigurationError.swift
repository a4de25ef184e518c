public import Records

/// One thing that is wrong with a configuration, and where.
public struct ConfigurationError: Error, Sendable, Hashable {
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int
  let problem: Problem

  /// One line: the place, what was found and what to write instead.
  public func message(_ language: Language) -> String {
    let place = "\(file):\(line):\(column)"
    let words = problem.words
    return Words("\(place): \(words.english)", "\(place)：\(words.chinese)")[language]
  }
}

extension ConfigurationError: CustomStringConvertible {
  public var description: String { message(.english) }
}

/// All that is wrong with a configuration, in the order of the file.
public struct InvalidConfiguration: Error, Sendable {
  /// At least one.
  public let errors: [ConfigurationError]

  init(_ problems: [PlacedProblem], file: String) {
    // Equal places keep the order of finding.
    let order = problems.indices.sorted {
      (problems[$0].place, $0) < (problems[$1].place, $1)
    }
    errors = order.map { index in
      let place = problems[index].place
      return ConfigurationError(
        file: file, line: place.line, column: place.column, problem: problems[index].problem)
    }
  }

  /// A line for each error, without one at the end.
  public func message(_ language: Language) -> String {
    errors.map { $0.message(language) }.joined(separator: "\n")
  }
}
