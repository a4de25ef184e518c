public import Configuration
public import Intake
public import Records
public import Store

/// What became of one file.
public struct FileOutcome: Sendable {
  /// The file's name without its folder.
  public let name: String
  public let kind: RecordKind
  public let counts: ImportCounts
  public let rejects: [Reject]
  /// Columns that no field is known by, kept out: codes of `ColumnName`.
  public let unknownColumns: [String]
  /// Unlikely values that were kept.
  public let warnings: [FileReading.Warning]
  /// Whether an earlier import had taken the same bytes.
  public let isRepeat: Bool
}

/// A file that has too many bad rows to be trusted: nothing of it is taken.
public struct TooManyRejects: Failure {
  public let file: String
  public let read: Int
  public let rejected: Int
  /// The first of them.
  public let rejects: [Reject]
  public let limits: RejectLimits

  public var exitCode: Int32 { ExitStatus.badData }

  public func message(_ language: Language) -> String {
    let share = Self.percent(limits.share)
    let head = Words(
      "'\(file)': \(rejected.grouped) of \(read.grouped) rows are faulty, more than \(limits.rows) and more than"
        + " \(share) %; nothing of it was imported; correct the file, or raise 'limits' in the"
        + " configuration. The first faults:",
      "“\(file)”：\(read.grouped)行中有\(rejected.grouped)行有误，超过\(limits.rows)行且超过\(share)%，未导入该文件的任何内容；"
        + "请更正文件，或在配置的limits中放宽限度。前几处错误：")[language]
    return ([head] + rejects.prefix(10).map { "  " + $0.message(language) })
      .joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String {
    let text = "\((share * 10_000).rounded() / 100)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension IntakeError: Failure {
  public var exitCode: Int32 {
    switch category {
    case .missingInput: ExitStatus.inputMissing
    case .badData: ExitStatus.badData
    case .inputOutput: ExitStatus.inputOutput
    case .busy: ExitStatus.busy
    case .configuration: ExitStatus.configuration
    }
  }
}
