import Dispatch

/// A piece of work that is done beside other work, on a thread of its own.
public final class Pending<Value>: @unchecked Sendable {
  private let group = DispatchGroup()
  /// Set by the work's own thread, and looked at when that has ended.
  private var result: Result<Value, any Error>?

  /// Begins; what the work uses nobody may change until it has ended.
  public init(_ work: @escaping () throws -> Value) {
    nonisolated(unsafe) let work = work
    DispatchQueue.global().async(group: group) { self.result = Result(catching: work) }
  }

  /// Waits for the end of the work, whatever comes of it.
  public func wait() { group.wait() }

  /// Lets go of what the work gave, when nobody asks for it any more.
  public func letGo() {
    wait()
    result = nil
  }

  /// What the work gives; waits for it.
  ///
  /// - Throws: what the work threw.
  public func value() throws -> Value {
    wait()
    guard let result else { preconditionFailure("what a piece of work gave was let go") }
    return try result.get()
  }
}
