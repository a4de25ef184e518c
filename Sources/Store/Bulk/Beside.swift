import Dispatch

/// Two pieces of work at once, each on a thread of its own.
enum Beside {
  /// Returns when both have ended.
  ///
  /// - Throws: what one of them threw.
  static func run(_ other: @escaping () throws -> Void, and own: () throws -> Void) throws {
    let group = DispatchGroup()
    nonisolated(unsafe) var result: Result<Void, any Error> = .success(())
    nonisolated(unsafe) let work = other
    DispatchQueue.global().async(group: group) { result = Result { try work() } }
    let ownResult = Result { try own() }
    group.wait()
    try result.get()
    try ownResult.get()
  }
}
