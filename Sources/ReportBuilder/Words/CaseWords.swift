import Records

/// Calls and tickets behind a figure.
enum CaseWords {
  static func calls(_ agent: String) -> Words {
    Words("\(agent): calls to listen to", "\(agent)：可调听的通话")
  }
  static func tickets(_ agent: String, listed: Int, of all: Int) -> Words {
    Words(
      "\(agent): wrong tickets" + (listed < all ? ", \(listed) of \(all)" : ""),
      "\(agent)：差错工单" + (listed < all ? "（\(all)件中的\(listed)件）" : ""))
  }
  static let ownCalls = Words("Calls to listen to, one of each kind", "可调听的通话（每类一通）")
  static func ownTickets(listed: Int, of all: Int) -> Words {
    Words(
      "Wrong tickets" + (listed < all ? ", \(listed) of \(all)" : ""),
      "差错工单" + (listed < all ? "（\(all)件中的\(listed)件）" : ""))
  }
  static func notices(_ agent: String, listed: Int, of all: Int) -> Words {
    let own = ownNotices(listed: listed, of: all)
    return Words("\(agent): \(own.english.lowercasedFirst)", "\(agent)：\(own.chinese)")
  }
  static func ownNotices(listed: Int, of all: Int) -> Words {
    Words(
      "Wrong outage notices by area" + (listed < all ? ", \(listed) of \(all)" : ""),
      "差错停电信息（按区域）" + (listed < all ? "：\(all)个区域中的\(listed)个" : ""))
  }
  static let notice = Words("Notice", "停电信息编号")
  static let published = Words("Published", "发布时间")
  static let revision = Words("Revision", "版本")
  static let area = Words("Area", "停电区域")
  /// Wrong tickets whose error did not arise with the agent: at least one, and where.
  static func elsewhere(inCounty county: Int, inSystem system: Int, of all: Int) -> Words {
    let count = county + system
    let number = UnitWords.number(all)
    guard county == 0 || system == 0 else {
      return Words(
        "Of \(number) wrong tickets the reviews trace \(UnitWords.number(county)) to the county and "
          + "\(UnitWords.number(system)) to a system; the accuracy counts them all.",
        "差错工单\(number)件，经质检认定来源为县公司的\(UnitWords.number(county))件、系统的\(UnitWords.number(system))件；"
          + "正确率仍按全部差错工单计算。")
    }
    let place = county > 0 ? Words("the county", "县公司") : Words("a system", "系统")
    if count == all {
      return Words(
        all == 1
          ? "The reviews trace the one wrong ticket to \(place.english); the accuracy counts it all the same."
          : "The reviews trace all \(number) wrong tickets to \(place.english); the accuracy counts them all the same.",
        "差错工单\(number)件，\(all == 1 ? "" : "均")经质检认定来源为\(place.chinese)；正确率仍按全部差错工单计算。")
    }
    return Words(
      "Of \(number) wrong tickets the reviews trace \(UnitWords.number(count)) to \(place.english); the accuracy "
        + "counts them all.",
      "差错工单\(number)件，其中\(UnitWords.number(count))件经质检认定来源为\(place.chinese)；正确率仍按全部差错工单计算。")
  }
  static let why = Words("Listed for", "列示原因")
  static let call = Words("Call", "通话编号")
  static let leg = Words("Leg", "段")
  static func leg(_ number: Int64) -> Words { Words("leg \(number)", "第\(number)段") }
  static func to(_ name: String) -> Words { Words("to \(name)", "转\(name)") }
  static func inCall(_ id: String) -> Words { Words("call \(id)", "通话\(id)") }
  static let when = Words("When", "时间")
  static let queue = Words("Queue", "业务队列")
  static let talk = Words("Talk (s)", "交谈（秒）")
  static let afterCall = Words("After-call (s)", "事后处理（秒）")
  static let handedTo = Words("Handed to", "转给")
  static let ticket = Words("Ticket", "工单编号")
  static let kind = Words("Kind", "业务类型")
  static let fields = Words("Wrong fields", "差错字段")
  static let source = Words("Where it arose", "差错来源")

  static let longestTalk = Words("longest talk", "交谈最长")
  static let longestAfterCall = Words("most after-call work", "事后处理最长")
  static let usualTalk = Words("usual talk", "交谈时长居中")
  static let usualAfterCall = Words("usual after-call work", "事后处理居中")
  /// Beside the calls of a good example.
  static func usualRule(first: String, last: String, leastTalk: Int) -> Words {
    Words(
      "Of the answered calls of \(first) to \(last) with at least \(leastTalk) s of talk, those nearest to the "
        + "agent's own median; of equally near ones the earlier.",
      "取自\(first)至\(last)接听、交谈不少于\(leastTalk)秒的通话，列最接近本人中位数的，同样接近的取较早一通。")
  }
  /// Beside calls that stand out, which are looked for while recordings are kept.
  static func lastDays(_ first: String, _ last: String) -> Words {
    Words("Of the calls of \(first) to \(last).", "取自\(first)至\(last)的通话。")
  }
  static let handedOn = Words("handed on", "转给他人")
  static let anotherAgent = Words("another agent", "其他客服代表")
  static let outsideNumber = Words("an outside number", "外部号码")
  static let unnamed = Words("not said", "未注明")

  /// A call that went well.
  static func good(_ call: String, _ when: String, queue: String, talk: String, ticket: String)
    -> Words
  {
    Words(
      "Call \(call) (\(when)" + (queue.isEmpty ? "" : ", \(queue)")
        + "): \(talk) of talk, neither handed on nor on hold, ticket \(ticket) found correct.",
      "通话\(call)（\(when)" + (queue.isEmpty ? "" : "，\(queue)")
        + "）：交谈\(talk)，未转接、未保持，工单\(ticket)质检正确。")
  }
  static let goodTitle = Words("One that went well", "做得好的一通")
}
