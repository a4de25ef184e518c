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

  /// Looks for the nearest of some names; `spellings` are other words for the same thing.
  init(_ name: String, spellings: [String] = [], among candidates: [String]) {
    var nearest: (name: String, distance: Int)?
    let found = candidates.map { (name: $0, spelling: Spelling($0)) }
    for spelling in ([name] + spellings).map({ Spelling($0) }) {
      for candidate in found {
        guard let distance = spelling.distance(to: candidate.spelling) else { continue }
        if nearest.map({ distance < $0.distance }) ?? true { nearest = (candidate.name, distance) }
      }
    }
    self.init(name, similar: nearest?.name)
    aliases = spellings
  }
}

/// A name as it is held against others: case, blanks and hyphens do not count.
struct Spelling {
  private let letters: [Unicode.Scalar]
  /// How many letters may differ: a third, so that `talk_secs` is still near `talk_seconds`.
  private let most: Int

  init(_ name: String) {
    letters = name.lowercased().unicodeScalars.filter { !"_- .".unicodeScalars.contains($0) }
    most = name.unicodeScalars.count / 3
  }

  /// How many letters to add, drop or change for a name; nil when these are too many.
  func distance(to name: Spelling) -> Int? {
    // Each letter that there is too many or too few is one to drop or add.
    guard abs(letters.count - name.letters.count) <= most else { return nil }
    var row = Array(0...name.letters.count)
    for (place, letter) in letters.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (other, candidate) in name.letters.enumerated() {
        let change = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(change, row[other] + 1, diagonal + 1)
      }
    }
    let distance = row[name.letters.count]
    return distance <= most ? distance : nil
  }
}
