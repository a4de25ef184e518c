import Records
import Testing

/// A note keeps the action, its date, figures and ids of records, and names nobody but the agent.
struct NoteMaskingTests {
  private static let roster = Roster(
    batch(
      .agent, "agent_id=A01 name=王大伟 team=x shift_leader=钱进",
      "agent_id=A02 name=李四 team=x shift_leader=钱进",
      "agent_id=A03 name=赵铁柱 team=y shift_leader=孙莉", "agent_id=1012 name=郑可欣 team=y",
      "agent_id=1013 name=周周 team=y", "agent_id=120 name=Li~Si team=y",
      "agent_id=A-01 name=陆梅 team=y", "agent_id=4412 name=An team=y"))

  private func masked(_ text: String) throws -> (String, Set<NoteMasking.Part>) {
    let ids: Set = [
      "20261024-139299", "T2610241466", "C-1380013-1", "N/2026/000000012", "87654321", "1234",
      "1381234", "12",
      "3", "501",
    ]
    let note = AgentNote(
      agent: "A01", period: "2026-W50", days: Day(number: 20_794)...Day(number: 20_800),
      kind: .agreed, kpi: nil, text: text)
    let masking = NoteMasking(roster: Self.roster) { ids.contains($0) }
    let (result, parts) = try masking.masked(note)
    let again = try masking.masked(result)
    #expect(again.note == result && again.parts.isEmpty, "\(again.note.text)")
    return (result.text, parts)
  }

  @Test(arguments: [
    "事后处理降到60秒，2027-01-10前完成", "2027-01-10 15:30复听", "2026-12-28至2027-01-03每天两通",
    "2027/1/17、2027.01.17、2027-01、2027-W02", "31.12.2026", "12月31日前", "12号前完成，15号复查",
    "call 20261024-139299 and ticket T2610241466", "工单T2610241466、通知N/2026/000000012。",
    "call_id:20261024-139299", "听87654321 2027-01-10前", "来电87654321", "三周 150 148 152 秒，目标85,190",
    "98.33% 97.60% 99.00%",
    "由153.2秒降到120.6秒", "120秒以内，1012通", "王大伟(A01)与钱进商定", "和平小区3号楼", "2026-12 2027-01 2027-02",
    "三周 95 102 98 秒", "87 65 43 21 calls",
    // The own leader beside a title, and the agent.
    "与钱进班长商定", "王大伟同志已复听",
    // Words that begin with what is a surname elsewhere.
    "每周五班长旁听", "周三班长检查", "回访客户于周五完成", "客户马上挂断", "每周班长旁听", "请于周五班长复听", "客户曾反映", "用户夏季用电",
    "全程班长陪听", "客户何时来电",
    // What serves many.
    "张庄村3号变压器", "和平街3号线", "幸福村3号楼", "Another call", "an error", "120次通话",
  ])
  func whatANoteIsForStays(text: String) throws {
    let (kept, parts) = try masked(text)
    #expect(kept == text)
    #expect(parts.isEmpty)
  }

  @Test(arguments: [
    // Nobody's id, whatever its shape; nor dates of another time, which may be a birthday.
    ("call 20261024-139298", "call ****", NoteMasking.Part.number),
    ("ticket T2610241467", "ticket T****", .number),
    ("20270110", "****", .number), ("1986-11-03 2012", "****", .number),
    ("回电138 0013 8042", "回电****", .number),
    ("回电138-0013-8042，2027-01-10前", "回电****，2027-01-10前", .number),
    ("手机一三八一二三四五六七八", "手机****", .number), ("①③⑧①②③④⑤⑥⑦⑧", "****", .number),
    ("❶❸❽❶❷❸❹❺❻❼❽", "****", .number), ("0937-261-5678", "****", .number),
    ("360 102 199 010 121 234", "****", .number),
    ("像李四、A02那样做", "像***、***那样做", .colleague), ("参照赵 铁柱", "参照***", .colleague),
    ("参照赵\u{FE00}铁柱\u{301}那样", "参照***那样", .colleague),
    ("像ａ０２和一零一二号", "像***和***号", .colleague), ("like 1012, 1013", "like ***, ***", .colleague),
    ("as li si does; Li Si too", "as *** does; *** too", .colleague),
    ("like An", "like ***", .colleague),
    ("像a-01那样", "像***那样", .colleague), ("Ａ-０１", "***", .colleague),
    // Beside a numeral, a letter, and words that begin like units.
    ("和1012一起听录音", "和***一起听录音", .colleague), ("由1012陆梅带教", "由******带教", .colleague),
    ("agent1012", "agent***", .colleague), ("由1012个别辅导", "由***个别辅导", .colleague),
    ("与1012单独谈", "与***单独谈", .colleague), ("1012次日复听", "***次日复听", .colleague),
    ("1012 called in sick", "*** called in sick", .colleague),
    ("Sit with 1012 daytime", "Sit with *** daytime", .colleague),
    // Ids of tickets that are a group of a number, a house or a flat.
    ("回电138 1234 5678", "回电****", .number),
    ("回电1381234 5678", "回电****", .number), ("回电138 87654321", "回电****", .number),
    ("住和平路12号3单元501室", "住和平路…", .address),
    ("住和平路12号一直不在", "住和平路…一直不在", .address), ("和平路12号3次未接", "和平路…3次未接", .address),
    ("幸福村3号楼2单元501室", "幸福村3号楼…", .address),
    ("回电87 65 43 21", "回电****", .number), ("621 700 001 234 567 890", "****", .number),
    ("客户李小光来电", "客户*来电", .name), ("客户王小明来电", "客户*来电", .name), ("客户张三于周五前回电", "客户*于周五前回电", .name),
    ("客户马小军，已回访", "客户*，已回访", .name), ("周一王先生来电", "周一*先生来电", .name),
    ("听孙莉的", "听***的", .colleague),
    ("客户司马相如来电", "客户*来电", .name), ("尉迟恭敬女士", "*女士", .name), ("回访王先生", "回访*先生", .name),
    ("call Ms. Wang Xiaoming", "call Ms. ***", .name),
    ("住幸福路12号3单元501室，2027-01-10前", "住幸福路…，2027-01-10前", .address),
    ("住幸福路十二号3单元501", "住幸福路…", .address), ("和平小区3号楼2单元501室王小明家", "和平小区3号楼…", .address),
    ("at 12 Happy Road, flat 501", "at …", .address),
  ])
  func whatLeadsToOthersIsMasked(text: String, kept: String, part: NoteMasking.Part) throws {
    let (masked, parts) = try masked(text)
    #expect(masked == kept)
    #expect(parts == [part])
  }
}
