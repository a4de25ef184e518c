import Records
import Testing

@testable import Intake

@Suite struct ColumnNameTests {
  @Test(arguments: [
    // Of a field of any kind: its name, its titles, its aliases, and what comes near.
    "call_id", "Call_ID", "agent id", "talk_secs", "customer_name", "Team", "工号", "通话流水", "交谈时长",
    "备注",
    // As programs name columns.
    "extra_flag", "x", "IVR_path", "a_name_of_exactly_forty_letters_in_a_row",
  ])
  func whatANameOfAColumnMayBeIsTold(_ name: String) {
    let column = ColumnName(name, place: 7)
    #expect(column.code == name)
    #expect(column.words == Words(name, name))
    #expect(ColumnName(code: column.code) == column)
  }

  @Test(arguments: [
    ("张三13812345678和平路12号", "**•••••••••••***••*"), ("张三", "**"), ("手机", "**"),
    ("和平路12号", "***••*"),
    ("T1", "*•"), ("Zhang San", "***** ***"), ("13812345678", "•••••••••••"),
    ("zhang@example", "*****@*******"),
    ("2026-10-01 10:00:00", "••••-••-•• ••:••:••"), ("张三\n李四", "** **"),
    ("a_name_of_exactly_forty_letters_in_a_row_", "*_****_**_*******_*****_*******_**_*_**…"),
  ])
  func ofAnyOtherThePlaceAndTheShape(_ name: String, _ shape: String) {
    let column = ColumnName(name, place: 7)
    #expect(column.code == "7:\(shape)")
    #expect(column.words == Words("column 7 (\"\(shape)\")", "第7列（“\(shape)”）"))
    #expect(ColumnName(code: column.code) == column)
  }
}
