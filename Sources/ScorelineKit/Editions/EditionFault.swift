public import ExcelWriter
public import Records
public import WorkbookCheck

/// The program contradicts itself while writing an edition: nothing is published.
public enum EditionFault: Failure, Hashable {
  /// A workbook lacks something that its report asks for.
  case omissions(file: String, String)

  public var exitCode: Int32 { ExitStatus.ourFault }

  public func message(_ language: Language) -> String {
    switch self {
    case .omissions(let file, let what):
      Words(
        "the workbook '\(file)' does not hold its report: \(what); nothing was published;"
          + " please report this",
        "工作簿“\(file)”与报告不符：\(what)；未发布任何内容，请反馈此问题")[language]
    }
  }
}

extension ExcelWriterError: Failure {
  public var exitCode: Int32 {
    switch problem {
    case .cannotCreate, .noTemporaryFolder: ExitStatus.cannotCreate
    case .library: ExitStatus.inputOutput
    case .duplicate, .badTargetName, .badTarget, .tooManyRows, .tooManyColumns:
      ExitStatus.ourFault
    }
  }

  public func message(_ language: Language) -> String {
    Words(
      "\(description); nothing was published; check the folder and the space left",
      "无法写出工作簿“\(path)”（\(description)）；未发布任何内容，请检查文件夹和剩余空间")[language]
  }
}

extension WorkbookFault: Failure {
  public var exitCode: Int32 { ExitStatus.inputOutput }

  public func message(_ language: Language) -> String {
    Words(
      "a finished workbook can't be read back: \(self); nothing was published; check the space left"
        + " on the disk and try again",
      "写好的工作簿无法读回：\(self)；未发布任何内容，请检查磁盘剩余空间后重试")[language]
  }
}
