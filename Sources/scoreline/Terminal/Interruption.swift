import Dispatch
import Foundation
import ScorelineKit
import Synchronization

/// What Ctrl-C and `kill` do: what was begun is taken back, and the exit code says which it was.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// What a run that is stopped now says of what it has done.
  private static let last = Mutex(Words("stopped", "已中断"))

  static func say(_ words: Words) { last.withLock { $0 = words } }

  static func install() {
    // A reader that has gone away is noticed when writing, and is a success.
    signal(SIGPIPE, SIG_IGN)
    for (number, code) in [(SIGINT, Int32(130)), (SIGTERM, 143)] {
      signal(number, SIG_IGN)
      // A queue of its own: the shared ones may be busy reading.
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "signal \(number)"))
      source.setEventHandler {
        // An open transaction is rolled back when the store is opened next.
        EditionFolder.removeStaging()
        Output.clearStatus()
        // Straight to standard error: results in the making belong to the thread that was stopped.
        Output.status("scoreline: \(VisibleText.of(last.withLock { $0 }[Output.language]))\n")
        _exit(code)
      }
      source.resume()
      sources.append(source)
    }
  }
}
