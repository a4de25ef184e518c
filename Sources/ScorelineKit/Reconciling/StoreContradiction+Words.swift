import Records
import ReportBuilder
public import Store

/// A change of a store that contradicts itself is refused.
extension StoreContradiction: Failure {
  public var exitCode: Int32 { ExitStatus.ourFault }

  public func message(_ language: Language) -> String {
    let (what, left, leftSource, right, rightSource) = readings
    let words = Words(
      "the store contradicts itself: \(what.english): \(left) (\(leftSource.english)) against"
        + " \(right) (\(rightSource.english)); nothing was changed in it; find out who or what changed"
        + " the store, and bring it back from a backup or import its files into a new one",
      "数据库内容前后不一致：\(what.chinese)：\(left)（\(leftSource.chinese)）与"
        + "\(right)（\(rightSource.chinese)）不符；未作任何写入；"
        + "请查明数据库被何人或何程序改动，从备份恢复，或将文件重新导入新的数据库")
    return VisibleText.of(words[language])
  }

  /// The same where an edition is what is refused.
  var named: ReconciliationWords.Named {
    let (what, left, leftSource, right, rightSource) = readings
    return .init(what, left, leftSource, right, rightSource)
  }

  /// What differs, its two values, and where they were read.
  private var readings:
    (what: Words, left: String, leftSource: Words, right: String, rightSource: Words)
  {
    switch place {
    case .seal:
      (
        ReconciliationWords.seal, expected, ReconciliationWords.sealedLedgers, found,
        ReconciliationWords.ledgersNow
      )
    case .edition(let period):
      (
        ReconciliationWords.earlierEdition(period), expected, ReconciliationWords.whenPublished,
        found, ReconciliationWords.editionsNow
      )
    case .check(let check, let name):
      (
        Words("\(check.title.english): \(name)", "\(check.title.chinese)：\(name)"), found,
        ReconciliationWords.asItStands, expected, ReconciliationWords.asItFollows
      )
    }
  }
}
