public import Records

/// The section that shows how the totals tie, and the names of what is held against what.
public enum ReconciliationWords {
  static let section = Words("Reconciliation", "数据核对")
  static let tab = Words("Reconciliation", "核对")
  static let published = Words(
    "Every line below holds; an edition in which one does not is not published.",
    "以下各项均已核对一致；任何一项不一致，本报告均不予发布。")
  static let rows = Words("What became of the rows that were read", "读入行的去向")
  static let unitsTab = Words("Where records went", "记录去向")
  static let units = Words("What became of the records of the period", "本期记录的去向")
  static let scopes = Words("Totals from different readings", "不同来源的合计")
  static let comparisons = Words("Figures compared one by one", "逐项比对")
  static let what = Words("What", "核对项目")
  static let parts = Words("Made of", "构成")
  static let left = Words("Left", "核对值")
  static let right = Words("Right", "对照值")
  static let difference = Words("Difference", "差值")
  static let leftSource = Words("Left from", "核对值来源")
  static let rightSource = Words("Right from", "对照值来源")
  static let compared = Words("Figures", "比对数")
  static let eachFile = Words("in each file", "逐个文件")
  /// Between a name and its number, and between parts.
  static let blank = Words(" ", "")
  static let plus = Words(" + ", "＋")
  static let all = Words("All", "合计")
  public static let used = Words("used", "计入")
  public static let missing = Words("missing or uninspected", "缺失或未抽检")
  public static let excluded = Words("excluded", "剔除")
  public static let otherKind = Words("other kind", "其他类别")

  static let rowsNote = Words(
    "A file of any month may hold a row of the period, so all files of a kind are accounted for;"
      + " rows of other periods are a part of their own.",
    "任何月份的文件都可能含有本期的行，因此核对同类记录的全部文件；属于其他周期的行单列。")
  static let callersNote = Words(
    "Not covered in full: the hashed callers on which repeat calls rest. Numbers are not kept, so that a changed hash is "
      + "found only where it contradicts the last digits beside it; one that does not would change repeat calls unseen.",
    "未能完全核对的内容：统计重复来电所依据的来电号码标识。原号码不留存，标识如被改动，仅在与所存末几位号码相矛盾时"
      + "可以查出，其余情形查不出，可能影响重复来电数。")
  static let unitsNote = Words(
    "All = used + missing + excluded + set aside. For agents and teams: calls by leg.",
    "合计＝计入＋缺失＋剔除＋不参与统计。按客服代表和班组口径：通话按通话段计。")

  // MARK: Rows of a kind

  public static func rowsRead(_ kind: Words) -> Words {
    Words("\(kind.english): rows read", "\(kind.chinese)：读入行数")
  }
  public static func rowsTaken(_ kind: Words) -> Words {
    Words("\(kind.english): rows taken", "\(kind.chinese)：采用行数")
  }
  public static func rowsOfFile(_ kind: Words, _ file: String) -> Words {
    Words("\(kind.english): rows of '\(file)'", "\(kind.chinese)：文件“\(file)”的行数")
  }
  public static func inForce(_ kind: Words) -> Words {
    Words("\(kind.english): rows in force", "\(kind.chinese)：有效行数")
  }
  public static func rejectedRows(_ kind: Words) -> Words {
    Words("\(kind.english): rejected rows", "\(kind.chinese)：拒收行数")
  }
  public static let read = Words("read", "读入")
  public static let taken = Words("new + corrected", "新增＋更正")
  public static let live = Words("in force", "有效")
  public static let thisPeriod = Words("of the period", "本期")
  public static let otherPeriods = Words("of other periods", "其他周期")
  public static let laterRevisions = Words("later or withdrawn revisions", "后续或已撤回的版本")
  public static let unchanged = Words("unchanged", "未变")
  public static let purged = Words("purged", "已清除")
  public static let superseded = Words("superseded by a correction", "已被更正")
  public static let rejected = Words("rejected", "拒收")
  public static let settled = Words(
    "new + unchanged + corrected + rejected", "新增＋未变＋更正＋拒收")

  // MARK: Sums over scopes

  static func unitsOf(_ title: Words) -> Words {
    Words("\(title.english): records of the period", "\(title.chinese)：本期记录")
  }
  public static func sum(_ title: Words, _ number: Words, over scopes: Words) -> Words {
    Words(
      "\(title.english), \(number.english): \(scopes.english)",
      "\(title.chinese)（\(number.chinese)）：\(scopes.chinese)")
  }
  public static let numerator = Words("numerator", "分子")
  public static let denominator = Words("denominator", "分母")
  public static let centreAndCounties = Words("centre = counties + ?", "全中心＝各县公司＋未归属")
  public static let centreAndDays = Words("centre = days", "全中心＝各日")
  public static let agentsAndTeams = Words("agents + ? = teams + ?", "客服代表＋未归属＝班组＋未归属")
  public static let agentsAndCentre = Words("agents + ? = centre", "客服代表＋未归属＝全中心")
  public static let centre = Words("centre", "全中心")
  public static let counties = Words("counties", "各县公司")
  public static let days = Words("days", "各日")
  /// A sum over so many days.
  public static func days(_ count: Int) -> Words {
    Words(count == 1 ? "1 day" : "\(UnitWords.number(count)) days", "\(UnitWords.number(count))日合计")
  }
  public static let agents = Words("agents", "客服代表")
  public static let teams = Words("teams", "班组")
  public static let without = Words("without", "未归属")

