import Dispatch

/// Two pieces of work at once, each on a thread of its own.
enum Together {
  /// The two must share nothing that either changes.
  ///
  /// - Throws: what the first threw, else what the second did; both have ended by then.
  static func run<First, Second>(
    _ first: @escaping () throws -> First, _ second: @escaping () throws -> Second
  ) throws -> (First, Second) {
    // Each of these is used by one thread alone until both have ended.
    nonisolated(unsafe) let work = (first, second)
    nonisolated(unsafe) var one: Result<First, any Error>?
    nonisolated(unsafe) var other: Result<Second, any Error>?
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      if place == 0 {
        one = Result(catching: work.0)
      } else {
        other = Result(catching: work.1)
      }
    }
    guard let one, let other else { preconditionFailure("both have run") }
    return (try one.get(), try other.get())
  }
}
