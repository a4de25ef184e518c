/// Places in the order of files, each with its number among the candidates.
struct PlaceOrder: Sendable {
  let places: [Int64]
  private let targets: [Int32]

  init(_ places: some Collection<Int64>) {
    // Places come nearly in order, partition by partition: a sort by parts of eleven bits takes few
    // passes, whatever their number.
    var keys = Array(places)
    var targets = keys.indices.map { Int32($0) }
    var (otherKeys, otherTargets) = (keys, targets)
    let largest = places.max() ?? 0
    var shift: Int64 = 0
    while largest >> shift > 0 {
      var starts = [Int](repeating: 0, count: 1 << 11 + 1)
      for key in keys { starts[Int(key >> shift & 0x7FF) + 1] += 1 }
      for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
      for (index, key) in keys.enumerated() {
        let digit = Int(key >> shift & 0x7FF)
        otherKeys[starts[digit]] = key
        otherTargets[starts[digit]] = targets[index]
        starts[digit] += 1
      }
      swap(&keys, &otherKeys)
      swap(&targets, &otherTargets)
      shift += 11
    }
    self.places = keys
    self.targets = targets
  }

  /// The number among the candidates of the place at an index.
  func target(_ index: Int) -> Int { Int(targets[index]) }

  /// The index of the first place that is not before this one.
  func first(from place: Int64) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
