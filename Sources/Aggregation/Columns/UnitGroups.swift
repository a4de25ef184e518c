public import Records

/// Numbers the groups of units: days that are told apart, and names by their codes.
public final class UnitGroups {
  /// Which days are counted apart.
  public enum Days: Sendable {
    /// Every day, whichever come up.
    case each
    /// Every day but some, which count nowhere.
    case eachBut(@Sendable (Day) -> Bool)
    /// Those of a period, counted together from each of these days up to the next; other days nowhere.
    case runs(ClosedRange<Day>, startingAt: [Day])

    /// Whether days are counted together.
    var areFew: Bool { if case .runs = self { true } else { false } }
  }

  private let isLeftOut: @Sendable (Day) -> Bool
  private let firstDay: Int32
  private let dayCount: Int
  /// The run of each day: 0 outside, negative when it has not come up.
  private let runs: UnsafeMutablePointer<Int32>
  /// The first day of each run.
  private var runDays: [Day] = [Day(number: 0)]
  /// The group of each run and code.
  private var groups = PairNumbers()
  /// Codes are below it.
  private var nameCount = 0
  /// The day and the code of each group; the first one stands for nowhere.
  public private(set) var keys: [(day: Day, code: Int32)] = [(Day(number: 0), 0)]

  public init(_ days: Days) {
    if case .eachBut(let days) = days { isLeftOut = days } else { isLeftOut = { _ in false } }
    switch days {
    case .each, .eachBut:
      // From 1900 to 2099, what times can be.
      firstDay = -25_567
      dayCount = 73_049
      runs = .allocate(capacity: dayCount)
      runs.initialize(repeating: -1, count: dayCount)
    case .runs(let period, let starts):
      firstDay = period.lowerBound.number
      dayCount = period.upperBound.days(since: period.lowerBound) + 1
      runs = .allocate(capacity: dayCount)
      for offset in 0..<dayCount {
        let day = period.lowerBound.adding(offset)
        if offset == 0 || starts.contains(day) { runDays.append(day) }
        runs[offset] = Int32(runDays.count - 1)
      }
    }
  }

  deinit {
    runs.deallocate()
    groups.deallocate()
  }

  public var count: Int { keys.count }

  /// Writes the group of each unit.
  ///
  /// - Parameters:
  ///   - codes: nil where names are not told apart.
  ///   - nameCount: codes are below it.
  public func find(
    _ count: Int, days: UnsafePointer<Int32>, codes: UnsafePointer<Int32>?, nameCount: Int,
    into found: UnsafeMutablePointer<Int32>
  ) {
    self.nameCount = nameCount
    groups.reserve(runDays.count, nameCount)
    let (runs, firstDay, dayCount) = (runs, firstDay, UInt32(dayCount))
    var table = groups.table
    for unit in 0..<count {
      let offset = UInt32(bitPattern: days[unit] &- firstDay)
      guard offset < dayCount else {
        found[unit] = Tally.nowhere
        continue
      }
      var run = runs[Int(offset)]
      if run < 0 {
        run = addRun(days[unit])
        table = groups.table
      }
      let code = codes?[unit] ?? 0
      let group = table?[run, code] ?? PairNumbers.none
      found[unit] = group >= 0 ? group : add(run, code)
    }
  }

  private func addRun(_ day: Int32) -> Int32 {
    if isLeftOut(Day(number: day)) {
      runs[Int(day - firstDay)] = 0
      return 0
    }
    let run = Int32(runDays.count)
    runs[Int(day - firstDay)] = run
    runDays.append(Day(number: day))
    groups.reserve(runDays.count, nameCount)
    return run
  }

  private func add(_ run: Int32, _ code: Int32) -> Int32 {
    if run == 0 { return Tally.nowhere }
    let known = groups[run, code]
    if known >= 0 { return known }
    let group = Int32(keys.count)
    keys.append((runDays[Int(run)], code))
    groups[run, code] = group
    return group
  }
}
