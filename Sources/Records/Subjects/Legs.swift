/// The legs of calls as columns of 32-bit numbers: what `CallAssembly` makes units of, wherever the
/// legs come from.
public struct Legs {
  public typealias Column = UnsafePointer<Int32>

  public var count: Int
  /// The numbers of the legs inside their calls.
  public let parts: Column
  /// The days they began on, since 1970, and the seconds since those began.
  public let days: Column
  public let seconds: Column
  public let directions: Column
  public let outcomes: Column
  public let tags: Column
  /// Not 0 where the leg says whom it was handed to.
  public let transferTo: Column
  public let transferKinds: Column
  /// Not 0 where the source records transfers; nil where all do.
  public let recordsTransfers: Column?
  /// The other columns that are measured, in the order of `Calls.combinations`.
  let values: [Column]

  /// Stands for no value.
  public static let missing = Int32.min

  /// - Parameter column: the numbers of a field, the place of a choice among them.
  public init(
    count: Int, days: Column, seconds: Column, transferTo: Column, recordsTransfers: Column? = nil,
    column: (Field) -> Column
  ) {
    self.count = count
    self.days = days
    self.seconds = seconds
    self.transferTo = transferTo
    self.recordsTransfers = recordsTransfers
    parts = column(Call.leg)
    directions = column(Call.direction)
    outcomes = column(Call.outcome)
    tags = column(Call.tag)
    transferKinds = column(Call.transferKind)
    values = Calls.combinations.map { column($0.field) }
  }

  /// The fields whose columns are asked for, each once.
  public static let fields: [Field] = {
    var fields = [Call.leg, Call.direction, Call.outcome, Call.tag, Call.transferKind]
    for (field, _, _) in Calls.combinations where !fields.contains(field) { fields.append(field) }
    return fields
  }()

  /// Seconds since 1970 on the centre's clock.
  public func time(of leg: Int) -> Int64 { Int64(days[leg]) * 86_400 + Int64(seconds[leg]) }
}

/// Legs gathered into calls, the legs of each in the order of their numbers, then of their starts.
public struct CallGroups {
  /// Places of legs.
  public private(set) var order: [Int] = []
  /// Where each call begins in `order`, and where the last one ends.
  public private(set) var starts = [0]

  public init() {}

  public var count: Int { starts.count - 1 }

  public func legs(of call: Int) -> ArraySlice<Int> { order[starts[call]..<starts[call + 1]] }

  /// Adds one call of some legs, at least one.
  public mutating func append(_ rows: [Int], of legs: Legs) {
    let start = order.count
    order += rows
    close(from: start, of: legs)
  }

  /// The same of legs that lie side by side.
  public mutating func append(_ rows: Range<Int>, of legs: Legs) {
    let start = order.count
    for row in rows { order.append(row) }
    close(from: start, of: legs)
  }

  private mutating func close(from start: Int, of legs: Legs) {
    starts.append(order.count)
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      let (part, other) = (legs.parts[left], legs.parts[right])
      if part != other { return part < other }
      let (time, otherTime) = (legs.time(of: left), legs.time(of: right))
      return time == otherTime ? left < right : time < otherTime
    }
    guard order.count - start <= 16 else { return order[start...].sort(by: isBefore) }
    // Two or three legs in nearly every call: sorted where they are.
    for place in start..<order.count {
      let leg = order[place]
      var target = place
      while target > start, isBefore(leg, order[target - 1]) {
        order[target] = order[target - 1]
        target -= 1
      }
      order[target] = leg
    }
  }

  public mutating func removeAll() {
    order.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }
}
