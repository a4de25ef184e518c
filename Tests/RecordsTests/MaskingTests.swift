import Records
import Testing

/// Ids are for looking things up, and must not carry a caller's number.
struct MaskingTests {
  @Test(arguments: [
    "T261007-4095", "20261001123456", "2026-10-01-000123456", "95598-2026-1001", "C1",
    "202610011234567890", "1400000000",
  ])
  func idsStayReadable(id: String) {
    #expect(Masking.identifier(id) == id)
  }

  @Test(arguments: [
    ("13800138042", "****42"), ("C50-13800138042", "C****42"), ("C50-138 0013 8042", "C****42"),
    ("C50-+86 138-0013-8042", "C50-+****42"), ("T１３８００１３８０４２", "T****４２"),
    ("360102199010121234", "****34"), ("ID 360102 19901012 1234", "ID ****34"),
    ("36010219901012123X", "****23X"),
  ])
  func personalNumbersAreMasked(id: String, masked: String) {
    #expect(Masking.identifier(id) == masked)
  }
}
