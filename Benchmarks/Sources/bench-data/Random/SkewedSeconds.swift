import Foundation

/// Durations with a long tail: a log-logistic distribution, tabulated, because calls are many.
///
/// Bennett: "Log-Logistic Regression Models for Survival Data", Applied Statistics 32 (1983).
struct SkewedSeconds {
  private let seconds: [Int32]

  /// - Parameter shape: above 0; at 0.4 the mean is 1.3 medians and one call in a hundred has 6 medians.
  init(median: Double, shape: Double) {
    seconds = (0..<4096).map { place in
      let share = (Double(place) + 0.5) / 4096
      return Int32((median * pow(share / (1 - share), shape)).rounded())
    }
  }

  /// - Parameters:
  ///   - bits: any; the lowest twelve are read.
  ///   - pace: in 256ths; 256 leaves the duration as it is.
  func callAsFunction(bits: UInt64, pace: Int) -> Int {
    Int(seconds[Int(bits & 4095)]) * pace / 256
  }
}
