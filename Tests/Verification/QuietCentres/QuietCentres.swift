import Foundation

/// Holds the rules of Documentation/Statistics.md against made-up centres: how often do they call out
/// what isn't there, and how soon do they find what is? Exits 1 where a promise is broken.
///
///     quiet-centres 1000
@main enum QuietCentres {
  /// What the reports promise: at most, or at least, this share.
  private static let promises: [(name: String, isAtMost: Bool, share: Double)] = [
    ("agent picked, 13 weeks", true, 0.05),
    ("agent picked, 26 weeks", true, 0.05),
    ("agent picked, 13 months", true, 0.05),
    ("agent of few calls picked, 13 weeks", true, 0.05),
    ("chart: centre, 13 weeks", true, 0.01),
    ("chart: centre, 13 months", true, 0.01),
    ("chart: county, 13 months", true, 0.01),
    ("chart: agent, 13 weeks", true, 0.01),
    ("chart: agent, 26 weeks", true, 0.01),
    ("funnel: county outside 99.8 %", true, 0.02),
    ("agent found in 1 week, history of 13", false, 0.4),
    ("agent found in 2 weeks, history of 13", false, 0.6),
    ("agent found in 3 weeks, history of 13", false, 0.9),
    ("agent found in 1 week, history of 26", false, 0.4),
    ("agent found in 2 weeks, history of 26", false, 0.6),
    ("agent found in 3 weeks, history of 26", false, 0.9),
    ("slow drift found in 13 months", false, 0.8),
    ("other agent called drifting then", true, 0.01),
    ("level of an agent of few calls found", false, 0.5),
    ("county found in the month", false, 0.85),
    ("other county called out that month", true, 0.01),
  ]

  static func main() {
    guard CommandLine.arguments.count == 2, let centres = Int(CommandLine.arguments[1]), centres > 0
    else {
      FileHandle.standardError.write(Data("usage: quiet-centres CENTRES\n".utf8))
      exit(64)
    }
    var all = Counting.sum(of: centres, QuietRun.counting)
    all.add(Counting.sum(of: centres, PlantedRun.counting))
    print("\(centres) made-up centres of 60 weeks")
    var isKept = true
    for promise in promises {
      let count = all.counts[promise.name] ?? Counting.Count()
      let holds =
        count.looks > 0
        && (promise.isAtMost ? count.share <= promise.share : count.share >= promise.share)
      isKept = isKept && holds
      print(
        promise.name.padding(toLength: 40, withPad: " ", startingAt: 0),
        String(format: "%6.2f %%", 100 * count.share),
        "(\(count.hits) of \(count.looks))",
        promise.isAtMost ? "at most" : "at least",
        String(format: "%g %%", 100 * promise.share), holds ? "" : "BROKEN")
    }
    exit(isKept ? 0 : 1)
  }
}
