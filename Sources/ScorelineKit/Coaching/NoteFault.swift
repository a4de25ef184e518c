public import Records

/// Why a note was not taken.
public enum NoteFault: Failure, Hashable {
  /// An id or name that the roster doesn't have; with how many it has.
  case unknownAgent(String, known: Int, Period)
  case emptyText
  case longText(characters: Int)
  /// A disputed figure that isn't named.
  case disputeWithoutKPI
  case unknownNote(Int64)

  public var exitCode: Int32 {
    switch self {
    case .unknownAgent, .unknownNote: ExitStatus.inputMissing
    case .emptyText, .longText, .disputeWithoutKPI: ExitStatus.usage
    }
  }

  /// One line, whatever the names in it hold.
  public func message(_ language: Language) -> String { VisibleText.of(words[language]) }

  private var words: Words {
    switch self {
    case .unknownAgent(let id, let known, let period):
      Words(
        "the roster has no agent of the id or name '\(id)' (it names \(known)); check the id with 'scoreline kpi "
          + "\(PeriodText.option(period)) --by agent', or import the roster",
        "名册中没有工号或姓名为“\(id)”的客服代表（共\(known)人）；请用“scoreline kpi \(PeriodText.option(period)) --by agent”核对工号，"
          + "或先导入名册")
    case .emptyText:
      Words(
        "the note says nothing; write what was agreed and by when, or what is disputed",
        "备注内容为空；请写明商定的措施和期限，或有异议之处")
    case .longText(let characters):
      Words(
        "the note has \(characters) characters; write at most \(AgentNote.longestText)",
        "备注有\(characters)个字符；最多\(AgentNote.longestText)个")
    case .disputeWithoutKPI:
      Words(
        "a disputed figure needs its KPI; add --kpi, as '--disputed --kpi talk_mean'",
        "有异议的数据须指明指标；请加--kpi，如“--disputed --kpi talk_mean”")
    case .unknownNote(let id):
      Words(
        "there is no note \(id); 'scoreline note --list' lists them",
        "没有编号为\(id)的备注；可用“scoreline note --list”查看")
    }
  }
}
