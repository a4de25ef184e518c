/// The elements that a page may hold. A name that is not here can't be written.
enum Tag: String, Sendable {
  case html, head, meta, title, style, body
  case header, nav, main, section, footer, div, figure, figcaption, details, summary
  case h1, h2, h3, p, ul, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case a, span, small, strong
  case input, label
  case svg, g, desc, path, circle, rect, text, tspan

  /// Whether the element has no content and no end tag.
  var isVoid: Bool { self == .meta || self == .input }

  /// Whether its end tag is left out, because what follows it says the same: cells, which are a page's most
  /// frequent elements. https://html.spec.whatwg.org/#optional-tags
  var endsByItself: Bool { self == .td || self == .th }

  /// Whether the element is closed in its start tag when it is empty.
  var closesItself: Bool {
    switch self {
    case .path, .circle, .rect: true
    default: false
    }
  }

  /// Whether a line of the file ends after it; blanks there mean nothing to a reader.
  var endsLine: Bool {
    switch self {
    case .meta, .title, .style, .head, .body, .header, .nav, .main, .section, .footer, .div,
      .figure, .figcaption, .details, .summary, .h1, .h2, .h3, .p, .ul, .li, .dl, .table, .caption,
      .thead, .tbody,
      .tr:
      true
    default: false
    }
  }

  /// Whether its content begins on a new line.
  var opensLine: Bool {
    switch self {
    case .html, .head, .body, .header, .nav, .main, .section, .footer, .ul, .details, .table,
      .thead, .tbody:
      true
    default: false
    }
  }
}
