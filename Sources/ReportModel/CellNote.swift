/// A line below a cell's value, quieter than it, with a sign where it tells of a change.
public struct CellNote: Sendable, Hashable {
  public var text: String
  public var sign: Sign?

  public init(_ text: String, sign: Sign? = nil) {
    self.text = text
    self.sign = sign
  }
}

extension Cell {
  /// The same cell with a line below its value; without one when it is nil.
  public func noting(_ text: String?) -> Cell {
    guard let text else { return self }
    var copy = self
    copy.notes.append(CellNote(text))
    return copy
  }
}

/// Where a figure went and whether that is for better or worse, by shape and colour; the words
/// beside it say the same.
public struct Sign: Sendable, Hashable {
  public var direction: Direction
  public var kind: Mark.Kind

  public enum Direction: Sendable, Hashable, CaseIterable {
    case up, down
    /// No signal.
    case level
  }

  public init(_ direction: Direction, _ kind: Mark.Kind = .neutral) {
    self.direction = direction
    self.kind = kind
  }

  /// No signal, whatever the change.
  public static let noSignal = Sign(.level)
}

/// A word with its mark, as a verdict outside a table.
public struct MarkedWord: Sendable, Hashable {
  public var text: String
  public var mark: Mark

  public init(_ text: String, _ mark: Mark) {
    self.text = text
    self.mark = mark
  }
}
