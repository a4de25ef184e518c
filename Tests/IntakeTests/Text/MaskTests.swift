import Records
import Testing

@testable import Intake

@Suite struct MaskTests {
  @Test(arguments: [
    ("13800138000", "•••••••••••"), ("1234567", "•••••••"), ("123456", "123456"),
    ("电话138-0013-8000转9", "电话•••-••••-••••转9"), ("138 0013 8000", "••• •••• ••••"),
    ("138.0013.8000", "•••.••••.••••"), ("138—0013—8000", "•••—••••—••••"),
    ("138\u{200B}0013\u{200B}8000", "•••\u{200B}••••\u{200B}••••"), ("一三八零零一三八零零零", "•••••••••••"),
    ("１３８００１３８０００", "•••••••••••"), ("2026-02-30 10:00:00", "2026-02-30 10:00:00"),
    ("2026-02-30", "2026-02-30"), ("20260230", "••••••••"), ("-5", "-5"), ("1.5", "1.5"),
    ("2026-10-13800138000", "••••-••-•••••••••••"), ("a\u{7}b", "a b"), ("", ""),
  ])
  func openTextHidesLongNumbers(_ text: String, _ masked: String) {
    #expect(Mask.openText(text) == masked)
  }

  @Test(arguments: [
    ("13800138000", "•••••••••••"), ("张三 Li", "** **"), ("+86 (0335) 12", "+•• (••••) ••"),
    ("１a", "•*"), ("家住3号；", "**•**"), ("", ""),
  ])
  func thePersonalShowsItsShapeOnly(_ text: String, _ masked: String) {
    #expect(Mask.shape(text) == masked)
  }

  @Test func longTextIsCutAtForty() {
    let masked = Mask.openText(String(repeating: "停", count: 41))
    #expect(masked == String(repeating: "停", count: 39) + "…")
    #expect(Mask.openText(String(repeating: "停", count: 40)).unicodeScalars.count == 40)
    #expect(Mask.shape(String(repeating: "停", count: 500)).unicodeScalars.count == 40)
    // A number that the cut goes through is hidden all the same.
    let number = String(repeating: "a", count: 36) + "13800138000"
    #expect(Mask.openText(number) == String(repeating: "a", count: 36) + "•••…")
  }

  @Test func rowsAreQuotedWhereTheyNeedIt() {
    #expect(Mask.csvField("a,b", Call.county) == "\"a,b\"")
    #expect(Mask.csvField("a\"b", Call.county) == "\"a\"\"b\"")
    #expect(Mask.csvField("张三,13800138000", Ticket.customerName) == "\"**,•••••••••••\"")
    #expect(Mask.csvField("值班长 13800138000", Call.transferTo) == "值班长 •••••••••••")
    #expect(Mask.csvField("家在3号", Ticket.content) == "**•*")
    #expect(Mask.csvField("abc1", nil) == "***•")
  }

  @Test func timesStayReadable() {
    #expect(Mask.text("261302 9:00:00", Call.startedAt) == "261302 9:00:00")
    #expect(Mask.text("30-02-2026 10:00:00", Call.startedAt) == "30-02-2026 10:00:00")
    #expect(Mask.text("13800138000", Call.startedAt) == "•••••••••••")
    // Of another column, however it is written.
    #expect(Mask.text("138-0013-8000", Call.startedAt) == "•••-••••-••••")
    #expect(Mask.text("+86 138 0013 8000", Call.startedAt) == "+•• ••• •••• ••••")
    #expect(Mask.text("0791 8661 2345", Call.startedAt) == "•••• •••• ••••")
    #expect(Mask.text("261302 9", Call.county) == "•••••• •")
  }
}
