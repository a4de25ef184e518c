import Catalogue
import Figures
import Metrics
import Records
import ReportBuilder
import ReportModel
import Testing

/// A small report as a whole: what a reader sees, word for word.
struct CountyReportTests {
  /// Tickets are drawn with their records, calls where signals are told; none twice.
  @Test func whatWasInspectedIsDrawnWithItsRecords() throws {
    var centre = TestCentre.small(.chinese)
    centre.records["东湖"] = CountyRecords()
    let earlier = centre.period.previous.previous
    for period in [earlier, centre.period.previous] {
      centre.share(.ticketAccuracy, .county, "东湖", passing: 16, of: 16, in: period)
    }
    centre.mean(.talkTime, .county, "东湖", sum: 15_200, of: 100, in: earlier)
    let report = centre.report(.county("东湖"))
    func charts(_ id: String) throws -> [String] {
      let section = try #require(report.sections.first { $0.id == id })
      return section.blocks.compactMap {
        if case .chart(let chart) = $0 { String(chart.title.prefix { $0 != "：" }) } else { nil }
      }
    }
    #expect(try charts("tickets") == ["受理工单正确率"])
    #expect(try charts("notices").isEmpty)
    #expect(try charts("signals") == ["平均交谈时长"])
  }

  @Test func englishReadsAsAWhole() {
    #expect(
      TestCentre.small(.english).withCalendar.report(.county("东湖")).text == """
        Hotline quality report, October 2026: county 东湖
        Yunzhou; 2026-10-01 to 2026-10-31; data until 2026-11-02 06:00
        # Indicators [Summary]
        table: Values, targets and comparisons
        Indicator | Value | Numerator | Denominator | n | 95% low | \
        95% high | Target | Relation | Target | Verdict | How sure | Previous (2026-09) | \
        Change on previous | Year before (2025-10) | \
        Change on year | Last 13 periods | Remark
        Ticket accuracy | 100.00% | 16 | 16 | 16 | 80.64% | 100.00% | \
        ≥99% | ≥ | 99% | Met □ | sample too small to tell | — | — | — | \
        — | ~ 1 month (2026-10): lowest 100.00%, highest 100.00%, latest 100.00% | \
        small sample (16 of 16), for information only
        Average talk time | 157.5 s | 31,500 | 200 | 200 | 155.3 s | \
        159.7 s | ≤150 s | ≤ | 150 s | Missed ■ | clearly worse | 152.0 s | \
        +5.5 s | — | — | ~ 2 months (2026-09 to 2026-10): lowest 152.0 s, highest 157.5 s, \
        latest 157.5 s | ·
        (Verdict: the unrounded value against the target. Filled: the 95% interval lies \
        wholly on that side of the target. Outlined: it includes the target (not for sure: \
        the true level may lie on either side), the sample is too small, the exact test does \
        not agree, or it is so by area and not by notice.)
        (Differences are taken from unrounded values; those of rates are percentage points.)
        (Compared with 2026-09-01 to 2026-09-30 (previous) and 2025-10-01 to 2025-10-31 (year \
        before).)
        table: What the values rest on
        Indicator | Counted in | n | Missing | Uninspected | Eligible | Coverage | Inspected share | \
        Excluded | Remark
        Ticket accuracy | tickets | 16 | · | 40 | 56 | · | 28.57% | 0 | small sample (16 of 16), for information only
        Average talk time | calls | 200 | 3 | · | 203 | 98.52% | · | 1 | ·
        (Missing: eligible but without the needed field. Uninspected: never looked at, and \
        never taken for correct. Excluded: left out by a rule. None of them is part of a \
        value.)
        # Signal or noise
        Whether any indicator moved beyond usual variation cannot be told yet: the history is too short.
        (The last 13 months. Limits come from the months before the reported one: inside the band \
        a period says nothing new, however far it lies from the one before. Scales need not start \
        at 0.)
        (Not drawn, with a value in fewer than 3 months: Ticket accuracy (1), Average talk time (2). The \
        values stand in the table.)
        table: Values, targets and limits
        Indicator | 2025-10 | 2025-11 | 2025-12 | 2026-01 | 2026-02 | 2026-03 | 2026-04 | \
        2026-05 | 2026-06 | 2026-07 | 2026-08 | 2026-09 | 2026-10
        Ticket accuracy | — | — | — | — | — | — | — | — | — | — | — | — | 100.00%
        Ticket accuracy: target | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | \
        99% | 99% | 99% | 99%
        Average talk time | — | — | — | — | — | — | — | — | — | — | — | 152.0 s | 157.5 s
        Average talk time: target | 150 s | 150 s | 150 s | 150 s | 150 s | 150 s | 150 s | \
        150 s | 150 s | 150 s | 150 s | 150 s | 150 s
        table: What the charts say of the period
        Indicator | Change | Limits from so many periods | Limits widened by | Periods that missed \
        the target | Periods with value and target
        Ticket accuracy | cannot tell: history too short | 0 | — | 0 | 1
        Average talk time | cannot tell: history too short | 0 | — | 2 | 2
        (Four rules mark the last period: outside a limit; seven or more on one side of the mean; \
        seven or more rising or falling; two of three near one limit. A mark is a signal only where \
        the periods it rests on differ from the chart's earlier ones by more than chance and the \
        usual differences of periods give in 0.5% of cases (outside a limit) or 0.1% (the other \
        rules), by Fisher's exact test of rates and Student's t of means; otherwise it is not \
        confirmed. So seven on one side alone are no signal: of few earlier periods they seldom \
        are. Limits from fewer than 20 periods are provisional.)
        # Definitions
        table: How the indicators are defined
        Indicator | What it is | Formula | Unit | Better | Target | Excluded | Counted | \
        Source | What it says
        Ticket accuracy | Share of inspected tickets, other than inquiries and queries, \
        that the latest review found correct. | tickets found correct ÷ tickets inspected \
        | percent | higher | ≥99% | void ticket, test ticket | each ticket once | \
        Jiangxi Electric Power, Operating Rules of the 95598 Call Centre, article 23 (8) | \
        accepted tickets, other than inquiries and queries, correct at 99 % or more
        Average talk time | Seconds from answer to hang-up, hold included, per answered \
        call; after-call work is not talk. | sum of Talk time (s) ÷ calls with Talk time (s) \
        recorded | seconds | lower | ≤150 s | test call | \
        agents and teams: each leg; otherwise each call once | \
        Jiangxi Electric Power, Operating Rules of the 95598 Call Centre, article 23 (6) | \
        average talk time at most 150 seconds
        (Values are compared unrounded with their targets, the bound included.)
        (Intervals are 95%: Wilson's score interval for rates; value ± 1.96 standard errors \
        for means.)
        (\u{201C}Clearly\u{201D} is said only where there are as many calls (50) or inspected (20) as a \
        comparison of the indicator needs, the 95% interval lies wholly on one side of the target, and the exact \
        binomial test of a rate agrees (one-sided, 2.5%). Of fewer, tables and sentences say \u{201C}sample too small to \
        tell\u{201D}, wherever the interval lies; of enough, where only the interval is clear, \u{201C}not by the exact \
        test\u{201D}. Data files give the interval's word alone.)
        table: Unlike other common definitions
        Indicator | How it differs
        Ticket accuracy | Correct among inspected tickets. Others divide by all accepted tickets and \
        take what was not sent back as correct.
        Average talk time | A transferred call counts once, with the talk of all its legs. Others \
        give each leg, leave holding out, or add after-call work: the average handling time.
        # Data quality
        table: Excluded by rule
        Indicator | Rule | Units
        Average talk time | test call | 1
        No earlier edition of this period with other data is on record.
        Data watermark: w-1.
        Target_ticket_accuracy: Ticket accuracy, 99%
        Target_talk_mean: Average talk time, 150 s
        Scoreline 1.0; data watermark w-1
        """)
  }

  @Test func chineseReadsAsAWhole() {
    #expect(
      TestCentre.small(.chinese).withCalendar.report(.county("东湖")).text == """
        95598客服质量月报 2026年10月：东湖
        云州供电公司；统计周期2026-10-01至2026-10-31；数据截至2026-11-02 06:00
        # 指标完成情况 [汇总]
        table: 指标值、目标与对比
        指标 | 本期值 | 分子 | 分母 | 基数 | 95%下限 | 95%上限 | 目标 | 关系 | 目标 | 是否达标 | 把握程度 | \
        上期（2026-09） | 环比增减 | 去年同期（2025-10） | 同比增减 | 近13期走势 | 备注
        受理工单正确率 | 100.00% | 16 | 16 | 16 | 80.64% | 100.00% | ≥99% | ≥ | \
        99% | 达标 □ | 样本不足以断定 | — | — | — | — | \
        ~ 1个月（2026-10）：最低100.00%，最高100.00%，最近100.00% | 样本不足（16/16），仅供参考
        平均交谈时长 | 157.5秒 | 31,500 | 200 | 200 | 155.3秒 | 159.7秒 | ≤150秒 | ≤ | \
        150秒 | 未达标 ■ | 明显劣于目标 | 152.0秒 | +5.5秒 | — | — | \
        ~ 2个月（2026-09至2026-10）：最低152.0秒，最高157.5秒，最近157.5秒 | ·
        (是否达标以未取整数值与目标比较。实底：95%区间完全位于目标一侧。空框：区间包含目标（把握不足，实际水平是否达标无法判定），或样本不足，或精确检验不支持，或仅按区域明显、按停电信息条数把握不足。)
        (增减按未取整数值计算；比率的增减以百分点计。)
        (上期：2026-09-01至2026-09-30；去年同期：2025-10-01至2025-10-31。)
        table: 数据基础
        指标 | 计数单位 | 基数 | 缺失 | 未抽检 | 应计 | 数据完整率 | 抽检率 | 剔除 | 备注
        受理工单正确率 | 件 | 16 | · | 40 | 56 | · | 28.57% | 0 | 样本不足（16/16），仅供参考
        平均交谈时长 | 通 | 200 | 3 | · | 203 | 98.52% | · | 1 | ·
        (缺失：应计但缺少所需字段。未抽检：未经检查，不计为正确。剔除：按规则不计入。三者均不参与计算。)
        # 信号还是波动
        历史期数不足，尚无法判定各项指标是否超出正常波动。
        (近13个月控制图。控制限由本期之前各期算出：落在控制限之内即属正常波动，无论与上期相差多少。纵轴不一定从零起。)
        (有数值的不足3个月、不画图的指标：受理工单正确率（1）、平均交谈时长（2）。数值见下表。)
        table: 数值、目标与控制限
        指标 | 2025-10 | 2025-11 | 2025-12 | 2026-01 | 2026-02 | 2026-03 | 2026-04 | \
        2026-05 | 2026-06 | 2026-07 | 2026-08 | 2026-09 | 2026-10
        受理工单正确率 | — | — | — | — | — | — | — | — | — | — | — | — | 100.00%
        受理工单正确率：目标 | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | 99% | \
        99% | 99%
        平均交谈时长 | — | — | — | — | — | — | — | — | — | — | — | 152.0秒 | 157.5秒
        平均交谈时长：目标 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | 150秒 | \
        150秒 | 150秒 | 150秒
        table: 各图对本期的判断
        指标 | 变动判断 | 计算控制限的期数 | 控制限放宽倍数 | 未达标期数 | 有数值和目标的期数
        受理工单正确率 | 无法判定：历史期数不足 | 0 | — | 0 | 1
        平均交谈时长 | 无法判定：历史期数不足 | 0 | — | 2 | 2
        (判异规则共四条：超出控制限；连续7期及以上位于均值同侧；连续7期及以上同向变化；3期中2期接近同侧控制限。\
        本期触及规则的，所涉各期还须与图中此前各期相比，差距大到仅凭偶然和各期固有波动出现的概率不超过0.5%（超出控制限）或0.1%（其余三条），\
        方判为信号（比率用费歇精确检验，均值用t分布），否则记为未获证实。故仅连续7期同侧不等于信号，此前期数少时往往不足以证实。\
        不足20期算出的控制限为暂定。)
        # 指标口径
        table: 指标定义
        指标 | 含义 | 公式 | 单位 | 优劣方向 | 目标 | 剔除 | 计数单位 | 依据 | 条文
        受理工单正确率 | 除咨询、查询外，抽检的受理工单中最近一次质检判定正确的比例。 | 判定正确的件数÷抽检件数 | 百分比 | 越高越好 | \
        ≥99% | 作废工单、测试工单 | 按工单计 | 江西省电力公司《95598客户服务呼叫中心运营管理规范》第23条第8项 | 受理工单正确率（咨询、查询以外）≥99%
        平均交谈时长 | 接听电话从应答到挂机的平均秒数，含保持时间，不含事后处理。 | Σ交谈时长（秒）÷有交谈时长（秒）记录的通数 | 秒 | 越低越好 | \
        ≤150秒 | 测试通话 | 班组、客服代表按通话段计，其余按通话计 | 江西省电力公司《95598客户服务呼叫中心运营管理规范》第23条第6项 | \
        平均交谈时长≤150秒
        (数值未取整即与目标比较，恰等于目标视为达标。)
        (区间为95%：比率用威尔逊得分区间，均值用数值±1.96倍标准误。)
        (称“明显”，须基数达到该指标的比较下限（通话50、抽检20），95%区间整体位于目标一侧，比率还须精确二项检验（单侧2.5%）同样支持。\
        基数不足的，无论区间如何，表格和文中均注“样本不足以断定”；基数充足而仅区间支持的，注明“精确检验不支持”。数据文件仅依区间。)
        table: 与其他常见口径的差异
        指标 | 差异
        受理工单正确率 | 以抽检工单为基数；另有口径以全部受理工单为基数，未被退回即视为正确。
        平均交谈时长 | 转接电话各段交谈合计为一通；另有口径按段计、剔除保持时间，或加计事后处理（平均处理时长）。
        # 数据质量
        table: 剔除明细
        指标 | 规则 | 件数
        平均交谈时长 | 测试通话 | 1
        本期此前未登记过数据不同的版本。
        数据水印：w-1。
        Target_ticket_accuracy: 受理工单正确率, 99%
        Target_talk_mean: 平均交谈时长, 150秒
        Scoreline 1.0；数据水印w-1
        """)
  }

  @Test func whatIsWithheldIsSaid() {
    func text(_ language: Language) -> String {
      var centre = TestCentre.small(language)
      var records = CountyRecords()
      records.kinds = [.init(name: "misconduct_report", tickets: 6, inspected: 0, correct: 0)]
      records.ticketsWithheld = 6
      records.ticketCount = 6
      centre.records["东湖"] = records
      return centre.report(.county("东湖")).text
    }
    let english = text(.english)
    #expect(
      english.contains(
        "(6 reports of misconduct: counted, never listed, so that nobody who reported can be told from"
          + " them.)"))
    // They are not told of a second time as left out for want of room.
    #expect(!english.contains("not listed; the totals count them"))
    #expect(text(.chinese).contains("(举报6件：仅计数，一律不逐件列出，以保护举报人。)"))
  }
}
