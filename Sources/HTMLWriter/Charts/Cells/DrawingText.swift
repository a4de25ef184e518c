import ReportModel

/// What a drawing in a cell says to readers who can't see it: its name, then its values.
enum DrawingText {
  /// Where only one of the two is known it is the name, without which a drawing is passed over.
  @MarkupBuilder static func markup(_ title: String, _ description: String) -> Markup {
    Element(.title) { title.isEmpty ? description : title }
    if !title.isEmpty, !description.isEmpty { Element(.desc) { description } }
  }

  /// - Parameter beyond: what follows the description where the target lies beyond the scale.
  static func markup(_ trend: Trend, _ beyond: String) -> Markup {
    markup(trend.title, trend.description + (trend.targetEdge == nil ? "" : beyond))
  }
}
