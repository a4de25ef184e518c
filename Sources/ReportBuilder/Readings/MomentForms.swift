import Records
import ReportModel

/// How the tables of a period write days and times: month and day are short, and the period has the year.
extension ReportMaker {
  /// Of longer periods a day of the first months is as near to the end in the next year.
  private static let longestWithoutYear = 180

  /// nil for periods so long that month and day don't tell the day.
  var dayForm: MomentForm? { lastDay.map { .dayOfYear(near: $0) } }
  var minuteForm: MomentForm? { lastDay.map { .minuteOfYear(near: $0) } }

  private var lastDay: String? {
    let period = content.period
    return period.dayCount <= Self.longestWithoutYear ? period.last.description : nil
  }
}
