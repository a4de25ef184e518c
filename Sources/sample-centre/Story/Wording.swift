/// The sentences of the sample, some with the characters that break careless readers of CSV.
enum Wording {
  static func contents(of topic: Topic) -> [String] {
    switch topic {
    case .faultRepair:
      [
        "整栋楼停电,已看过表箱", "家中无电,空开未跳", "门前电线垂落,请尽快处理", "电压低、灯光闪烁",
        "表箱冒火花", "变压器异响", "树枝压线", "路边电杆倾斜",
      ]
    case .inquiry:
      ["询问停电何时恢复", "询问峰谷电价", "询问更名手续", "询问电子发票", "询问充电桩报装", "催问抢修进度"]
    case .query:
      ["查询本月电费", "查询欠费", "查询户号", "查询缴费记录", "查询停电计划", "查询电表读数"]
    case .complaint:
      ["投诉停电未提前告知", "投诉抢修超时", "投诉抄表差错", "客户称营业厅答复\"不归我们管\""]
    case .misconductReport: ["举报邻户私拉电线", "举报工地窃电", "举报施工人员收取费用"]
    case .suggestion: ["建议增设自助缴费机", "建议短信提前三天通知", "建议更换老旧表箱"]
    case .opinion: ["反映电价阶梯难懂", "反映APP登录慢", "反映频繁停电"]
    case .praise: ["表扬抢修班组雨夜送电", "表扬客服耐心", "表扬供电所上门服务"]
    case .application: ["申请新装居民用电", "申请增容至10kW", "申请过户", "申请分布式光伏并网", "申请销户"]
    case .other: ["误拨后询问其他事项", "转告物业", "无具体诉求"]
    }
  }

  static let familyNames = [
    "赵", "钱", "李", "周", "吴", "郑", "王", "冯", "陈", "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何",
    "吕", "张", "孔", "曹", "严", "华", "欧阳", "𠮷",
  ]
  static let givenNames = [
    "先生", "女士", "建华", "秀兰", "志强", "桂英", "子轩", "雨欣", "国庆", "小红", "明", "丽", "海涛", "晓燕",
  ]

  static let outageReasons: [OutageNotice.Kind: [String]] = [
    .planned: ["线路改造", "配变检修", "开关更换", "配合市政施工"],
    .shortNotice: ["设备消缺", "临时处缺"],
    .fault: ["线路跳闸", "电缆故障", "设备损坏"],
    .loadLimit: ["负荷控制"],
  ]

  static let inspectors = ["许岚", "顾清", "O'Neil 陶"]

  static let errorNotes = [
    "未按模板填写", "地址与录音不符", "漏记回访要求", "客户原话\"一直没电\",工单写成\"电压低\"",
    "agent's wording, not the caller's", "首句:已核实\n次句:户号有误", "",
  ]
  static let areaErrorNotes = ["该区域实际未停电", "线路名称写错", "区域名称不全"]
  static let noticeErrorNotes = ["停电时间写错,全部区域受影响", "结束时间早于开始时间"]
}
