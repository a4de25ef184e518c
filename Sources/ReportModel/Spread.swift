/// Moves labels of one column apart until none overlaps, each as near to its place as that allows.
public enum Spread {
  /// Places at least `gap` apart within `range`, in the order of the wishes given.
  ///
  /// The range must have room for all, which the height of a drawing sees to.
  public static func apart(_ wishes: [Double], gap: Double, in range: ClosedRange<Double>)
    -> [Double]
  {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    // Neighbours that would touch become a block, centred on the mean of its wishes.
    var blocks: [(sum: Double, count: Int)] = []
    func start(_ block: (sum: Double, count: Int)) -> Double {
      let length = Double(block.count - 1) * gap
      let wished = (block.sum / Double(block.count)) - length / 2
      return min(max(wished, range.lowerBound), max(range.lowerBound, range.upperBound - length))
    }
    for index in order {
      var block = (sum: wishes[index], count: 1)
      while let before = blocks.last,
        start(block) < start(before) + Double(before.count) * gap
      {
        blocks.removeLast()
        block = (before.sum + block.sum, before.count + block.count)
      }
      blocks.append(block)
    }
    var places = wishes
    var next = order.makeIterator()
    for block in blocks {
      for step in 0..<block.count {
        guard let index = next.next() else { break }
        places[index] = start(block) + Double(step) * gap
      }
    }
    return places
  }
}
