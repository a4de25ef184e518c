public import Records
public import Store

/// What a purge takes, in words.
public enum PurgeText {
  /// A line a kind: what goes, or went.
  public static func line(_ purged: PurgedRows, before day: Day, isDone: Bool) -> Words {
    let title = RecordKind.word(for: purged.kind).chinese
    let (rows, past) = (purged.rows, purged.historyRows)
    let records = rows == 1 ? "1 record" : "\(rows.grouped) records"
    let predecessors = past == 1 ? "1 predecessor" : "\(past.grouped) predecessors"
    switch purged.what {
    case .personal:
      return Words(
        "\(purged.kind): personal data of \(records) and \(predecessors) before \(day) "
          + (isDone ? "emptied" : "would be emptied"),
        "\(title)：\(isDone ? "已" : "将")清空\(day)之前\(rows.grouped)条记录和\(past.grouped)条历史记录中的个人信息")
    case .records:
      return Words(
        "\(purged.kind): \(records) and \(predecessors) before \(day) "
          + (isDone ? "dropped; their figures stay" : "would be dropped; their figures stay"),
        "\(title)：\(isDone ? "已" : "将")删除\(day)之前的\(rows.grouped)条记录和\(past.grouped)条历史记录；统计值保留")
    }
  }

  /// What goes, or went.
  public static func json(_ purged: [PurgedRows], before day: Day, isDone: Bool) -> String {
    JSON.document([
      ("before", .text(day.description)), ("done", .flag(isDone)),
      (
        "purged",
        .array(
          purged.map { rows in
            .object([
              ("kind", .text(rows.kind)), ("what", .text("\(rows.what)")),
              ("records", .whole(rows.rows)), ("predecessors", .whole(rows.historyRows)),
            ])
          })
      ),
    ])
  }

  /// How much space was given back.
  public static func space(before: Int64, after: Int64) -> Words {
    let freed = (before - after) / 1_048_576
    return Words(
      "\(freed.grouped) MiB given back; the store has \((after / 1_048_576).grouped) MiB",
      "已释放\(freed.grouped) MiB；数据库现为\((after / 1_048_576).grouped) MiB")
  }

  public static let question = Words(
    "This can't be undone. Purge? [y/N] ", "此操作无法撤销。确定清除？[y/N] ")

  public static let declined = Words("nothing was purged", "未清除任何内容")
}

extension PurgedDays: Failure {
  public var exitCode: Int32 { ExitStatus.badData }

  public func message(_ language: Language) -> String {
    let reason =
      switch what {
      case .records:
        Words(
          "those before \(boundary) were purged: they would count twice",
          "\(boundary)之前的记录已被清除，再次导入会重复计数")
      case .personal:
        Words(
          "the personal data of those before \(boundary) were purged: they would come back",
          "\(boundary)之前记录的个人信息已被清除，再次导入会恢复这些信息")
      }
    return Words(
      "the \(kind) begin on \(day), but \(reason.english); take the rows before \(boundary) out"
        + " of the file; nothing of it was imported",
      "文件中的\(RecordKind.word(for: kind).chinese)始于\(day)，而\(reason.chinese)；"
        + "请从文件中去掉\(boundary)之前的行；未导入该文件的任何内容")[language]
  }
}
