import Metrics

/// When the baseline is set anew.
///
/// When twelve points in a row, after twelve or more others, all lie on one side of those others'
/// centre, they become the new baseline. Chance does that once in 2,048 stretches of twelve. The
/// last period is not among them: it is judged, not learnt from. Nothing else moves a baseline.
enum Phases {
  static func starts(of tallies: [Tally], metric: Metric) -> [Int] {
    guard !tallies.isEmpty else { return [] }
    let least = ControlChart.leastBaseline
    let values = tallies.map { $0.value ?? 0 }
    var starts = [0]
    var end = 2 * least - 1
    while end < tallies.count - 1 {
      let run = (end - least + 1)...end
      let before = starts[starts.count - 1]..<run.lowerBound
      if before.count >= least, let centre = centre(of: before, tallies, values, metric) {
        if run.allSatisfy({ values[$0] > centre }) || run.allSatisfy({ values[$0] < centre }) {
          starts.append(run.lowerBound)
          end = run.upperBound
        }
      }
      end += 1
    }
    return starts
  }

  private static func centre(
    of range: Range<Int>, _ tallies: [Tally], _ values: [Double], _ metric: Metric
  ) -> Double? {
    metric.isShare
      ? Tally.sum(tallies[range]).value
      : values[range].reduce(0, +) / Double(range.count)
  }
}
