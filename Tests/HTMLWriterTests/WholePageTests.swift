import ReportModel
import Testing

@testable import HTMLWriter

struct WholePageTests {
  @Test func aSmallReportGivesThisPage() {
    let seconds = NumberFormat(decimals: 1, suffix: "秒")
    let table = Table(
      id: "talk", caption: "平均交谈时长",
      columns: [
        .init("月份", alignment: .leading), .init("数值"), .init("目标"),
        .init("结论", alignment: .leading),
      ],
      rows: [
        .init([
          .head("9月"), .number(149.85, seconds), .number(150, seconds),
          Cell(.text("达标"), mark: Mark(.good, isFirm: false)),
        ]),
        .init([
          .head("10月", link: Link("10月", to: .file("10月.html"))), .number(157.5, seconds),
          .number(150, seconds), Cell(.text("未达标"), mark: Mark(.bad, isFirm: true)),
        ]),
      ], notes: ["A & B <\"C\"> 'D'"])
    let chart = Chart(
      id: "talk", title: "交谈时长超过目标", description: "每通平均", form: .line,
      categories: .column(table: "talk", column: 0, rows: 0..<2),
      series: [
        .init("交谈", values: .column(table: "talk", column: 1, rows: 0..<2), role: .measured),
        .init("目标", values: .column(table: "talk", column: 2, rows: 0..<2), role: .target),
      ], format: seconds)
    var report = Report(
      language: "zh-Hans", title: "月报", subtitle: "2026年10月", head: ["云州供电公司"],
      notices: ["31行被拒收。"],
      sections: [
        Section(
          id: "talk", title: "交谈",
          blocks: [.facts([Fact("接听量", "44,116")]), .table(table), .chart(chart)])
      ],
      foot: "数据截至11月2日。", created: CivilMoment(year: 2026, month: 10, day: 31),
      words: .made { $0 })
    report.noticeLinks = [Link("交谈", to: .section("talk"))]
    #expect(report.page == expected)
  }

  private let expected = """
    <!doctype html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src \
    &#39;\(StyleSheet.hash)&#39; &#39;sha256-Q0o3okwnQSgiFCHSG7SnjnpNeKVFE5wqyGu7qP7Z8OY=&#39;; \
    base-uri &#39;none&#39;; form-action &#39;none&#39;">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>月报 · 2026年10月</title>
    <style>\(StyleSheet.text)</style>
    <style>@page{@bottom-left{content:"月报";font:9.5px "Segoe UI","Noto Sans","Helvetica \
    Neue",Arial,"PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK \
    SC","WenQuanYi Micro Hei",SimHei,sans-serif;color:#46525e}}.l1 td:nth-child(2)\
    {--l:"数值"}.l1 td:nth-child(3){--l:"目标"}.l1 td:nth-child(4){--l:"结论"}</style>
    </head>
    <body>
    <a class="skip" href="#page_main">Skip to content</a><div class="sheet"><header>
    <div class="bar"><ul class="letterhead">
    <li>云州供电公司</li>
    </ul>
    </div>
    <h1 id="page_title">月报</h1>
    <p class="subtitle"><span class="q">2026年10月</span></p>
    <div class="notices" role="note"><ul>
    <li><span class="q">31行</span>被拒收。</li>
    </ul>
    <p><a href="#talk">交谈</a></p>
    </div>
    </header>
    <main id="page_main" tabindex="-1">
    <section id="talk" aria-labelledby="talk_title">
    <h2 id="talk_title">交谈</h2>
    <dl class="facts"><div><dt>接听量</dt><dd>44,116</dd></div>
    </dl>
    <div class="scroll cards brief"><table id="table_talk" class="l1" role="table">
    <caption id="table_talk_caption">平均交谈时长</caption>
    <thead role="rowgroup">
    <tr role="row"><th scope="col">月份<th scope="col" class="n">数值\
    <th scope="col" class="n">目标<th scope="col">结论</tr>
    </thead>
    <tbody role="rowgroup">
    <tr role="row"><th scope="row">9月<td>149.9秒<td>150.0秒\
    <td class="w"><span class="chip good"><svg class="sign" aria-hidden="true" \
    viewBox="0 0 12 12"><path d="M1.5 6.5L4.5 9.5L10.5 2.5"/></svg>达标</span></tr>
    <tr role="row"><th scope="row"><a href="10%E6%9C%88.html">10月</a><td>157.5秒\
    <td>150.0秒<td class="w"><span class="chip bad firm"><svg class="sign" \
    aria-hidden="true" viewBox="0 0 12 12"><path d="M2 2L10 10M10 2L2 10"/></svg>未达标</span>\
    </tr>
    </tbody>
    </table>
    </div>
    <p class="note">A &amp; B &lt;&quot;C&quot;&gt; &#39;D&#39;</p>
    <div class="charts lone"><figure id="chart_talk"><figcaption><h3>交谈时长超过目标</h3>
    <p class="note">每通平均</p>
    </figcaption>
    <svg class="narrow" role="img" viewBox="0 0 344 204"><title>交谈时长超过目标</title>
    <desc>每通平均。149.9秒（9月），157.5秒（10月）。</desc><path class="grid" d="M44 180H260M44 146.8H260M44 113.6H260M44 80.4H260M44 \
    47.2H260M44 14H260"/><text x="38" y="184" text-anchor="end">148秒</text><text x="38" y="150.8" \
    text-anchor="end">150秒</text><text x="38" y="117.6" text-anchor="end">152秒</text><text x="38" \
    y="84.4" text-anchor="end">154秒</text><text x="38" y="51.2" text-anchor="end">156秒</text>\
    <text x="38" y="18" text-anchor="end">158秒</text><text x="52" y="197" text-anchor="middle">\
    9月</text><text x="254" y="197" text-anchor="middle">10月</text><path class="target" d="M44 \
    146.8H260"/><path class="line1" d="M52 149.29L254 22.3"/><circle class="dot1" cx="254" \
    cy="22.3" r="4"/><text x="270" y="26.3" class="end"><tspan class="strong">157.5秒</tspan>\
    </text><text x="270" y="150.8" class="end">目标150秒</text></svg><svg class="wide" role="img" \
    viewBox="0 0 860 268"><title>交谈时长超过目标</title>
    <desc>每通平均。149.9秒（9月），157.5秒（10月）。</desc><path class="grid" d="M44 244H776M44 198H776M44 152H776M44 106H776M44 \
    60H776M44 14H776"/><text x="38" y="248" text-anchor="end">148秒</text><text x="38" y="202" \
    text-anchor="end">150秒</text><text x="38" y="156" text-anchor="end">152秒</text><text x="38" \
    y="110" text-anchor="end">154秒</text><text x="38" y="64" text-anchor="end">156秒</text><text \
    x="38" y="18" text-anchor="end">158秒</text><text x="52" y="261" text-anchor="middle">9月</text>\
    <text x="770" y="261" text-anchor="middle">10月</text><path class="target" d="M44 198H776"/>\
    <path class="line1" d="M52 201.45L770 25.5"/><circle class="dot1" cx="770" cy="25.5" r="4"/>\
    <text x="786" y="29.5" class="end"><tspan class="strong">157.5秒</tspan></text><text x="786" \
    y="202" class="end">目标150秒</text></svg><p class="note"><a href="#table_talk" \
    aria-label="Data of this chart：交谈时长超过目标">Data of this chart</a></p>
    </figure>
    </div>
    </section>
    </main>
    <footer>
    <p>数据截至11月2日。</p>
    </footer>
    </div>
    </body>
    </html>

    """
}
