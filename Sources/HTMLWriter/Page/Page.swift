import ReportModel

/// A report as elements of a page.
struct Page {
  var report: Report
  /// The sections that links may point at.
  var sectionIDs: Set<String>
  var tableIDs: Set<String>

  init(_ report: Report) {
    self.report = report
    sectionIDs = Set(report.sections.map(\.id))
    tableIDs = Set(
      report.sections.flatMap(\.blocks).compactMap { block in
        if case .table(let table) = block { table.id } else { nil }
      })
  }

  /// One section needs no list of sections.
  var hasContents: Bool { report.sections.count > 1 }

  var root: Element {
    Element(.html, .lang(report.language)) {
      self.head
      Element(.body) {
        Element(.a, .classes(.skip), .href(Reference(.main))) { report.words.skipToContent }
        Element(.div, .classes(.sheet)) {
          self.header
          if hasContents { self.contents }
          Element(.main, .id(.main), .tabindex(-1)) {
            for section in report.sections { self.section(section) }
          }
          self.footer
        }
      }
    }
  }

  private var head: Element {
    Element(.head) {
      Element(.meta, .charset("utf-8"))
      // Before anything else that a browser could obey.
      Element(
        .meta, .httpEquiv("Content-Security-Policy"), .content(Self.contentSecurityPolicy))
      Element(.meta, .name("referrer"), .content("no-referrer"))
      Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.title) { self.fullTitle }
      Element(.style) { Node.styleSheet }
    }
  }

  static let contentSecurityPolicy =
    "default-src 'none'; style-src '\(StyleSheet.hash)'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  private var header: Element {
    Element(.header) {
      if !report.head.isEmpty {
        Element(.ul, .classes(.letterhead)) {
          for line in report.head { Element(.li) { line } }
        }
      }
      Element(.h1) { report.title }
      if !report.subtitle.isEmpty {
        Element(.p, .classes(.subtitle)) { report.subtitle }
      }
      if !report.notices.isEmpty {
        Element(.div, .classes(.notices), .role(.note)) {
          Element(.ul) {
            for notice in report.notices { Element(.li) { notice } }
          }
        }
      }
    }
  }

  private var contents: Element {
    Element(.nav, .ariaLabelledBy(.contents)) {
      Element(.h2, .id(.contents)) { report.words.contents }
      Element(.ul) {
        for section in report.sections {
          Element(.li) {
            Element(.a, .href(Reference(.section(section.id)))) { section.title }
          }
        }
      }
    }
  }

  private var footer: Element {
    Element(.footer) {
      if !report.foot.isEmpty { Element(.p) { report.foot } }
      if hasContents {
        Element(.a, .href(Reference(.contents))) { report.words.backToContents }
      }
    }
  }

  /// The report and its period in one line.
  var fullTitle: String {
    report.subtitle.isEmpty ? report.title : "\(report.title) · \(report.subtitle)"
  }
}
