public import ReportModel

/// Writes a report as one page of HTML that needs nothing else: no script, no request, no font.
///
/// Equal reports give equal bytes: nothing is read from the clock, the locale or the machine.
///
/// ```swift
/// let bytes = HTMLWriter().page(report)  // UTF-8, from `<!doctype html>` to `</html>`
/// ```
public struct HTMLWriter: Sendable {
  public init() {}

  /// The page as UTF-8.
  ///
  /// A reference to a table or section that the report doesn't have is left out, never a crash:
  /// a chart without its cells isn't drawn, a link without its section is plain text.
  public func page(_ report: Report) -> [UInt8] {
    Markup.document(Page(report).root)
  }
}
