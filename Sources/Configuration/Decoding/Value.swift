import Yams

/// A value of the file with its place: the only file that knows the YAML library.
struct Value {
  private let node: Node

  enum Content {
    /// A text as written, whatever YAML may take it for: `0138` keeps its zero.
    case text(String)
    case list([Value])
    case mapping([(key: Value, value: Value)])
    /// Nothing, `~` or `null`, without quotes.
    case nothing
  }

  /// The value of a whole file; nil when it holds none.
  static func parse(_ text: String) throws(PlacedProblem) -> Value? {
    do {
      // The encoding is named because the default one asks the environment, and prints.
      return try Parser(yaml: text, encoding: .utf8).singleRoot().map(Value.init)
    } catch let error as YamlError {
      throw PlacedProblem(error, in: text)
    } catch {
      throw PlacedProblem(.syntax("\(error)"), Place())
    }
  }

  private init(_ node: Node) { self.node = node }

  var place: Place {
    node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place()
  }

  var content: Content {
    switch node {
    case .scalar(let scalar):
      scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        ? .nothing : .text(scalar.string)
    case .sequence(let sequence): .list(sequence.map(Value.init))
    case .mapping(let mapping):
      .mapping(mapping.map { (key: Value($0.key), value: Value($0.value)) })
    case .alias: .nothing
    }
  }

  /// What is written, `NULL` too; nil for collections.
  var literal: String? { node.scalar?.string }

  var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }
}

/// A problem and where it is.
struct PlacedProblem: Error {
  let problem: Problem
  let place: Place

  init(_ problem: Problem, _ place: Place) {
    self.problem = problem
    self.place = place
  }

  /// What the YAML library found, in our cases.
  fileprivate init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is told where it begins, not where the file ends.
      let isUnclosed = problem == "found unexpected end of stream"
      let isAlias = context?.text == "while scanning an alias"
      let start = isUnclosed || isAlias ? context?.mark ?? mark : mark
      let place = Place(line: start.line, column: start.column)
      switch problem {
      case _ where isAlias, "found undefined alias": self.init(.undefinedAlias, place)
      case "but found another document": self.init(.severalDocuments, place)
      case "found character that cannot start any token":
        self.init(.cannotBegin(Self.character(at: place, in: text)), place)
      default:
        self.init(.syntax(problem), place)
      }
    case .duplicatedKeysInMapping(let keys, let context):
      let place = Place(line: context.mark.line, column: context.mark.column)
      self.init(.duplicateKey(keys.first ?? ""), place)
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(.syntax("\(error)"), Place())
    }
  }

  private static func character(at wanted: Place, in text: String) -> String {
    var place = Place()
    for scalar in text.unicodeScalars {
      if place == wanted { return String(scalar) }
      place.pass(scalar)
    }
    return ""
  }
}
