import ArgumentParser
import ScorelineKit

/// The kind that files are said to be of.
struct KindOption: ParsableArguments {
  @Option(
    help: .words(
      "What the files are, where their headers leave it open: \(Self.names(", ")).",
      "文件的种类，供表头无法辨别时指定：\(Self.names("、"))。", value: Words("kind", "种类")),
    completion: .list(RecordKind.all.map(\.name)))
  var kind: String?

  private static func names(_ separator: String) -> String {
    RecordKind.all.map(\.name).joined(separator: separator)
  }

  func validate() throws { _ = try recordKind() }

  func recordKind() throws -> RecordKind? {
    guard let kind else { return nil }
    guard let found = RecordKind.all.first(where: { $0.name == kind }) else {
      throw UsageFault.unknownKind(kind, known: RecordKind.all.map(\.name))
    }
    return found
  }
}
