import Dispatch
import Glibc

/// Work that several threads do side by side.
public enum Threads {
  /// How many the machine runs at once.
  public static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls `work` with the numbers below `count`, each once; returns when all have ended.
  public static func run(_ count: Int, _ work: @Sendable (Int) -> Void) {
    if count == 1 { return work(0) }
    withoutActuallyEscaping(work) { work in
      DispatchQueue.concurrentPerform(iterations: count, execute: work)
    }
  }
}

/// A value that threads share by agreement: each touches its own part only.
public struct Unchecked<Value>: @unchecked Sendable {
  public let value: Value

  public init(_ value: Value) { self.value = value }
}
