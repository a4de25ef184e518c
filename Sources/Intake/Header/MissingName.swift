/// A name that was looked for, and the name found that is most like it.
public struct MissingName: Sendable, Hashable {
  public var name: String
  /// Other names under which it would have been found.
  public var aliases: [String] = []
  /// nil when nothing comes near.
  public var similar: String?

  public init(_ name: String, similar: String? = nil) {
    self.name = name
    self.similar = similar
  }

  /// Looks for the nearest of some names; `spellings` are other words for the same thing. A third
  /// of the letters may differ, so that `talk_secs` is still near `talk_seconds`.
  init(_ name: String, spellings: [String] = [], among candidates: [String]) {
    var nearest: (name: String, distance: Int)?
    for spelling in [name] + spellings {
      for candidate in candidates {
        let distance = Self.distance(spelling, candidate)
        guard distance <= spelling.unicodeScalars.count / 3 else { continue }
        if nearest.map({ distance < $0.distance }) ?? true { nearest = (candidate, distance) }
      }
    }
    self.init(name, similar: nearest?.name)
    aliases = spellings
  }

  /// How many letters to add, drop or change; case, blanks and hyphens do not count.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (letters(left), letters(right))
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (other, candidate) in right.enumerated() {
        let change = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(change, row[other] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }

  private static func letters(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.filter { !"_- .".unicodeScalars.contains($0) }
  }
}
