import Intake
public import Records

/// What became of files, for programs.
public struct ImportResultJSON {
  private let language: Language
  private var files: [JSON] = []
  private var failures: [JSON] = []

  /// - Parameter language: that of what is said of single rows.
  public init(_ language: Language) { self.language = language }

  public mutating func add(_ outcome: FileOutcome) {
    files.append(
      .object(
        [("file", .text(outcome.name)), ("kind", .text(outcome.kind.name))] + outcome.counts.json
          + [
            ("imported_before", .flag(outcome.isRepeat)),
            ("columns_kept_out", .texts(outcome.unknownColumns)),
            ("warnings", .texts(outcome.warnings.map { $0.message(language) })),
            ("rejects", .array(outcome.rejects.map(reject))),
          ]))
  }

  /// A file of which nothing was taken.
  public mutating func add(_ failure: any Failure, path: String) {
    failures.append(
      .object([
        ("file", .text(path)), ("exit_code", .whole(failure.exitCode)),
        ("message", .text(failure.message(language))),
      ]))
  }

  public var text: String {
    JSON.document([("files", .array(files)), ("failures", .array(failures))])
  }

  private func reject(_ reject: Reject) -> JSON {
    .object([
      ("line", .whole(reject.line)), ("column", .optional(reject.column?.field)),
      ("code", .text(reject.code.rawValue)), ("found", .text(reject.found)),
      ("message", .text(reject.message(language))),
    ])
  }
}
