import ReportModel

/// How much of a limit is used: a bar from 0, a band up to the limit, the limit as a tick in the
/// middle, and the interval as a whisker. A bar that goes on beyond the drawing ends in a triangle, an interval in an
/// arrow head.
///
/// The bar is hollow when the interval spans the limit.
enum BulletDrawing {
  private static let width = 154.0
  private static let height = 26.0
  private static let limit = width / 2
  private static let end = limit * Bullet.mostDrawn
  /// Where the triangle of a bar ends, and what goes on of an interval.
  private static let (point, tip) = (end + 7, width - 0.5)

  static func element(_ bullet: Bullet) -> Element {
    Element(
      .svg, .classes(.spark), .role(.img), .number(.width, width), .number(.height, height),
      .viewBox(width: width, height: height)
    ) {
      DrawingText.markup(bullet.title, bullet.description)
      Element.box(.band, Box(left: 0, top: 3, right: limit, bottom: height - 3))
      if bullet.used.isFinite { bar(bullet) }
      Element(.path, .classes(.tick), .d(.upright([limit], from: 1, to: height - 1)))
      whisker(bullet)
    }
  }

  private static func x(_ used: Double) -> Double { min(max(used, 0) * limit, end) }

  @MarkupBuilder private static func bar(_ bullet: Bullet) -> Markup {
    let right = x(bullet.used)
    let box = Box(left: 0.5, top: 8, right: max(right, 1.5), bottom: height - 8)
    Element(
      .rect, .classes(bullet.isFirm ? .mark : .hollow, bullet.kind.style),
      .number(.x, box.left), .number(.y, box.top), .number(.width, box.right - box.left),
      .number(.height, box.bottom - box.top))
    if bullet.isBarBeyond {
      Element(.path, .classes(.mark, bullet.kind.style), .d(triangle))
    }
  }

  private static var triangle: PathData {
    var path = PathData()
    path.move(end + 1, 7)
    path.line(point, height / 2)
    path.line(end + 1, height - 7)
    path.close()
    return path
  }

  private static func whisker(_ bullet: Bullet) -> Element? {
    guard let low = bullet.low, let high = bullet.high, low.isFinite, high.isFinite else {
      return nil
    }
    let middle = height / 2
    let isBeyond = bullet.isIntervalBeyond
    var path = PathData.level(
      [middle], from: x(low), to: isBeyond ? tip : max(x(high), x(low) + 1))
    if isBeyond { path.arrowHead(at: Point(x: point, y: middle), by: tip - point) }
    return Element(.path, .classes(.whisker, .over1), .d(path))
  }
}
