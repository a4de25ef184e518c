import Aggregation
import Records

/// Some legs of candidates side by side, and the calls they make.
final class LegBuffer {
  private let rows: CandidateRows
  private(set) var count = 0
  private var capacity = 0
  private var days = Column.allocate(capacity: 1)
  private var seconds = Column.allocate(capacity: 1)
  private var parts = Column.allocate(capacity: 1)
  private var transferTo = Column.allocate(capacity: 1)
  private var codes: [Column]
  private var choices: [Column]
  private var numbers: [Column]
  /// Stands for fields that nothing measures.
  private var none = Column.allocate(capacity: 1)
  /// Where the legs lie in their files.
  private(set) var places: [Int64] = []
  /// The legs of each call, which lie side by side.
  private var ranges: [Range<Int>] = []

  typealias Column = UnsafeMutablePointer<Int32>

  init(_ rows: CandidateRows) {
    self.rows = rows
    codes = rows.nameFields.map { _ in .allocate(capacity: 1) }
    choices = rows.choiceFields.map { _ in .allocate(capacity: 1) }
    numbers = rows.numberFields.map { _ in .allocate(capacity: 1) }
    reserve(4096)
  }

  deinit {
    for column in [days, seconds, parts, transferTo, none] { column.deallocate() }
    for column in codes + choices + numbers { column.deallocate() }
  }

  var isFull: Bool { count >= 2048 }

  /// Adds rows that are one call, or that are none: these were counted and must be taken back.
  ///
  /// - Parameter place: where a row lies.
  func add(_ members: [Int], isCall: Bool, place: (Int) -> Int64) {
    reserve(count + members.count)
    let start = count
    for row in members {
      let known = rows[row]
      places.append(place(row))
      days[count] = known.day
      seconds[count] = known.second
      parts[count] = known.part
      transferTo[count] = rows.transferTo(row)
      for place in 0..<codes.count { codes[place][count] = rows.code(place, of: row) }
      for place in 0..<choices.count { choices[place][count] = rows.word(place, of: row) }
      for place in 0..<numbers.count { numbers[place][count] = rows.number(place, of: row) }
      count += 1
    }
    if isCall { ranges.append(start..<count) }
  }

  func removeAll() {
    count = 0
    ranges.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  func legs(_ part: Range<Int>) -> Legs {
    let start = part.lowerBound
    return Legs(
      count: part.count, days: Legs.Column(days + start), seconds: Legs.Column(seconds + start),
      transferTo: Legs.Column(transferTo + start)
    ) { field in
      if field.name == Call.leg.name { return Legs.Column(parts + start) }
      if let place = rows.choiceFields.firstIndex(where: { $0.name == field.name }) {
        return Legs.Column(choices[place] + start)
      }
      if let place = rows.numberFields.firstIndex(where: { $0.name == field.name }) {
        return Legs.Column(numbers[place] + start)
      }
      return Legs.Column(none + start)
    }
  }

  /// The codes of the legs' names in one of the name fields.
  func codes(_ field: Field, from start: Int) -> ShapeTally.Codes {
    guard let place = rows.nameFields.firstIndex(of: field) else {
      preconditionFailure("calls are not told apart by \(field.name)")
    }
    return ShapeTally.Codes(codes[place] + start, count: rows.shared.names(field).count)
  }

  /// The calls among the legs.
  func calls(of legs: Legs) -> CallGroups {
    var calls = CallGroups()
    for range in ranges { calls.append(range, of: legs) }
    return calls
  }

  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let new = max(wanted, 2 * capacity)
    func moved(_ column: Column) -> Column {
      let larger = Column.allocate(capacity: new)
      larger.update(from: column, count: count)
      column.deallocate()
      return larger
    }
    (days, seconds, parts) = (moved(days), moved(seconds), moved(parts))
    (transferTo, codes) = (moved(transferTo), codes.map(moved))
    (choices, numbers) = (choices.map(moved), numbers.map(moved))
    none = moved(none)
    none.update(repeating: Legs.missing, count: new)
    capacity = new
  }
}
