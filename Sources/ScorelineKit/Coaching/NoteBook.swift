import Figures
import Intake
public import Metrics
public import Records
public import Store

/// Notes on agents: entered by the shift leader, shown on the team's and the agent's own pages only.
public struct NoteBook {
  private let store: Store
  private let workspace: Workspace

  public init(_ store: Store, workspace: Workspace) {
    self.store = store
    self.workspace = workspace
  }

  /// Enters a note, unless the very same is there.
  ///
  /// - Parameter agent: an id, or the name of one agent alone.
  /// - Throws: `NoteFault`, `StoreError`, `KeyFault` for a name that several agents have.
  public func add(
    agent asked: String, period: Period, kind: AgentNote.Kind, metric: Metric?, text: String
  ) throws -> StoredNote {
    if kind == .disputed, metric == nil { throw NoteFault.disputeWithoutKPI }
    var note = AgentNote(
      agent: asked, period: period.description, days: period.first...period.last, kind: kind,
      // As files are read: names and ids of another form would not be found in it.
      kpi: metric?.id, text: CleanText.clean(text))
    if note.text.isEmpty { throw NoteFault.emptyText }
    if note.text.count > AgentNote.longestText {
      throw NoteFault.longText(characters: note.text.count)
    }
    let centre = try StoredCentre(store, workspace: workspace)
    do {
      // An agent without a roster row has a card as well, where there are figures.
      note.agent = try centre.meantKey(asked, of: .agent, in: period)
    } catch KeyFault.unknown {
      throw NoteFault.unknownAgent(asked, known: centre.maker.roster.agents.count, period)
    }
    let masking = NoteMasking(store, centre.maker.roster)
    let (masked, parts) = try masking.masked(note)
    // One that an earlier version kept as it was says the same, too.
    let known = try store.notes(of: note.agent).map(\.note)
      .first { try masking.masked($0).note == masked }
    var stored = try store.add(known ?? masked, notedAt: Importer.now())
    stored.note = masked
    stored.masked = parts
    return stored
  }

  /// The notes on an agent, by id or the name of one agent alone; on all for nil.
  /// - Throws: `StoreError`, `KeyFault` for a name that several agents have.
  public func notes(of asked: String?) throws -> [StoredNote] {
    let roster = try StoredCentre(store, workspace: workspace).maker.roster
    let masking = NoteMasking(store, roster)
    func notes(_ agent: String?) throws -> [StoredNote] {
      try store.notes(of: agent).map { stored in
        var shown = stored
        shown.note = try masking.masked(stored.note).note
        return shown
      }
    }
    guard let asked = asked.map(CleanText.clean) else { return try notes(nil) }
    let own = try notes(asked)
    if !own.isEmpty || roster.agents.contains(asked) { return own }
    let called = roster.agents.filter { id in roster.names(of: id).contains(asked) }
    if called.count > 1 { throw KeyFault.several(called) }
    return try called.first.map { try notes($0) } ?? own
  }

  /// Removes a note.
  /// - Throws: `NoteFault.unknownNote`, `StoreError`.
  public func remove(_ id: Int64) throws -> StoredNote {
    // What is shown is made first, because that may fail: then the note is still there.
    var removed = try store.notes().first { $0.id == id }
    if let note = removed?.note {
      let roster = try StoredCentre(store, workspace: workspace).maker.roster
      removed?.note = try NoteMasking(store, roster).masked(note).note
    }
    guard try store.removeNote(id) != nil, let removed else { throw NoteFault.unknownNote(id) }
    return removed
  }
}

extension NoteMasking {
  /// Masks at entry, and once more where notes are shown: those of earlier versions stand in stores as they were.
  init(_ store: Store, _ roster: Roster) {
    self.init(roster: roster) { try store.isRecord($0) }
  }
}

/// Notes as a list: what `scoreline note --list` prints.
public enum NoteListing {
  public static let none = Words("no notes yet", "尚无备注")

  /// The columns that a narrow terminal can do without, the first to go first.
  public static let spare = [[5], [4], [3], [2]]

  public static func table(_ notes: [StoredNote], _ language: Language) -> [[String]] {
    let head: [Words] = [
      Words("id", "编号"), Words("agent", "工号"), Words("period", "期间"), Words("kind", "类别"),
      Words("kpi", "指标"), Words("noted at (local)", "登记时间（本机）"), Words("text", "内容"),
    ]
    return [head.map { $0[language] }]
      + notes.map { stored in
        let note = stored.note
        return [
          "\(stored.id)", note.agent, note.period, note.kind.title[language], note.kpi ?? "—",
          LocalTime.text(stored.notedAt), note.text,
        ]
      }
  }

  public static func json(_ notes: [StoredNote]) -> String {
    let rows = notes.map { stored in
      let note = stored.note
      return JSON.object([
        ("id", .raw("\(stored.id)")), ("agent", .text(note.agent)), ("period", .text(note.period)),
        ("from", .text(note.days.lowerBound.description)),
        ("to", .text(note.days.upperBound.description)), ("kind", .text(note.kind.rawValue)),
        ("kpi", note.kpi.map { .text($0) } ?? .null), ("noted_at", .text(stored.notedAt)),
        ("text", .text(note.text)),
        (
          "masked",
          .array(
            NoteMasking.Part.allCases.filter(stored.masked.contains).map { .text($0.rawValue) })
        ),
      ])
    }
    return JSON.document([("notes", .array(rows))])
  }

  /// What is said when a note was entered: how its text is kept, and what of it is not.
  public static func added(_ stored: StoredNote) -> Words {
    let text = stored.note.text
    var lines = [entered(stored), Words("kept: \(text)", "保存内容：\(text)")]
    let masked = NoteMasking.Part.allCases.filter(stored.masked.contains).map(\.title)
    if !masked.isEmpty {
      lines.append(
        Words(
          "masked, because cards show nobody else: "
            + masked.map(\.english).joined(separator: ", "),
          "已隐去（指标卡不显示他人信息）：" + masked.map(\.chinese).joined(separator: "、")))
    }
    return Words(
      lines.map(\.english).joined(separator: "\n"), lines.map(\.chinese).joined(separator: "\n"))
  }

  private static func entered(_ stored: StoredNote) -> Words {
    if stored.isRepeated {
      return Words(
        "note \(stored.id) on agent \(stored.note.agent), \(stored.note.period), says the same already; nothing"
          + " was added",
        "已有内容相同的备注\(stored.id)（工号\(stored.note.agent)，\(stored.note.period)），未重复登记")
    }
    return Words(
      "note \(stored.id) on agent \(stored.note.agent), \(stored.note.period), is kept in the store;"
        + " reports written from now on show it to the team's leader and the agent only",
      "已登记备注\(stored.id)（工号\(stored.note.agent)，\(stored.note.period)）；"
        + "此后生成的报表仅向其班长和本人列示")
  }

  public static func removed(_ stored: StoredNote) -> Words {
    Words(
      "note \(stored.id) on agent \(stored.note.agent) is removed",
      "已删除备注\(stored.id)（工号\(stored.note.agent)）")
  }
}

extension NoteMasking.Part {
  var title: Words {
    switch self {
    case .colleague: Words("a colleague's name or id", "其他人员的姓名或工号")
    case .number: Words("a telephone, identity or card number", "电话、证件或卡号")
    case .name: Words("somebody's name", "他人姓名")
    case .address: Words("an address", "住址")
    }
  }
}

extension AgentNote.Kind {
  var title: Words {
    switch self {
    case .agreed: Words("agreed", "商定措施")
    case .disputed: Words("disputed", "数据异议")
    }
  }
}
