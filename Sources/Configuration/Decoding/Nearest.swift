/// The right name that somebody may have meant.
enum Nearest {
  /// The name with the fewest changed letters, else the only one that begins so; nil when none is
  /// near enough to be meant.
  ///
  /// Costs the product of the lengths for each name, so long texts aren't compared at all.
  static func name(to found: String, among names: [String]) -> String? {
    let word = Array(found.lowercased().replacing("-", with: "_"))
    guard (1...60).contains(word.count) else { return nil }
    let ranked = names.map { name in
      (name: name, distance: distance(word, Array(name.lowercased().replacing("-", with: "_"))))
    }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    if best.distance <= max(1, min(3, best.name.count / 3)) { return best.name }
    let begun = names.filter { $0.lowercased().hasPrefix(found.lowercased()) }
    return begun.count == 1 && word.count > 1 ? begun[0] : nil
  }

  /// Letters to insert, delete, replace or swap with their neighbour.
  ///
  /// Optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
