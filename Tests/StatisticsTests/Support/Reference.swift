import Foundation

/// Values that scipy gave, one case a line; `Tests/Verification/statistics_reference.py` writes them.
struct Reference {
  let name: String
  let arguments: [Double]
  let expected: [Double]

  static let all: [Reference] = {
    guard
      let file = Bundle.module.url(
        forResource: "reference", withExtension: "tsv", subdirectory: "Fixtures"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t")
      return Reference(
        name: String(fields[0]), arguments: numbers(fields[1]), expected: numbers(fields[2]))
    }
  }()

  private static func numbers(_ text: Substring) -> [Double] {
    text.split(separator: " ").compactMap { Double($0) }
  }

  /// The arguments from a place on, two by two.
  func pairs(from place: Int = 0) -> [(Double, Double)] {
    stride(from: place, to: arguments.count, by: 2).map { (arguments[$0], arguments[$0 + 1]) }
  }

  func whole(_ place: Int) -> Int64 { Int64(arguments[place]) }
}
