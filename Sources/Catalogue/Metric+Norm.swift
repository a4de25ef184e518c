import Metrics
import Records

/// The norm that the headline indicators come from.
let operatingNorm = Words(
  "Jiangxi Electric Power, Operating Rules of the 95598 Call Centre",
  "江西省电力公司《95598客户服务呼叫中心运营管理规范》")

extension Citation {
  /// An item of article 23, the operating indicators.
  static func article23(item: Int, _ english: String, _ chinese: String) -> Citation {
    Citation(document: operatingNorm, article: 23, item: item, says: Words(english, chinese))
  }
}

extension Exclusion {
  /// A call with a leg tagged `test`.
  static let testCall = Exclusion("test_call", Words("test call", "测试通话"), .yes(Calls.isTest))
  static let voidTicket = Exclusion(
    "void_ticket", Words("void ticket", "作废工单"), .choice(Tickets.discarded, "void"))
  static let testTicket = Exclusion(
    "test_ticket", Words("test ticket", "测试工单"), .choice(Tickets.discarded, "test"))
  static let withdrawnNotice = Exclusion(
    "withdrawn_notice", Words("withdrawn before publication", "发布前撤回"),
    .yes(Notices.isWithdrawn))
}
