/// Words of which some are stressed.
public struct Phrase: Sendable, Hashable {
  public var runs: [Run]

  public struct Run: Sendable, Hashable {
    public var text: String
    public var isStrong: Bool

    public init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  public init(_ runs: [Run]) { self.runs = runs }

  public init(_ text: String) { runs = [Run(text)] }

  /// The words without their stress.
  public var plain: String { runs.map(\.text).joined() }
}
