using System.CommandLine;
using System.Runtime.InteropServices;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Commands;

/// <summary>
/// The verbs, one file each. Exit code 0 = done, 1 = findings or failures, 2 = wrong usage; errors go to stderr and
/// say what was expected, what was found and where.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>The exit codes by which a shell knows that a signal ended a program: 128 and the signal's number.</summary>
    private const int Terminated = 143;
    private const int Interrupted = 130;

    /// <summary>
    /// Asked to end, a run ends the part that it is at; a service manager waits ten seconds before it kills. The library's own
    /// handling waits for nobody who is asked before his first real wait, so it is off. A second request ends the program at once.
    /// </summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(9);

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? [ServeCommand.Verb] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("collections --help lists the verbs and their options.").ConfigureAwait(false);
            return WrongUsage;
        }
        try
        {
            using var asked = new CancellationTokenSource();
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, asked.Token).ConfigureAwait(false);

            void End(PosixSignalContext signal)
            {
                if (asked.IsCancellationRequested) return;
                signal.Cancel = true;
                asked.CancelAfter(TimeSpan.Zero);
                _ = EndAtTheLatest(signal.Signal == PosixSignal.SIGTERM ? Terminated : Interrupted);
            }
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message).ConfigureAwait(false);
            return WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped between two parts. The same command goes on from there.").ConfigureAwait(false);
            return Failed;
        }
        catch (Exception failure) when (Expected(failure))
        {
            await Console.Error.WriteLineAsync(InWords(failure)).ConfigureAwait(false);
            return Failed;
        }
    }

    private static async Task EndAtTheLatest(int code)
    {
        await Task.Delay(LongestEnd).ConfigureAwait(false);
        Environment.Exit(code);
    }

    private static string InWords(Exception failure) => SqliteFailureException.In(failure) is { } refused && failure is not IOException
        ? $"{refused.Message}. What was committed is kept; when that is mended, the same command goes on from there."
        : failure.Message;

    private static RootCommand Root()
    {
        var root = new RootCommand("Debt collection: strategies drawn in BPMN, run over whole portfolios.");
        foreach (var command in Verbs()) root.Subcommands.Add(command);
        return root;
    }

    private static IEnumerable<Command> Verbs() =>
    [
        ServeCommand.Create(),
        ImportCommand.Create(),
        TakeOnCommand.Create(),
        RunCommand.Create(),
        MigrateCommand.Create(),
        EventCommand.Create(),
        PlacementCommand.Create(),
        OfferCommand.Create(),
        TasksCommand.Create(),
        CompleteCommand.Create(),
        DispatchCommand.Create(),
        ContactCommand.Create(),
        CallListCommand.Create(),
        ObjectStepsCommand.Create(),
        AttributeCommand.Create(),
        DeployCommand.Create(),
        CheckCommand.Create(),
        ConvertCommand.Create(),
        GenerateCommand.Create(),
        SimulateCommand.Create(),
        TraceCommand.Create(),
        LanguageCommands.Feel(),
        LanguageCommands.Dmn(),
        HistoryCommand.Create(),
        ReportCommand.Create(),
        HashCommand.Create(),
        LimitsCommand.Create(),
        BenchCommand.Create(),
        DemoCommand.Create(),
    ];

    /// <summary>Failures of the world outside: their messages are for the reader; anything else is our fault and shows its stack.</summary>
    private static bool Expected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or NewerSchemaException
            or Persistence.Providers.Sqlite.Leases.FenceLostException or Engine.Runs.PoisonLimitException
            || SqliteFailureException.In(failure) is { IsOfTheData: false };
}
