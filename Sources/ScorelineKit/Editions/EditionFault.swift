public import Records

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
