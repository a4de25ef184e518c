import ReportModel

/// A verdict: tick or cross, a word, and a fill when the figures leave no doubt.
enum Chip {
  static func element(_ mark: Mark, _ text: String) -> Element {
    Element(.span, .classes([.chip, mark.kind.style] + (mark.isFirm ? [.firm] : []))) {
      if let shape = mark.kind.shape {
        Element(.svg, .classes(.sign), .ariaHidden, .viewBox(width: 12, height: 12)) {
          Element(.path, .d(shape))
        }
      }
      text
    }
  }
}

extension Mark.Kind {
  fileprivate var shape: PathData? {
    var path = PathData()
    switch self {
    case .good:
      path.move(1.5, 6.5)
      path.line(4.5, 9.5)
      path.line(10.5, 2.5)
    case .bad:
      path.move(2, 2)
      path.line(10, 10)
      path.move(10, 2)
      path.line(2, 10)
    case .neutral: return nil
    }
    return path
  }
}

/// A change: a triangle where the figure went, or a ring for no signal.
enum SignMark {
  static func element(_ sign: Sign) -> Element {
    Element(.svg, .classes(.sign), .ariaHidden, .viewBox(width: 12, height: 12)) {
      if sign.direction == .level {
        MarkShape.ring(Point(x: 6, y: 6), radius: 4)
      } else {
        Element(.path, .classes(.mark, sign.kind.style), .d(Self.triangle(sign.direction)))
      }
    }
  }

  private static func triangle(_ direction: Sign.Direction) -> PathData {
    let (base, tip) = direction == .up ? (10.5, 1.5) : (1.5, 10.5)
    var path = PathData()
    path.move(0.5, base)
    path.line(11.5, base)
    path.line(6, tip)
    path.close()
    return path
  }
}
