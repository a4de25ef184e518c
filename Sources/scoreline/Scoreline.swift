import ArgumentParser
import Logging
import ScorelineKit

/// The command: parses, calls the library, prints, and ends with the exit code of the interface.
@main struct Scoreline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scoreline",
    abstract: "Quality and KPI reports of a power utility's customer hotline.",
    discussion: """
      A centre's files go into a store; figures and reports come out of it.

        scoreline import calls.csv tickets.csv reviews.csv outage_notices.csv agents.csv
        scoreline kpi --month 2026-10
        scoreline report --month 2026-10
      """,
    version: ScorelineVersion.current,
    subcommands: [
      ImportCommand.self, KPICommand.self, ReportCommand.self, SummaryCommand.self,
      ExplainCommand.self, ImportsCommand.self, DoctorCommand.self, PurgeCommand.self,
      KPIsCommand.self, KindsCommand.self, InitCommand.self,
    ])

  static func main() {
    Interruption.install()
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = Output.isVerbose ? .debug : .error
      return handler
    }
    do {
      var command = try parseAsRoot()
      try command.run()
      Output.finish()
    } catch let end as CommandEnd {
      Output.finish()
      Scoreline._exit(code: end.code)
    } catch let error as any Failure {
      // The language of a message that ends the run before options could be read is the machine's.
      Output.error(error.message(Output.language))
      Scoreline._exit(code: error.exitCode)
    } catch {
      Self.exit(withError: error)
    }
  }

  private static func _exit(code: Int32) -> Never {
    Self.exit(withError: ExitCode(code))
  }
}

/// The end of a run that has said already what there is to say.
struct CommandEnd: Error {
  let code: Int32
}
