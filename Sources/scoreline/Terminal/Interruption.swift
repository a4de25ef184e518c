import Dispatch
import Foundation
import ScorelineKit

/// What Ctrl-C and `kill` do: what was begun is taken back, and the exit code says which it was.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

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
        _exit(code)
      }
      source.resume()
      sources.append(source)
    }
  }
}