  // MARK: Where numbers come from

  public static let importLedger = Words("ledger of imports", "导入台账")
  public static let rejectList = Words("list of rejected rows", "拒收明细")
  public static let factLedger = Words(
    "ledgers of facts, history and rejects", "记录、历史与拒收台账")
  public static let factTables = Words("ledger of fact tables", "记录表台账")
  public static let agentRollups = Words("sums by agent and day", "按客服代表和日的汇总")
  static let allUnits = Words("all units of the sums by agent", "按客服代表汇总的全部记录")
  static let countsOfAgents = Words("figures of the agents", "客服代表各项数据")
  public static func figures(_ scope: Words) -> Words {
    Words("figures: \(scope.english)", "数据：\(scope.chinese)")
  }

  // MARK: Figures one by one

  public static let kpi = Words("'kpi' computed again from the store", "由数据库重新计算的kpi")
  public static let csv = Words("figures.csv read back", "读回的figures.csv")
  public static let workbooks = Words("workbooks read back", "读回的工作簿")
  public static let pages = Words("pages read back", "读回的网页")
  public static let charts = Words("charts of the workbooks", "工作簿图表")
  public static let chartCells = Words("the cells they show", "图表所引用的单元格")
  public static let exports = Words("records of the counties' exports", "各县公司报表所依据的记录")
  public static let exportsAreFigures = Words("counties' exports = figures", "各县公司报表＝数据")
  public static let csvIsKPI = Words(
    "figures.csv, rows of the period = kpi", "figures.csv本期各行＝kpi")
  public static let workbookIsFigures = Words("workbooks = figures.csv", "工作簿＝figures.csv")
  public static let pageIsFigures = Words("pages = figures.csv", "网页＝figures.csv")
  public static let tables = Words("tables of the report", "报告表格")
  public static let pageIsTables = Words("numbers of all pages = tables", "网页全部数值＝报告表格")
  public static let workbookIsTables = Words(
    "numbers of all workbooks = tables", "工作簿全部数值＝报告表格")
  public static let sentences = Words("sentences of the report", "报告文字")
  public static let pageSaysReport = Words(
    "numbers in sentences of pages = report", "网页文字中的数值＝报告")
  public static let workbookSaysReport = Words(
    "numbers in sentences of workbooks = report", "工作簿文字中的数值＝报告")
  public static let chartsAreTables = Words("charts = tables", "图表＝表格")
}

extension ReconciliationWords {
  // MARK: A store that another program wrote to

  public static let seal = Words("seal of the ledgers", "台账封印")
  public static let sealedLedgers = Words("when the product last wrote", "本程序上次写入时")
  public static let ledgersNow = Words(
    "ledgers as they are, changed by another program", "被其他程序改动后的现有台账")
  public static func earlierEdition(_ period: String) -> Words {
    Words("code of the figures published earlier for \(period)", "\(period)以往发布数据的校验码")
  }
  public static let whenPublished = Words("when they were published", "发布时")
  public static let editionsNow = Words("ledger of editions as it is", "现有版本台账")
  public static let asItStands = Words("as it stands in the store", "数据库现有")
  public static let asItFollows = Words("as it follows from the rest of it", "由其余数据推得")

  // MARK: What is said of a contradiction

  /// Something with two values, and where each was read.
  public struct Named: Sendable {
    var what, leftSource, rightSource: Words
    var left, right: String

    public init(
      _ what: Words, _ left: String, _ leftSource: Words, _ right: String, _ rightSource: Words
    ) {
      self.what = what
      self.left = left
      self.leftSource = leftSource
      self.right = right
      self.rightSource = rightSource
    }
  }

  public static func contradiction(_ named: Named) -> Words {
    let (what, left, right) = (named.what, named.left, named.right)
    return Words(
      "the edition does not reconcile: \(what.english): \(left) (\(named.leftSource.english))"
        + " against \(right) (\(named.rightSource.english)); nothing was published; find out who"
        + " or what changed the store, and bring it back from a backup or import its files anew",
      "报告数据核对不一致：\(what.chinese)：\(left)（\(named.leftSource.chinese)）与"
        + "\(right)（\(named.rightSource.chinese)）不符；未发布任何内容；"
        + "请查明数据库被何人或何程序改动，从备份恢复或重新导入文件")
  }
}

extension Equation {
  /// Why it does not hold, with both numbers and where they come from.
  public var contradiction: Words {
    ReconciliationWords.contradiction(
      .init(what, "\(left.sum)", left.source, "\(right.sum)", right.source))
  }
}

extension Comparison {
  /// The first number that differs, with both values; nil when none does.
  public var contradiction: Words? {
    guard let difference else { return nil }
    func shown(_ text: String) -> String { text.isEmpty ? "—" : text }
    return ReconciliationWords.contradiction(
      .init(
        Words("\(what.english), \(difference.name)", "\(what.chinese)，\(difference.name)"),
        shown(difference.left), left, shown(difference.right), right))
  }
}
