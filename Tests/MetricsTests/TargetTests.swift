import Metrics
import Testing

@Suite struct TargetTests {
  @Test(arguments: [(59.9, true), (60, true), (60.00000000000001, false)])
  func anUpperBoundIsInclusive(value: Double, isMet: Bool) {
    #expect(Target.atMost(60).isMet(by: value) == isMet)
  }

  @Test(arguments: [(0.9899999999999999, false), (0.99, true), (1, true)])
  func aLowerBoundIsInclusive(value: Double, isMet: Bool) {
    #expect(Target.atLeast(0.99).isMet(by: value) == isMet)
  }

  @Test func theBoundIsTheNumber() {
    #expect(Target.atMost(60).bound == 60)
    #expect(Target.atLeast(0.99).bound == 0.99)
  }
}
