public import Records
public import Store

/// The ledger of imports as a list: what `scoreline imports` prints.
public enum ImportListing {
  /// The columns that are aligned to the right.
  public static let trailing: Set<Int> = [0, 5, 6, 7, 8, 9]

  /// The columns that a narrow terminal can do without, the first to go first.
  public static let spare = [[7, 8], [3], [6], [2], [9], [5]]

  /// Head and rows of a table, the newest import first.
  public static func table(_ imports: [ImportEntry], _ language: Language) -> [[String]] {
    let head: [Words] = [
      Words("id", "编号"), Words("imported at (local)", "导入时间（本机）"), Words("kind", "种类"),
      Words("days", "日期"), Words("file", "文件"), Words("read", "读取"), Words("new", "新增"),
      Words("unchanged", "未变"), Words("corrected", "更正"), Words("rejected", "拒收"),
    ]
    return [head.map { $0[language] }]
      + imports.map { entry in
        let counts = entry.counts
        let repeats = entry.repeats.map {
          Words(" (as import \($0))", "（同编号\($0)）")[language]
        }
        return [
          "\(entry.id)", LocalTime.text(entry.importedAt),
          RecordKind.word(for: entry.kind)[language],
          entry.days.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "—",
          entry.file + (repeats ?? ""), counts.read.grouped, counts.new.grouped,
          counts.unchanged.grouped, counts.corrected.grouped, counts.rejected.grouped,
        ]
      }
  }

  public static func json(_ imports: [ImportEntry]) -> String {
    JSON.document([("imports", .array(imports.map { .object(fields($0)) }))])
  }

  /// The import that was taken back.
  public static func json(undone entry: ImportEntry) -> String {
    JSON.document([("undone", .object(fields(entry)))])
  }

  private static func fields(_ entry: ImportEntry) -> [(String, JSON)] {
    [
      ("id", .whole(entry.id)), ("file", .text(entry.file)), ("kind", .text(entry.kind)),
      ("imported_at", .text(entry.importedAt)),
      ("first_day", .optional(entry.days?.lowerBound.description)),
      ("last_day", .optional(entry.days?.upperBound.description)),
    ] + entry.counts.json + [("repeats", entry.repeats.map { .whole($0) } ?? .null)]
  }

  /// What is said when an import was taken back.
  public static func undone(_ entry: ImportEntry) -> Words {
    let kind = RecordKind.word(for: entry.kind)
    return Words(
      "import \(entry.id) (\(entry.file), \(kind.english)) is undone: new \(entry.counts.new.grouped),"
        + " corrected \(entry.counts.corrected.grouped) taken back",
      "已撤销导入\(entry.id)（\(entry.file)，\(kind.chinese)）：收回新增\(entry.counts.new.grouped)、"
        + "更正\(entry.counts.corrected.grouped)")
  }
}

extension RecordKind {
  /// What a list calls a kind: in English the word that commands take as well. A kind that a later program wrote
  /// is called as it is.
  static func word(for name: String) -> Words {
    Words(name, all.first { $0.name == name }?.title.chinese ?? name)
  }
}

extension ImportCounts {
  var json: [(String, JSON)] {
    [
      ("read", .whole(read)), ("new", .whole(new)), ("unchanged", .whole(unchanged)),
      ("corrected", .whole(corrected)), ("rejected", .whole(rejected)),
    ]
  }
}

extension Store {
  /// Takes an import back: the store becomes one that never had it.
  public func undoImport(
    _ id: Int64, progress: (Int) -> Void = { _ in }
  ) throws -> ImportEntry {
    try undoImport(id, reword: Importer.reused, progress: progress)
  }
}

extension UndoFault: Failure {
  public var exitCode: Int32 {
    switch self {
    case .unknown: ExitStatus.inputMissing
    case .purged: ExitStatus.badData
    case .claimsDiffer: ExitStatus.ourFault
    }
  }

  public func message(_ language: Language) -> String {
    switch self {
    case .unknown(let id):
      Words(
        "there is no import \(id); 'scoreline imports' lists them",
        "没有编号为\(id)的导入；可用“scoreline imports”查看")[language]
    case .purged(let id, let kind, let day):
      Words(
        "import \(id) can't be undone: its \(kind) of \(day) were purged;"
          + " nothing was changed",
        "无法撤销导入\(id)：其中\(day)的\(RecordKind.word(for: kind).chinese)已被清除；未作任何更改")[language]
    case .claimsDiffer(let id):
      Words(
        "import \(id) can't be undone: the store's rows are not what its imports give;"
          + " nothing was changed; run 'scoreline doctor --recompute'",
        "无法撤销导入\(id)：数据库中的记录与各次导入不符；未作任何更改；"
          + "请运行“scoreline doctor --recompute”")[language]
    }
  }
}
