public import Records

/// An edition that can't be published; the one before it stays as it is.
public enum EditionFault: Failure, Hashable {
  /// A workbook lacks something that its report asks for: the program contradicts itself.
  case omissions(file: String, String)
  /// The edition before can't be moved to where it is to be kept.
  case unmoved(FileFailure)

  public var exitCode: Int32 {
    switch self {
    case .omissions: ExitStatus.ourFault
    case .unmoved(let failure): failure.exitCode
    }
  }

  public func message(_ language: Language) -> String {
    switch self {
    case .omissions(let file, let what):
      Words(
        "the workbook '\(file)' does not hold its report: \(what); nothing was published;"
          + " please report this",
        "工作簿“\(file)”与报告不符：\(what)；未发布任何内容，请反馈此问题")[language]
    case .unmoved(let failure):
      unmoved(to: failure.path, SystemReason.words(failure.reason))[language]
    }
  }

  private func unmoved(to path: String, _ reason: Words) -> Words {
    Words(
      "the edition before can't be moved to '\(path)': \(reason.english); it stays as it is, and the new one"
        + " was not published; 'superseded' must be a folder that can be written, on the same file system as"
        + " the editions",
      "无法将原报告移至“\(path)”：\(reason.chinese)；原报告保持不变，新报告未发布；"
        + "请确认“superseded”是可写入的文件夹，且与各期报告在同一文件系统中")
  }
}
