internal import ArgumentParser
import Logging
import ScorelineKit

/// The command: parses, calls the library, prints, and ends with the exit code of the interface.
@main struct Scoreline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "scoreline",
      Words(
        "Quality and KPI reports of a power utility's customer hotline.",
        "供电企业客户服务热线的质量与指标报表。"),
      about: Words(
        "A centre's files go into a store; figures and reports come out of it.",
        "先把中心的文件导入数据库，再从中得出指标和报表。"),
      examples: [
        "scoreline import calls.csv tickets.csv reviews.csv outage_notices.csv agents.csv",
        "scoreline kpi --month 2026-10",
        "scoreline report --month 2026-10",
      ],
      version: ScorelineVersion.current,
      subcommands: [
        ImportCommand.self, KPICommand.self, ReportCommand.self, SummaryCommand.self,
        ExplainCommand.self, NoteCommand.self, ImportsCommand.self, DoctorCommand.self,
        PurgeCommand.self, KPIsCommand.self, KindsCommand.self, InitCommand.self,
        CompletionsCommand.self, ManualCommand.self,
      ])
  }

  static func main() {
    #if NEEDS_AVX2
      Processor.check()
    #endif
    Interruption.install()
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = Output.isVerbose ? .debug : .error
      return handler
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let request = HelpRequest(arguments) {
        Output.language = .asked(by: arguments)
        Output.result(try request.text())
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
      Output.finish()
    } catch let end as CommandEnd {
      Output.finish()
      exit(end.code)
    } catch let error as UsageFault {
      refuse(error, arguments)
    } catch let error as any Failure {
      Output.error(error.message(Output.language))
      exit(error.exitCode)
    } catch {
      answer(error, arguments)
    }
  }

  /// What the parser throws: the version or a script for a shell, which were asked for, or a fault.
  private static func answer(_ error: any Error, _ arguments: [String]) {
    if exitCode(for: error) == .success {
      Output.result(message(for: error) + "\n")
      return Output.finish()
    }
    Output.language = .asked(by: arguments)
    guard let tool = CommandModel.tool() else { exit(ExitStatus.ourFault) }
    let command = tool.command(of: HelpRequest.words(arguments)).command
    refuse(UsageFault(error, command: command, arguments: arguments), arguments)
  }

  /// Says what is wrong with the command line, and where to read on.
  private static func refuse(_ fault: UsageFault, _ arguments: [String]) {
    Output.error(fault.message(Output.language))
    let command = CommandModel.tool()?.command(of: HelpRequest.words(arguments)).command
    Output.note(HelpWords.see(command?.path ?? "scoreline")[Output.language])
    exit(fault.exitCode)
  }

  private static func exit(_ code: Int32) -> Never {
    Self.exit(withError: ExitCode(code))
  }
}

/// The end of a run that has said already what there is to say.
struct CommandEnd: Error {
  let code: Int32
}
