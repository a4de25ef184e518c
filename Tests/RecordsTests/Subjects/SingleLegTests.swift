import Records
import Testing

/// Legs that are each a call of their own are taken a column at a time: with the same result.
@Suite struct SingleLegTests {
  @Test func aLegAloneIsACallOfOneLeg() {
    // Every combination of what the rules look at.
    var choices: [[Int32]] = []
    for direction in [0, 1] as [Int32] {
      for outcome in 0...3 as ClosedRange<Int32> {
        for tag in [Legs.missing, 0, 1, 2, 3] {
          for handed in [0, 1] as [Int32] {
            for kind in [Legs.missing, 0, 1, 2, 3, 4] {
              for records in [0, 1] as [Int32] {
                choices.append([direction, outcome, tag, handed, kind, records])
              }
            }
          }
        }
      }
    }
    let count = choices.count
    let room = UnsafeMutablePointer<Int32>.allocate(capacity: 10 * count)
    defer { room.deallocate() }
    func column(_ place: Int, _ value: (Int) -> Int32) -> Legs.Column {
      for row in 0..<count { room[place * count + row] = value(row) }
      return Legs.Column(room + place * count)
    }
    let columns = (0..<6).map { place in column(place) { choices[$0][place] } }
    let (one, zero) = (column(6) { _ in 1 }, column(7) { _ in 0 })
    let numbers = column(8) { $0 % 3 == 0 ? Legs.missing : Int32($0) }
    let legs = Legs(
      count: count, days: zero, seconds: zero, transferTo: columns[3], recordsTransfers: columns[5]
    ) { field in
      switch field {
      case Call.leg: one
      case Call.direction: columns[0]
      case Call.outcome: columns[1]
      case Call.tag: columns[2]
      case Call.transferKind: columns[4]
      default: numbers
      }
    }
    var calls = CallGroups()
    for leg in 0..<count { calls.append([leg], of: legs) }
    let assembly = CallAssembly(legs)
    for measure in Subject.calls.measures.indices {
      for basis in Basis.allCases {
        var expected: [Int64] = []
        assembly.several(measure, basis, calls, into: &expected)
        let found = assembly.single(measure, basis, room: room + 9 * count)
        let wide = (0..<count).map {
          found[$0] == Legs.missing ? RecordBatch.missing : Int64(found[$0])
        }
        #expect(wide == expected, "\(Subject.calls.measures[measure].name), \(basis)")
      }
    }
  }
}
