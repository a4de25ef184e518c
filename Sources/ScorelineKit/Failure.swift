public import Records
import Store

/// An error that ends a command: with its words and with the exit code of the interface.
public protocol Failure: Error {
  var exitCode: Int32 { get }
  func message(_ language: Language) -> String
}

/// The exit codes of the interface, after sysexits.h.
public enum ExitStatus {
  public static let gateFailed: Int32 = 1
  public static let usage: Int32 = 64
  public static let badData: Int32 = 65
  public static let inputMissing: Int32 = 66
  public static let ourFault: Int32 = 70
  public static let cannotCreate: Int32 = 73
  public static let inputOutput: Int32 = 74
  public static let busy: Int32 = 75
  public static let configuration: Int32 = 78
}

extension StoreError: Failure {
  public var exitCode: Int32 {
    switch self {
    case .missing, .unreadable: ExitStatus.inputMissing
    case .busy: ExitStatus.busy
    case .notAStore: ExitStatus.badData
    case .newer, .older: ExitStatus.configuration
    case .cannotCreate, .readOnly: ExitStatus.cannotCreate
    case .keyUnusable, .database: ExitStatus.inputOutput
    }
  }
}

/// Two counts that must agree don't: nothing was changed.
extension ImportFault: Failure {
  public var exitCode: Int32 { ExitStatus.ourFault }

  public func message(_ language: Language) -> String {
    switch self {
    case .countsDiffer(let counts):
      Words(
        "the rows do not add up: read \(counts.read), new \(counts.new),"
          + " unchanged \(counts.unchanged), corrected \(counts.corrected),"
          + " rejected \(counts.rejected); nothing was imported; please report this",
        "行数不符：读取\(counts.read)，新增\(counts.new)，未变\(counts.unchanged)，更正\(counts.corrected)，"
          + "拒收\(counts.rejected)；未导入任何内容，请反馈此问题")[language]
    }
  }
}
