using Collections.Bpmn;
using Collections.Decisions.Columns;
using Collections.Decisions.Dmn;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Texts;
using Collections.Engine.Activities;
using Collections.Engine.Planning.Timers;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Tracing;

/// <summary>The command line's <c>trace</c>: prints the steps of one case.</summary>
public static class TraceVerb
{
    private static readonly ColumnDefinition CustomerKey = new(FactCatalog.BuiltIn.Definitions[Fact.CustomerKey].Name, ColumnType.Number);

    /// <summary>It ran.</summary>
    public const int Done = 0;

    /// <summary>The process cannot run, or a step could not finish.</summary>
    public const int Failed = 1;

    /// <summary>An argument is not what it should be.</summary>
    public const int WrongUsage = 2;

    /// <summary>Traces, prints the steps to <paramref name="output"/> and what went wrong to <paramref name="error"/>; gives the exit code.</summary>
    public static int Run(TraceArguments arguments, TextWriter output, TextWriter error, ActivityRegistry? activities = null, TracedStrategy? strategy = null)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            return Print(TraceRunner.Trace(Request(arguments, strategy), activities), arguments.IsJson, output, error);
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(failure.Message);
            return WrongUsage;
        }
    }

    private static TraceRequest Request(TraceArguments arguments, TracedStrategy? strategy) => Drawn(arguments) with
    {
        ProcessId = arguments.ProcessId,
        Variables = WithCustomer(arguments.Variables is { } json ? TraceJson.Variables(json) : new Dictionary<string, FeelValue>()),
        Events = arguments.EventsFile is { } file ? TraceJson.Events(BoundedRead.Text(file, TraceLimits.EventsBytes)) : [],
        Facts = strategy?.Facts.Schema.Columns ?? [CustomerKey],
        Decisions = strategy?.Decisions ?? new Dictionary<string, DmnModel>(),
        Services = strategy?.Services,
        Until = arguments.Until is { } until ? Milliseconds(until) : null,
    };

    private static TraceRequest Drawn(TraceArguments arguments) =>
        DefinitionFolder.Holds(arguments.File) ? TracedDefinition.Request(arguments.File, arguments.Mode) : new TraceRequest(Read(arguments.File));

    /// <summary>A trace is of no customer in particular: where lots are drawn, it is the customer of key 0 unless another is given.</summary>
    private static Dictionary<string, FeelValue> WithCustomer(IReadOnlyDictionary<string, FeelValue> variables)
    {
        var all = new Dictionary<string, FeelValue>(variables, StringComparer.Ordinal);
        all.TryAdd(CustomerKey.Name, FeelValue.Of(FeelNumber.Zero));
        return all;
    }

    private static BpmnReadResult Read(string file)
    {
        using var stream = File.OpenRead(file);
        return BpmnReader.Read(stream, Path.GetFileName(file));
    }

    private static long Milliseconds(string until) => IsoDuration.TryRead(until, out var duration)
        ? duration.After(TraceClock.Start) - TraceClock.Start
        : throw new FormatException($"--until: an ISO 8601 duration such as P30D or PT10S was expected, found '{until}'");

    private static int Print(IReadOnlyList<TraceLine> lines, bool isJson, TextWriter output, TextWriter error)
    {
        foreach (var line in lines)
        {
            output.WriteLine(isJson ? TraceJson.Line(line) : $"{TraceJson.Time(line.At)}  {line.Type,-5}  {line.ElementId}{(line.Text is null ? "" : "  " + line.Text)}");
            if (line.Type == TraceLine.Error) error.WriteLine($"{line.Code} at '{line.ElementId}': {line.Message}");
        }
        return lines.Any(line => line.Type == TraceLine.Error) ? Failed : Done;
    }
}
