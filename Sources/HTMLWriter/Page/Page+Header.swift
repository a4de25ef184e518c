import ReportModel

extension Page {
  /// Whose report it is, for whom, where else to go; the title; what to know before the first figure.
  var header: Element {
    Element(.header) {
      self.bar
      Element(.h1, .id(.title)) { self.prose(report.title) }
      if !report.subtitle.isEmpty {
        Element(.p, .classes(.subtitle)) { self.prose(report.subtitle) }
      }
      if !report.notices.isEmpty {
        Element(.div, .classes(.notices), .role(.note)) {
          Element(.ul) {
            for notice in report.notices { Element(.li) { self.prose(notice) } }
          }
          for link in report.noticeLinks {
            Element(.p) { self.linked(Markup(link.text), to: link) }
          }
        }
      }
    }
  }

  private var bar: Element? {
    guard !report.head.isEmpty || !report.readers.isEmpty || !report.navigation.isEmpty else {
      return nil
    }
    return Element(.div, .classes(.bar)) {
      if !report.head.isEmpty {
        Element(.ul, .classes(.letterhead)) {
          for line in report.head { Element(.li) { line } }
        }
      }
      if !report.readers.isEmpty { Element(.p, .classes(.readers)) { report.readers } }
      if !report.navigation.isEmpty {
        Element(.nav, .ariaLabel(report.words.navigation)) {
          Element(.ul) {
            for link in report.navigation {
              Element(.li) { self.linked(Markup(link.text), to: link) }
            }
          }
        }
      }
    }
  }
}
