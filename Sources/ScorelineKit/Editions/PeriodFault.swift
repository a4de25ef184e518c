public import Records

/// A period that no edition can be written of.
public enum PeriodFault: Failure, Hashable {
  /// It begins after the day of the newest call; with the days that have some.
  case notBegun(Period, first: Day?, newest: Day)
  /// It ends before the day of the first record.
  case beforeRecords(Period, first: Day, newest: Day)

  public var exitCode: Int32 { ExitStatus.inputMissing }

  public func message(_ language: Language) -> String {
    switch self {
    case .beforeRecords(let period, let first, let newest):
      return Words(
        "\(period) ends before the first record: the store has records from \(first) to \(newest); nothing was written; "
          + "import the files of \(period), or name a period of these days",
        "\(period)早于最早的记录：数据库中的记录为\(first)至\(newest)；未写出任何内容；请先导入该期文件，或改选上述日期内的统计周期")[language]
    case .notBegun(let period, let first, let newest):
      let days =
        first.map { Words("from \($0) to \(newest)", "\($0)至\(newest)") }
        ?? Words("until \(newest)", "截至\(newest)")
      return Words(
        "\(period) has not begun: the store has records \(days.english); nothing was written; import the files of "
          + "\(period), or name a period of these days",
        "\(period)尚无任何记录：数据库中的记录为\(days.chinese)；未写出任何内容；请先导入该期文件，或改选上述日期内的统计周期")[language]
    }
  }
}
