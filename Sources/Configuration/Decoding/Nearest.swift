public import Records

/// The right name that somebody may have meant.
public enum Nearest {
  /// The name with the fewest changed letters, else the only one that begins so; nil when none is
  /// near enough to be meant.
  ///
  /// Costs the product of the lengths for each name, so long texts aren't compared at all.
  public static func name(to found: String, among names: [String]) -> String? {
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

  /// What may have been meant, else what there is.
  ///
  /// - Parameter isWhole: whether the names are all there are.
  public static func suggestion(
    for found: String, among names: [String], isWhole: Bool = true
  ) -> Words {
    if let near = name(to: found, among: names) {
      return Words("did you mean '\(near)'?", "是否想写“\(near)”？")
    }
    return Words(
      "known: " + names.joined(separator: ", ") + (isWhole ? "" : ", ..."),
      "可用：" + names.joined(separator: "、") + (isWhole ? "" : "等"))
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
