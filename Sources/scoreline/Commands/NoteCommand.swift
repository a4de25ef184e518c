import ArgumentParser
import ScorelineKit

/// `scoreline note`
struct NoteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "note",
      Words(
        "Keep what was agreed with an agent, or a figure that the agent disputes.",
        "登记与客服代表商定的措施，或其有异议的数据。"),
      about: Words(
        "Notes stay in the store; only the pages of the agent's team and the agent's own card show"
          + " them, beside the figure then and now.",
        "备注只存于数据库；仅在其班组材料和本人指标卡上列示，并附当时与现在的数据。"),
      examples: [
        "scoreline note --agent 1012 --week 2026-W43 --kpi talk_mean "
          + Words("\"three calls together\"", "\"共听三通录音\"")[Output.language],
        "scoreline note --agent 1012 --month 2026-10 --disputed --kpi acw_mean "
          + Words("\"system down\"", "\"当日系统故障\"")[Output.language],
        "scoreline note --list --agent 1012", "scoreline note --remove 3",
      ])
  }

  @Option(help: .words("The agent, by id or name.", "客服代表（工号或姓名）。", value: Words("agent", "工号")))
  var agent: String?

  @OptionGroup(title: HelpWords.periodOptions[Output.language]) var period: NamedPeriodOptions

  @Option(
    help: .words("The KPI that it is about.", "所涉指标。", value: Words("kpi", "指标")),
    completion: .list(Metric.all.map(\.id)))
  var kpi: String?

  @Flag(help: .words("The figure is disputed; needs --kpi.", "对数据有异议；须与--kpi同用。"))
  var disputed = false

  @Flag(help: .words("List the notes, of one agent with --agent.", "列出备注；与--agent同用时只列一人。"))
  var list = false

  @Option(
    help: .words("Remove the note of that id.", "删除该编号的备注。", value: Words("id", "编号")))
  var remove: Int64?

  @Argument(
    help: .words(
      "What was agreed and by when, or what is disputed.", "商定的措施和期限，或有异议之处。",
      value: Words("text", "内容")))
  var text: String?

  @OptionGroup var output: JSONOption
  @OptionGroup(title: HelpWords.commonOptions[Output.language]) var common: CommonOptions

  private enum Task {
    case add(agent: String, text: String)
    case list
    case remove(Int64)
  }

  private var task: Task? {
    switch (list, remove, agent, text) {
    case (true, nil, _, nil): .list
    case (false, let id?, nil, nil): .remove(id)
    case (false, nil, let agent?, let text?): .add(agent: agent, text: text)
    default: nil
    }
  }

  func validate() throws {
    guard let task else { throw UsageFault.noNote }
    if case .add = task, period.count != 1 { throw UsageFault.noPeriod(mayBeDays: false) }
  }

  func run() throws {
    let workspace = try common.workspace()
    switch task {
    case .list:
      let notes = try NoteBook(workspace.storeForReading(), workspace: workspace).notes(of: agent)
      if output.json {
        Output.result(NoteListing.json(notes))
      } else if notes.isEmpty {
        Output.line(NoteListing.none[Output.language])
      } else {
        Output.result(
          TextTable.text(
            NoteListing.table(notes, Output.language), trailing: [0], spare: NoteListing.spare,
            style: TextTable.headStyle))
      }
    case .remove(let id):
      let book = NoteBook(try workspace.storeForChange(), workspace: workspace)
      say(try book.remove(id), NoteListing.removed)
    case .add(let agent, let text):
      guard let period = try period.period(workspace) else { return }
      let metric = try kpi.map { id in
        guard let metric = workspace.metrics.named(id) else {
          throw UsageFault.unknownKPI(id, known: workspace.metrics.names(like: id))
        }
        return metric
      }
      let book = NoteBook(try workspace.storeForChange(), workspace: workspace)
      say(
        try book.add(
          agent: agent, period: period, kind: disputed ? .disputed : .agreed, metric: metric,
          text: text), NoteListing.added)
    case nil: break
    }
  }

  private func say(_ note: StoredNote, _ words: (StoredNote) -> Words) {
    if output.json {
      Output.result(NoteListing.json([note]))
    } else {
      for line in words(note)[Output.language].split(separator: "\n") { Output.line(String(line)) }
    }
  }
}
