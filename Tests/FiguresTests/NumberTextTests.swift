import Figures
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (60, "60"), (0.9857, "0.9857"), (0, "0"), (1e-05, "0.00001"), (1.5e-07, "0.00000015"),
      (1e17, "100000000000000000"), (1.25e20, "125000000000000000000"),
      (2.0 / 3, "0.6666666666666666"),
      (-0.5, "-0.5"),
    ] as [(Double, String)])
  func numbersAreTheShortestDecimalWithoutAnExponent(number: Double, text: String) {
    #expect(NumberText.shortest(number) == text)
    #expect(Double(text) == number)
  }
}
