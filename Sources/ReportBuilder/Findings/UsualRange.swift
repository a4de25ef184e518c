import Analysis
import Statistics

/// How a figure for information lies to the periods before it: outside the limits of an XmR chart of
/// them, within, or not to be told from fewer than twelve.
///
/// What has no target has no control chart either, but a reader should not take a month's whim for news,
/// nor miss a storm.
enum UsualRange: Hashable {
  case outside, within, tooShort

  init(of now: Double, since earlier: [Double]) {
    guard earlier.count >= ControlChart.leastBaseline,
      let limits = IndividualsChart.limits(of: earlier)
    else {
      self = .tooShort
      return
    }
    self = now > limits.upper || now < limits.lower ? .outside : .within
  }
}
