import Analysis
import Foundation

/// How often something was called out among how many looks.
struct Counting: Sendable {
  private(set) var counts: [String: Count] = [:]

  struct Count: Sendable {
    var hits = 0
    var looks = 0

    var share: Double { looks == 0 ? 0 : Double(hits) / Double(looks) }
  }

  mutating func add(_ name: String, _ isHit: Bool) {
    counts[name, default: Count()].looks += 1
    if isHit { counts[name, default: Count()].hits += 1 }
  }

  mutating func add(_ name: String, _ chart: ControlChart) {
    switch chart.verdict {
    case .signal: add(name, true)
    case .unconfirmed, .withinUsualVariation: add(name, false)
    case .tooFewPoints, .onlyDaysApart, .unfinished, .noValue: break
    }
  }

  mutating func add(_ other: Counting) {
    for (name, count) in other.counts {
      counts[name, default: Count()].hits += count.hits
      counts[name, default: Count()].looks += count.looks
    }
  }

  /// The counts of many runs, on all cores; the order in which they end changes nothing.
  static func sum(of seeds: Int, _ run: @Sendable (UInt64) -> Counting) -> Counting {
    let lock = NSLock()
    nonisolated(unsafe) var all = Counting()
    DispatchQueue.concurrentPerform(iterations: seeds) { seed in
      let counting = run(UInt64(seed + 1))
      lock.withLock { all.add(counting) }
    }
    return all
  }
}
