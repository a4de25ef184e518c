import Records

/// What the YAML library's most frequent complaints mean for somebody who edits a configuration;
/// other ones are passed on in the library's English.
let syntaxWords: [String: Words] = [
  "found unexpected end of stream": Words("a quote is not closed", "引号没有成对"),
  "found unexpected document indicator": Words("a quote is not closed", "引号没有成对"),
  "did not find expected ',' or ']'": Words("',' or ']' is expected here", "此处应为“,”或“]”"),
  "did not find expected ',' or '}'": Words("',' or '}' is expected here", "此处应为“,”或“}”"),
  "did not find expected node content": Words(
    "a value is expected here, or a bracket is not closed", "此处缺少值，或括号没有成对"),
  "did not find expected key": Words(
    "a key is expected here; compare the indentation with the lines above",
    "此处应为键，请核对与上文各行的缩进"),
  "did not find expected '-' indicator": Words(
    "'-' is expected here; compare the indentation with the lines above",
    "此处应为“-”，请核对与上文各行的缩进"),
  "could not find expected ':'": Words(
    "':' and a space are missing after the key above", "上文的键后面缺少“:”和空格"),
  "mapping values are not allowed in this context": Words(
    "a key is not expected here; compare the indentation, put a text that holds ': ' in quotes,"
      + " and a space after each ':' above",
    "此处不应有键；请核对缩进，给含有冒号和空格的文本加引号，并检查上文“:”后是否缺空格"),
  "block sequence entries are not allowed in this context": Words(
    "'-' is not expected here; begin the list on a line of its own", "此处不应有“-”，列表请另起一行"),
  "found unknown escape character": Words(
    "a '\\' that stands for nothing; write it twice, or use single quotes",
    "“\\”后面的字符没有含义；请写两个“\\”，或改用单引号"),
]
