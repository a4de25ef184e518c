import ReportModel

/// A report as elements of a page.
///
/// A class, because every element's content refers to it: a report has some forty texts and lists of its
/// own, and would be copied with each of them for each element.
final class Page {
  let report: Report
  /// The sections that links may point at.
  let sectionIDs: Set<String>
  let tableIDs: Set<String>
  /// How tables are set, by their ids.
  let layouts: [String: TableLayout]
  let labels: ColumnLabels
  /// The chart that the key stands below: the first one that is read by limits.
  let keyedChart: String?
  /// The charts that are drawn.
  let drawn: [Chart]

  init(_ report: Report) {
    self.report = report
    sectionIDs = Set(report.sections.map(\.id))
    let blocks = report.sections.flatMap(\.blocks)
    let laidOut = blocks.compactMap { block -> (id: String, layout: TableLayout)? in
      if case .table(let table) = block { (table.id, TableLayout(table)) } else { nil }
    }
    tableIDs = Set(laidOut.map(\.id))
    layouts = Dictionary(
      laidOut.map { ($0.id, $0.layout) }, uniquingKeysWith: { first, _ in first })
    labels = ColumnLabels(laidOut.map(\.layout))
    drawn = blocks.compactMap { block -> Chart? in
      if case .chart(let chart) = block, chart.shownIn != .workbook { chart } else { nil }
    }
    keyedChart = drawn.first { $0.form == .control }?.id
  }

  /// What stands before the contents, for a reader who stops there.
  var opening: [Section] { report.sections.filter(\.isOpening) }
  /// The sections of the contents.
  var sections: [Section] { report.sections.filter { !$0.isOpening } }
  /// One section needs no list of sections.
  var hasContents: Bool { sections.count > 1 }
  var isChinese: Bool { report.language.hasPrefix("zh") }

  var root: Element {
    Element(.html, .lang(report.language)) {
      self.head
      Element(.body) {
        Element(.a, .classes(.skip), .href(Reference(.main))) { report.words.skipToContent }
        Element(.div, .classes(.sheet)) {
          self.header
          Element(.main, .id(.main), .tabindex(-1)) {
            for (index, section) in opening.enumerated() {
              self.section(section, isFirst: index == 0)
            }
            if hasContents { self.contents }
            for (index, section) in sections.enumerated() {
              self.section(section, number: hasContents ? index + 1 : nil)
            }
          }
          self.footer
        }
      }
    }
  }

  var style: PageStyle { PageStyle(report, labels) }

  private var head: Element {
    let style = style
    return Element(.head) {
      Element(.meta, .charset("utf-8"))
      // Before anything else that a browser could obey.
      Element(.meta, .httpEquiv("Content-Security-Policy"), .content(Self.policy(style)))
      Element(.meta, .name("referrer"), .content("no-referrer"))
      Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.title) { self.fullTitle }
      Element(.style) { Markup.styleSheet }
      Element(.style) { Markup(style) }
    }
  }

  /// Nothing is allowed but the two style sheets.
  static func policy(_ style: PageStyle) -> String {
    "default-src 'none'; style-src '\(StyleSheet.hash)' '\(style.hash)'; base-uri 'none'; "
      + "form-action 'none'"
  }

  private var contents: Element {
    Element(.nav, .ariaLabelledBy(.contents)) {
      Element(.h2, .id(.contents)) { report.words.contents }
      Element(.ul) {
        for (index, section) in sections.enumerated() {
          Element(.li) {
            Element(.span, .classes(.number)) { String(index + 1) }
            Element(.a, .href(Reference(.section(section.id)))) { section.title }
          }
        }
      }
    }
  }

  private var footer: Element {
    Element(.footer) {
      if !report.foot.isEmpty { Element(.p) { report.foot } }
      if hasContents, !report.words.backToContents.isEmpty {
        Element(.a, .href(Reference(.contents))) { report.words.backToContents }
      }
    }
  }

  /// The report and its period in one line.
  var fullTitle: String {
    report.subtitle.isEmpty ? report.title : "\(report.title) · \(report.subtitle)"
  }
}
