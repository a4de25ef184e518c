import ArgumentParser
import ScorelineKit

/// The kind that files are said to be of.
struct KindOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the files are, where their headers leave it open: "
        + RecordKind.all.map(\.name).joined(separator: ", ") + ".", valueName: "kind"))
  var kind: String?

  func recordKind() throws -> RecordKind? {
    guard let kind else { return nil }
    guard let found = RecordKind.all.first(where: { $0.name == kind }) else {
      throw ValidationError(
        "there is no kind '\(kind)'; the kinds are "
          + RecordKind.all.map(\.name).joined(separator: ", "))
    }
    return found
  }
}
