import Dispatch

/// The numbers of words, for several threads: what the store has, and new ones beside them until they
/// are written.
final class WordNumbers: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var numbers: [String: Int64]
  private var next: Int64
  private var added: [(text: String, number: Int64)] = []

  init(_ words: WordTable) {
    numbers = words.all
    next = (numbers.values.max() ?? 0) + 1
  }

  func number(of text: String) -> Int64 {
    lock.wait()
    defer { lock.signal() }
    if let number = numbers[text] { return number }
    numbers[text] = next
    added.append((text, next))
    next += 1
    return next - 1
  }

  /// Writes the new words, all threads being done.
  func write(to words: WordTable) throws {
    for (text, number) in added { try words.add(text, as: number) }
    added = []
  }
}
