import Logging
import Synchronization

/// How long the stages of a run take, for the log at its debug level: `figures: 0.412 s`.
final class StageClock: Sendable {
  private let logger: Logger
  private let laps = Mutex(Laps())

  private struct Laps {
    var last = ContinuousClock.now
    var sums: [(stage: String, time: Duration)] = []
  }

  init(_ label: String) { logger = Logger(label: label) }

  /// Ends a stage that began when the one before it ended.
  func end(_ stage: String) {
    let now = ContinuousClock.now
    let time = laps.withLock { laps in
      defer { laps.last = now }
      return now - laps.last
    }
    log(stage, time)
  }

  /// Does a part of a stage that several threads share; `logSums` says how long all took together.
  func measure<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer {
      let time = ContinuousClock.now - start
      laps.withLock { laps in
        if let place = laps.sums.firstIndex(where: { $0.stage == stage }) {
          laps.sums[place].time += time
        } else {
          laps.sums.append((stage, time))
        }
      }
    }
    return try work()
  }

  func logSums() {
    let sums = laps.withLock { laps in
      defer { laps.sums = [] }
      return laps.sums
    }
    for (stage, time) in sums.sorted(by: { $0.stage < $1.stage }) { log(stage, time) }
  }

  private func log(_ stage: String, _ time: Duration) {
    let milliseconds = Int(time / .milliseconds(1))
    logger.debug("\(stage): \(milliseconds) ms")
  }
}
