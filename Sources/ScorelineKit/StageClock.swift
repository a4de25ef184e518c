import CLinux
import Glibc
import Logging
import Synchronization

/// How long the stages of a run take, for the log at its debug level: `figures: 412 ms, CPU 640 ms`.
///
/// The CPU's time of a stage is that of all threads; what several threads share is measured by their own.
final class StageClock: Sendable {
  private let logger: Logger
  private let laps = Mutex(Laps())

  private struct Laps {
    var last = Moment(CLOCK_PROCESS_CPUTIME_ID)
    var sums: [(stage: String, time: Moment)] = []
  }

  /// What the clock of the wall and one of the CPU show, or how far they went.
  private struct Moment {
    var wall: Duration
    var cpu: Duration

    init(_ clock: clockid_t) {
      wall = Self.read(CLOCK_MONOTONIC)
      cpu = Self.read(clock)
    }

    private static func read(_ clock: clockid_t) -> Duration {
      var time = timespec()
      clock_gettime(clock, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    static func - (one: Moment, other: Moment) -> Moment {
      var difference = one
      difference.wall -= other.wall
      difference.cpu -= other.cpu
      return difference
    }

    static func += (one: inout Moment, other: Moment) {
      one.wall += other.wall
      one.cpu += other.cpu
    }
  }

  init(_ label: String) { logger = Logger(label: label) }

  /// Ends a stage that began when the one before it ended.
  func end(_ stage: String) {
    let now = Moment(CLOCK_PROCESS_CPUTIME_ID)
    let time = laps.withLock { laps in
      defer { laps.last = now }
      return now - laps.last
    }
    log(stage, time)
  }

  /// Does a part of a stage that several threads share; `logSums` says how long all took together.
  func measure<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
    let start = Moment(CLOCK_THREAD_CPUTIME_ID)
    defer {
      let time = Moment(CLOCK_THREAD_CPUTIME_ID) - start
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

  private func log(_ stage: String, _ time: Moment) {
    let (wall, cpu) = (Int(time.wall / .milliseconds(1)), Int(time.cpu / .milliseconds(1)))
    logger.debug("\(stage): \(wall) ms, CPU \(cpu) ms")
  }
}
